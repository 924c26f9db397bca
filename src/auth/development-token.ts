import jwt from 'jsonwebtoken';
import { SettingsError, type SettingValues } from '../config/index.js';
import type { UserId } from './authenticated-user.js';
import { tokenTrust } from './token-trust.js';

const LIFETIME_HOURS = 12;

export interface DevelopmentToken {
  readonly token: string;
  readonly expiresAt: Date;
}

/** Signs a token for local use. Throws SettingsError when tokens come from an identity provider or in production. */
export function createDevelopmentToken(
  settings: SettingValues,
  user: UserId,
  admin: boolean,
  now: Date,
): DevelopmentToken {
  const trust = tokenTrust(settings);
  if (trust.kind === 'key_set')
    throw new SettingsError('Tokens come from the identity provider of AUTH_JWKS_URL; get one there');
  const expiresAt = new Date(now.getTime() + LIFETIME_HOURS * 3_600_000);
  const claims = {
    iat: Math.floor(now.getTime() / 1000),
    exp: Math.floor(expiresAt.getTime() / 1000),
    ...(admin ? { [settings.AUTH_ROLES_CLAIM]: 'admin' } : {}),
    ...(trust.issuer !== undefined ? { iss: trust.issuer } : {}),
    ...(trust.audience !== undefined ? { aud: trust.audience } : {}),
  };
  return { token: jwt.sign(claims, trust.secret, { algorithm: 'HS256', subject: user }), expiresAt };
}
