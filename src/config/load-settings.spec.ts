import { describe, expect, it } from '@jest/globals';
import { parseSettings } from './index.js';

describe('parseSettings', () => {
  it('does not look at keys that are not for the workspace, as other programs use their names', () => {
    const foreign = { OPENAI_API_KEY: 'test', EXA_API_KEY: 'a key with spaces' };
    expect(parseSettings(foreign)).toEqual(parseSettings({}));
    expect(parseSettings({ OPENAI_API_KEY: 'sk-proj-0123456789' }).OPENAI_API_KEY).toBeUndefined();
  });

  it.each([{ WORKSPACE_KEYS: 'true' }, { DEPLOY_ENV: 'local' }])('refuses a bad key of the workspace with %j', (on) => {
    expect(() => parseSettings({ ...on, OPENAI_API_KEY: 'test' })).toThrow(/OPENAI_API_KEY must be 8 to 512/);
    expect(parseSettings({ ...on, OPENAI_API_KEY: 'sk-proj-0123456789' }).OPENAI_API_KEY).toBe('sk-proj-0123456789');
  });

  it('reads addresses of gateways whatever becomes of the keys, in any case', () => {
    expect(parseSettings({ OPENAI_BASE_URL: 'HTTPS://H/v1' }).OPENAI_BASE_URL).toBe('HTTPS://H/v1');
    expect(() => parseSettings({ OPENAI_BASE_URL: 'ftp://h/v1' })).toThrow(/OPENAI_BASE_URL must be an http/);
  });

  it.each([
    ['KEY_RECHECK_HOURS', ['0', '-1', '1e9', '1.5', 'soon'], 'must be whole hours, 1 to 8760'],
    ['PORT', ['-1', '65536', '80.5', 'http'], 'must be a port number, 0 to 65535'],
    ['DATABASE_POOL_SIZE', ['0', '501', 'many'], 'must be a whole number from 1 to 500'],
    ['WORKER_CONCURRENCY', ['0', '51', '2.5'], 'must be a whole number from 1 to 50'],
  ])('says what %s takes', (name, values, rule) => {
    for (const value of values) expect(() => parseSettings({ [name]: value })).toThrow(new Error(`${name} ${rule}`));
  });
});
