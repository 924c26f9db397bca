import { describe, expect, it } from '@jest/globals';
import { integrationFactsOf } from './integration-facts.js';

describe('integrationFactsOf', () => {
  it('finds platforms under every name that clients use', () => {
    const { platforms } = integrationFactsOf({
      providers: ['Wix'],
      integrations: {
        connectedPlatforms: ['wordpress', 'wix'],
        socialPlatforms: { facebook: true, pinterest: false },
        medium: { connected: true },
        linkedin: { connected: false },
        updatedAt: 'today',
      },
    });
    expect(platforms).toEqual(['wix', 'wordpress', 'facebook', 'medium']);
  });

  it('finds the platform of each account, with its place', () => {
    const connected = [{ platform: 'LinkedIn' }, { id: 1 }, { provider: 'wix', name: 'Shop' }];
    expect(integrationFactsOf({ connected_accounts: connected }).accounts).toEqual([
      { path: 'data.connected_accounts.0', platform: 'linkedin' },
      { path: 'data.connected_accounts.2', platform: 'wix' },
    ]);
  });

  it.each([{}, { providers: 'wix', integrations: [], connected_accounts: {} }])('finds nothing in %j', (state) => {
    expect(integrationFactsOf(state)).toEqual({ platforms: [], accounts: [] });
  });
});
