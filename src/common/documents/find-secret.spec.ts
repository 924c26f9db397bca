import { describe, expect, it } from '@jest/globals';
import { findSecret } from './find-secret.js';

describe('findSecret', () => {
  it.each<[unknown, string]>([
    [{ integrations: { wix: { accounts: [{ access_token: 'abc' }] } } }, 'integrations.wix.accounts.0.access_token'],
    [{ wordpress: { access_token: ['abc'] } }, 'wordpress.access_token'],
    [{ access_token: { value: 'abc' } }, 'access_token'],
    [{ bearer: 'sk-proj-0123456789abcdef0123' }, 'bearer'],
    [{ note: 'use ghp_0123456789abcdef0123456789' }, 'note'],
    [{ api_key: 12345 }, 'api_key'],
    [{ wix: { 'sk-proj-0123456789abcdef0123': true } }, 'wix'],
    [{ note: 'tvly-0123456789abcdef0123' }, 'note'],
    [{ note: 'hf_0123456789abcdefABCD' }, 'note'],
    [{ note: 'gsk_0123456789abcdefABCD' }, 'note'],
    [{ note: 'AKIA0123456789ABCDEF' }, 'note'],
    [{ note: 'github_pat_11ABCDEFG0123456789abcdef' }, 'note'],
    [{ note: 'glpat-0123456789abcdefABCD' }, 'note'],
    [{ note: 'ya29.a0AfH6SMB0123456789abcdef' }, 'note'],
    [{ note: 'sk_live_0123456789abcdefABCD' }, 'note'],
    [{ note: '-----BEGIN RSA PRIVATE KEY-----' }, 'note'],
  ])('finds the secret of %j', (document, path) => {
    expect(findSecret(document)).toBe(path);
  });

  it.each([
    'oauthToken',
    'oauth_token',
    'id_token',
    'api_token',
    'user_access_token',
    'pageAccessToken',
    'access_tokens',
    'access_token ',
    'privateKey',
    'access_key',
    'passphrase',
    'pwd',
    'jwt',
    'set-cookie',
  ])('knows %j for the name of a secret', (name) => {
    expect(findSecret({ [name]: 'abc' })).toBe(name);
  });

  it.each([
    { max_tokens: 500, total_tokens: 12, tokens: 7 },
    { design_tokens: ['blue'], token_count: 3, key: 'about', keywords: ['bicycle'], pass: 12, passed: 3 },
    { notes: 'my token is safe' },
    { token: '' },
    { token: null },
    { connected: true, has_api_key: true },
    { metrics: { type_token_ratio: 0.7 } },
    { meta_tags: { 'csrf-token': 'abc' } },
    null,
    'token',
  ])('finds none in %j', (value) => {
    expect(findSecret(value)).toBeNull();
  });
});
