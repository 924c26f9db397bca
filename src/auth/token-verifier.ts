import { Injectable } from '@nestjs/common';
import { AppError } from '../common/errors/index.js';
import { UnauthenticatedError } from './auth.errors.js';
import type { AuthenticatedUser } from './authenticated-user.js';
import { JwtStrategy } from './jwt.strategy.js';
import { VerifiedTokens } from './verified-tokens.js';

/** Verifies tokens that do not come with an HTTP request through the guard, by the very same strategy. */
@Injectable()
export class TokenVerifier {
  constructor(
    private readonly strategy: JwtStrategy,
    private readonly verified: VerifiedTokens,
  ) {}

  /**
   * The user of an `Authorization` header's value such as `Bearer <token>`.
   * Throws UnauthenticatedError, and TokenKeysUnavailableError when the issuer's keys cannot be fetched.
   */
  async verify(authorization: string): Promise<AuthenticatedUser> {
    const known = this.verified.find(authorization);
    if (known !== undefined) return known;
    const user = await this.strategy.verify(authorization).catch((reason: unknown) => {
      throw reason instanceof AppError ? reason : new UnauthenticatedError({ cause: reason });
    });
    this.verified.remember(authorization, user);
    return user;
  }
}
