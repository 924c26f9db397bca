import { describe, expect, it } from '@jest/globals';
import jwt from 'jsonwebtoken';
import { GivenToken, SignedTokens } from './tokens.js';

const SECRET = 'a-secret-of-this-specification-only-0123456789';

const isExpired = (token: string): boolean => Number(jwt.decode(token, { json: true })?.exp) * 1000 < Date.now();

describe('SignedTokens', () => {
  it('are of the user and last a minute', () => {
    const claims = jwt.verify(new SignedTokens('alice', SECRET).current(), SECRET);
    expect(claims).toMatchObject({ sub: 'alice' });
    const { iat, exp } = Object(claims);
    expect(exp - iat).toBe(60);
  });

  it('hand out one expired token after expire, to the request that takes the current one', () => {
    const tokens = new SignedTokens('alice', SECRET);
    tokens.expire();
    expect([tokens.refreshed(), tokens.current(), tokens.current()].map(isExpired)).toEqual([false, true, false]);
  });
});

describe('GivenToken', () => {
  it('knows its user, and refuses what is no token of a user', () => {
    expect(new GivenToken(new SignedTokens('alice', SECRET).current()).userId).toBe('alice');
    expect(() => new GivenToken('no-token')).toThrow(/no JWT/);
  });
});
