import { describe, expect, it } from '@jest/globals';
import { parseSmokeOptions, SmokeUsageError } from './options.js';
import { SCENARIOS } from './scenarios/scenarios.js';

const SERVICE = ['--url', 'http://127.0.0.1:3000/', '--site', 'https://example.com'];

describe('parseSmokeOptions', () => {
  it('plays every scenario on a service of its own when nothing is said', () => {
    expect(parseSmokeOptions([])).toEqual({ scenarios: SCENARIOS.map(({ name }) => name), service: null });
  });

  it('plays the named scenarios', () => {
    expect(parseSmokeOptions(['--scenario', 'reloads', '--scenario', 'no-website']).scenarios).toEqual([
      'reloads',
      'no-website',
    ]);
  });

  it('takes a service that runs, with a secret for all scenarios or the token of one user', () => {
    const service = { origin: 'http://127.0.0.1:3000', site: 'https://example.com' };
    expect(parseSmokeOptions([...SERVICE, '--token-secret', 's'])).toEqual({
      scenarios: SCENARIOS.map(({ name }) => name),
      service: { ...service, credential: { secret: 's' } },
    });
    expect(parseSmokeOptions([...SERVICE, '--token', 't'])).toEqual({
      scenarios: ['fresh-user'],
      service: { ...service, credential: { token: 't' } },
    });
  });

  it.each([
    [SERVICE],
    [[...SERVICE, '--token', 't', '--token-secret', 's']],
    [[...SERVICE, '--token', 't', '--scenario', 'reloads']],
    [['--url', 'http://127.0.0.1:3000', '--token', 't']],
    [['--url', '127.0.0.1', '--site', 'https://example.com', '--token', 't']],
    [['--scenario', 'unknown']],
    [['--unknown']],
  ])('explains itself for %j', (words) => {
    expect(() => parseSmokeOptions(words)).toThrow(SmokeUsageError);
    expect(() => parseSmokeOptions(words)).toThrow(/Usage: npm run wizard-smoke/);
  });
});
