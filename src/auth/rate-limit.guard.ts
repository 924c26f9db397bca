import { type ExecutionContext, Inject, Injectable } from '@nestjs/common';
import { ThrottlerGuard, type ThrottlerLimitDetail, type ThrottlerModuleOptions } from '@nestjs/throttler';
import { SETTINGS, type SettingValues } from '../config/index.js';
import { TooManyRequestsError } from './auth.errors.js';
import { type AuthenticatedRequest, RATE_CLASS, type RateClass } from './decorators.js';
import { Reflector } from '@nestjs/core';

/** The time that allowances are for. */
export const MINUTE_MS = 60_000;
const reflector = new Reflector();

/** Requests a user may send in a minute: in all, and of each smaller class. */
export const REQUESTS_PER_MINUTE: Readonly<Record<'default' | RateClass, number>> = {
  default: 300,
  key_check: 10,
  generation: 5,
  wizard_work: 20,
  draft: 20,
  upload: 10,
};

/** Counts per user, over all routes of a class together. */
export function rateLimitOptions(): ThrottlerModuleOptions {
  const classOf = (context: ExecutionContext): RateClass | undefined => reflector.get(RATE_CLASS, context.getHandler());
  return {
    throttlers: Object.entries(REQUESTS_PER_MINUTE).map(([name, limit]) => ({
      name,
      limit,
      ttl: MINUTE_MS,
      skipIf: (context) => name !== 'default' && classOf(context) !== name,
    })),
    getTracker: (request: Pick<AuthenticatedRequest, 'user'>) => request.user?.id ?? 'anonymous',
    generateKey: (_context, user, name) => allowanceKey(name, user),
  };
}

/** Name of the counter of a user. */
export function allowanceKey(name: string, user: string): string {
  return `${name}:${user}`;
}

function isAnonymous(context: ExecutionContext): boolean {
  return context.switchToHttp().getRequest<AuthenticatedRequest>().user === undefined;
}

/** Refuses a user's requests above the allowance with a typed error; public routes are not counted. */
@Injectable()
export class RateLimitGuard extends ThrottlerGuard {
  @Inject(SETTINGS)
  private readonly settings: SettingValues;

  override canActivate(context: ExecutionContext): Promise<boolean> {
    if (!this.settings.RATE_LIMIT_ENABLED || isAnonymous(context)) return Promise.resolve(true);
    return super.canActivate(context);
  }

  protected override throwThrottlingException(_context: ExecutionContext, detail: ThrottlerLimitDetail): Promise<void> {
    return Promise.reject(new TooManyRequestsError(Math.max(1, detail.timeToBlockExpire)));
  }
}
