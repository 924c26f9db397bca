import { Global, Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { PassportModule } from '@nestjs/passport';
import { ThrottlerModule } from '@nestjs/throttler';
import { Allowances } from './allowances.js';
import { JwtAuthGuard } from './jwt-auth.guard.js';
import { JwtStrategy } from './jwt.strategy.js';
import { RateLimitGuard, rateLimitOptions } from './rate-limit.guard.js';
import { RolesGuard } from './roles.guard.js';
import { TicketDesk } from './ticket-desk.js';
import { TokenVerifier } from './token-verifier.js';
import { UserScope } from './user-scope.js';
import { VerifiedTokens } from './verified-tokens.js';

/** Guards every route, in this order: token, role, allowance. */
@Global()
@Module({
  imports: [PassportModule, ThrottlerModule.forRoot(rateLimitOptions())],
  providers: [
    JwtStrategy,
    Allowances,
    UserScope,
    VerifiedTokens,
    TokenVerifier,
    TicketDesk,
    { provide: APP_GUARD, useClass: JwtAuthGuard },
    { provide: APP_GUARD, useClass: RolesGuard },
    { provide: APP_GUARD, useClass: RateLimitGuard },
  ],
  exports: [Allowances, UserScope, TokenVerifier, TicketDesk],
})
export class AuthModule {}
