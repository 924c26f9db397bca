import { describe, expect, it } from '@jest/globals';
import { clerkIssuer, tokenTrust } from '../../../src/auth/token-trust.js';
import { testSettings } from '../../support/create-test-app.js';

const keyOf = (prefix: 'pk_test_' | 'pk_live_', text: string): string =>
  `${prefix}${Buffer.from(text).toString('base64')}`;

describe('clerkIssuer', () => {
  it.each([
    ['pk_test_' as const, 'happy-otter-7.clerk.accounts.dev$', 'https://happy-otter-7.clerk.accounts.dev'],
    ['pk_live_' as const, 'clerk.example.com$', 'https://clerk.example.com'],
    ['pk_test_' as const, 'happy-otter-7', 'https://happy-otter-7.clerk.accounts.dev'],
  ])('reads the host out of a %s key of %s', (prefix, text, issuer) => {
    expect(clerkIssuer(keyOf(prefix, text))).toBe(issuer);
  });

  it('reads keys whose base64 has no padding', () => {
    const unpadded = keyOf('pk_live_', 'clerk.example.org$').replace(/=+$/, '');
    expect(clerkIssuer(unpadded)).toBe('https://clerk.example.org');
  });
});

describe('tokenTrust', () => {
  it('takes issuer and key set address from a Clerk key', () => {
    const settings = testSettings({
      AUTH_JWT_SECRET: undefined,
      CLERK_PUBLISHABLE_KEY: keyOf('pk_live_', 'clerk.example.com$'),
    });
    expect(tokenTrust(settings)).toEqual({
      kind: 'key_set',
      url: 'https://clerk.example.com/.well-known/jwks.json',
      issuer: 'https://clerk.example.com',
    });
  });

  it('lets AUTH_ISSUER and AUTH_AUDIENCE narrow what a Clerk key gives', () => {
    const settings = testSettings({
      AUTH_JWT_SECRET: undefined,
      AUTH_ISSUER: 'https://proxy.example.com',
      AUTH_AUDIENCE: 'onboarding',
      CLERK_PUBLISHABLE_KEY: keyOf('pk_live_', 'clerk.example.com$'),
    });
    expect(tokenTrust(settings)).toMatchObject({ issuer: 'https://proxy.example.com', audience: 'onboarding' });
  });

  it('refuses two sources of trust at once', () => {
    expect(() => testSettings({ AUTH_JWKS_URL: 'https://issuer.example/jwks.json' })).toThrow(
      'Set only one of AUTH_JWT_SECRET, AUTH_JWKS_URL and CLERK_PUBLISHABLE_KEY',
    );
  });
});
