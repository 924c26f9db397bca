import { join } from 'node:path';
import { randomBytes } from 'node:crypto';
import { readOrCreatePrivateFile } from '../common/files/index.js';
import type { SettingValues } from '../config/index.js';

/** Whose tokens are accepted: one shared secret, or the key set of an identity provider. */
export type TokenTrust =
  | { readonly kind: 'secret'; readonly secret: string; readonly issuer?: string; readonly audience?: string }
  | { readonly kind: 'key_set'; readonly url: string; readonly issuer?: string; readonly audience?: string };

/** Derives the trust from the settings; outside production a development secret is made up and kept in DATA_DIR. */
export function tokenTrust(settings: SettingValues): TokenTrust {
  const expected = {
    ...(settings.AUTH_ISSUER !== undefined ? { issuer: settings.AUTH_ISSUER } : {}),
    ...(settings.AUTH_AUDIENCE !== undefined ? { audience: settings.AUTH_AUDIENCE } : {}),
  };
  if (settings.AUTH_JWKS_URL !== undefined) return { kind: 'key_set', url: settings.AUTH_JWKS_URL, ...expected };
  if (settings.CLERK_PUBLISHABLE_KEY !== undefined) {
    const issuer = clerkIssuer(settings.CLERK_PUBLISHABLE_KEY);
    return { kind: 'key_set', url: `${issuer}/.well-known/jwks.json`, issuer, ...expected };
  }
  return { kind: 'secret', secret: settings.AUTH_JWT_SECRET ?? developmentSecret(settings.DATA_DIR), ...expected };
}

/** A Clerk publishable key is `pk_test_` or `pk_live_` and the base64 of the instance's host followed by `$`. */
export function clerkIssuer(publishableKey: string): string {
  const host = Buffer.from(publishableKey.replace(/^pk_(test|live)_/, ''), 'base64')
    .toString('utf8')
    .replace(/\$$/, '');
  return `https://${host.includes('.') ? host : `${host}.clerk.accounts.dev`}`;
}

function developmentSecret(dataDir: string): string {
  return readOrCreatePrivateFile(join(dataDir, 'development-token-secret'), () =>
    randomBytes(48).toString('base64url'),
  );
}
