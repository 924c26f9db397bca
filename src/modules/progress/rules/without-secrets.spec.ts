import { describe, expect, it } from '@jest/globals';
import { findSecret } from './without-secrets.js';

describe('findSecret', () => {
  it('finds a token however deep it lies', () => {
    expect(findSecret({ integrations: { wix: { accounts: [{ access_token: 'abc' }] } } })).toBe(
      'integrations.wix.accounts.0.access_token',
    );
  });

  it.each([{ notes: 'my token is safe' }, { token: '' }, { token: null }, { connected: true }, null, 'token'])(
    'finds none in %j',
    (value) => {
      expect(findSecret(value)).toBeNull();
    },
  );
});
