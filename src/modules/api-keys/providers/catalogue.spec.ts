import { describe, expect, it } from '@jest/globals';
import { settingsSchema } from '../../../config/index.js';
import { PROVIDER_NAMES } from './provider-name.js';
import { isAlias, PROVIDERS } from './catalogue.js';

describe.each(PROVIDER_NAMES)('what is known about %s', (name) => {
  const provider = PROVIDERS[name];

  it('names variables that the settings have', () => {
    expect(Object.keys(settingsSchema.shape)).toEqual(
      expect.arrayContaining([provider.keyVariable, provider.addressVariable]),
    );
  });

  it('has addresses that are reached over TLS, and a base URL without a slash at the end', () => {
    const { setupUrl, documentationUrl, defaultBaseUrl, check } = provider;
    const urls = [setupUrl, documentationUrl, defaultBaseUrl, check?.baseUrl].filter((url) => typeof url === 'string');
    expect(urls.filter((url) => new URL(url).protocol !== 'https:')).toEqual([]);
    expect(defaultBaseUrl ?? '').not.toMatch(/\/$/);
  });

  it('sends a key in a header and puts nothing into the path but what is written here', () => {
    const { check } = provider;
    expect(check?.path ?? '/').toMatch(/^\/[\w./-]*(\?\w+=\d+)?$/);
    expect(['authorization', 'x-api-key', 'x-goog-api-key', undefined]).toContain(check?.key.header);
    expect(check?.method === 'POST').toBe(check?.body !== undefined);
  });

  it('explains how to come by a key', () => {
    expect(provider.setupSteps.length).toBeGreaterThan(0);
    expect(provider.description).toMatch(/\.$/);
    expect(provider.capabilities.length).toBeGreaterThan(0);
  });
});

describe('isAlias', () => {
  it('knows which names are another one of a provider', () => {
    expect(PROVIDER_NAMES.filter(isAlias)).toEqual(['metaphor']);
  });
});
