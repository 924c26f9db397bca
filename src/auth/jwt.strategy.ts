import { Inject, Injectable } from '@nestjs/common';
import { PassportStrategy } from '@nestjs/passport';
import { ExtractJwt, Strategy, type StrategyOptions } from 'passport-jwt';
import { SETTINGS, type SettingValues } from '../config/index.js';
import { UnauthenticatedError } from './auth.errors.js';
import { type AuthenticatedUser, isUserId } from './authenticated-user.js';
import { type TokenTrust, tokenTrust } from './token-trust.js';
import { type VerificationKeys, verificationKeys } from './verification-keys.js';

const CLOCK_TOLERANCE_SECONDS = 30;

type Claims = Readonly<Record<string, unknown>>;

/** Verifies signature, issuer, audience and life of a bearer token and reads the user from it. */
@Injectable()
export class JwtStrategy extends PassportStrategy(Strategy, 'jwt') {
  constructor(@Inject(SETTINGS) private readonly settings: SettingValues) {
    const trust = tokenTrust(settings);
    super(strategyOptions(trust, verificationKeys(trust)));
  }

  /** The user of an `Authorization` header outside an HTTP request. Rejects with why the token does not verify. */
  verify(authorization: string): Promise<AuthenticatedUser> {
    return new Promise((resolve, reject) => {
      // Passport works on a copy of the strategy for each request, which it gives these three ways out.
      const attempt: unknown = Object.create(this);
      if (!(attempt instanceof JwtStrategy)) throw new TypeError('A copy of a strategy is no strategy');
      Object.assign(attempt, { success: resolve, fail: reject, error: reject });
      attempt.authenticate({ headers: { authorization } });
    });
  }

  validate(claims: Claims): AuthenticatedUser {
    if (!isUserId(claims['sub']) || typeof claims['exp'] !== 'number') throw new UnauthenticatedError();
    return {
      id: claims['sub'],
      roles: textList(claims[this.settings.AUTH_ROLES_CLAIM]),
      email: textOrNull(claims['email']),
      firstName: textOrNull(claims['first_name'] ?? claims['given_name']),
      lastName: textOrNull(claims['last_name'] ?? claims['family_name']),
      expiresAt: new Date(claims['exp'] * 1000),
    };
  }
}

function strategyOptions(trust: TokenTrust, keys: VerificationKeys): StrategyOptions {
  return {
    jwtFromRequest: ExtractJwt.fromAuthHeaderAsBearerToken(),
    algorithms: keys.algorithms,
    issuer: trust.issuer,
    audience: trust.audience,
    jsonWebTokenOptions: { clockTolerance: CLOCK_TOLERANCE_SECONDS },
    secretOrKeyProvider: (_request, token, done) => {
      keys.keyFor(token).then(
        (key) => done(null, key),
        (error: unknown) => done(error),
      );
    },
  };
}

function textOrNull(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

function textList(value: unknown): string[] {
  const values: unknown[] = Array.isArray(value) ? value : [value];
  return values.filter((item): item is string => typeof item === 'string');
}
