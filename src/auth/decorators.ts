import { applyDecorators, createParamDecorator, type ExecutionContext, SetMetadata } from '@nestjs/common';
import { ApiExtension } from '@nestjs/swagger';
import { ApiProblems } from '../common/http/index.js';
import { ForbiddenError, UnauthenticatedError } from './auth.errors.js';
import type { AuthenticatedUser } from './authenticated-user.js';

export const PUBLIC_ROUTE = 'auth:public';
export const REQUIRED_ROLES = 'auth:roles';
export const TAKES_TICKETS = 'auth:takes-tickets';
export const RATE_CLASS = 'auth:rate-class';

/** A group of routes that share one allowance of requests per user and minute. */
export type RateClass = 'key_check' | 'generation' | 'wizard_work' | 'draft' | 'upload';

/** A request after the guard: `user` is set unless the route is public. */
export interface AuthenticatedRequest {
  readonly headers: { readonly authorization?: string };
  readonly query?: unknown;
  user?: AuthenticatedUser;
}

/** The route answers without a token. */
export const Public = (): MethodDecorator & ClassDecorator =>
  applyDecorators(SetMetadata(PUBLIC_ROUTE, true), ApiExtension('x-public', true));

/**
 * The route also takes a single-use `?ticket=` for clients that cannot send a header, and refuses a token there. Its
 * problems are TicketRefusedError and TokenInUrlError.
 */
export const TakesTickets = (): MethodDecorator => SetMetadata(TAKES_TICKETS, true);

/** The route answers only users who have one of the roles. */
export const Roles = (...roles: string[]): MethodDecorator & ClassDecorator =>
  applyDecorators(SetMetadata(REQUIRED_ROLES, roles), ApiProblems(ForbiddenError));

/** Counts the route in a smaller allowance beside the general one. */
export const LimitedAs = (rateClass: RateClass): MethodDecorator => SetMetadata(RATE_CLASS, rateClass);

/** The authenticated user of this request. */
export const CurrentUser = createParamDecorator((_data: unknown, context: ExecutionContext): AuthenticatedUser => {
  const { user } = context.switchToHttp().getRequest<AuthenticatedRequest>();
  if (user === undefined) throw new UnauthenticatedError();
  return user;
});
