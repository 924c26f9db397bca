import { type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { AuthGuard } from '@nestjs/passport';
import { AppError } from '../common/errors/index.js';
import { currentTrace } from '../common/http/index.js';
import { UnauthenticatedError } from './auth.errors.js';
import type { AuthenticatedUser } from './authenticated-user.js';
import { type AuthenticatedRequest, PUBLIC_ROUTE, TAKES_TICKETS } from './decorators.js';
import { TicketDesk } from './ticket-desk.js';
import { ticketOf } from './url-credentials.js';
import { UserScope } from './user-scope.js';
import { VerifiedTokens } from './verified-tokens.js';

/** Lets a request in when its token verifies, and scopes every query of the request to that user. */
@Injectable()
export class JwtAuthGuard extends AuthGuard('jwt') {
  constructor(
    private readonly reflector: Reflector,
    private readonly scope: UserScope,
    private readonly verified: VerifiedTokens,
    private readonly tickets: TicketDesk,
  ) {
    super();
  }

  override async canActivate(context: ExecutionContext): Promise<boolean> {
    if (this.reflector.getAllAndOverride<boolean>(PUBLIC_ROUTE, [context.getHandler(), context.getClass()]))
      return true;
    const request = context.switchToHttp().getRequest<AuthenticatedRequest>();
    const user =
      (await this.ticketHolder(context, request)) ?? this.known(request) ?? (await this.verify(context, request));
    request.user = user;
    this.scope.bind(user.id);
    const trace = currentTrace();
    if (trace !== undefined) trace.userId = user.id;
    return true;
  }

  /** The user of the request's ticket. A token in a header counts more, and then the ticket stays unused. */
  private async ticketHolder(
    context: ExecutionContext,
    { headers, query }: AuthenticatedRequest,
  ): Promise<AuthenticatedUser | undefined> {
    if (this.reflector.get<boolean | undefined>(TAKES_TICKETS, context.getHandler()) !== true) return undefined;
    const ticket = ticketOf(query);
    if (ticket === undefined || headers.authorization !== undefined) return undefined;
    return this.tickets.redeem(ticket);
  }

  private known({ headers }: AuthenticatedRequest): AuthenticatedUser | undefined {
    return headers.authorization === undefined ? undefined : this.verified.find(headers.authorization);
  }

  private async verify(context: ExecutionContext, request: AuthenticatedRequest): Promise<AuthenticatedUser> {
    await super.canActivate(context);
    const { user, headers } = request;
    if (user === undefined || headers.authorization === undefined) throw new UnauthenticatedError();
    this.verified.remember(headers.authorization, user);
    return user;
  }

  override handleRequest<User = AuthenticatedUser>(error: unknown, user: User | false, reason: unknown): User {
    if (error instanceof AppError) throw error;
    if (reason instanceof AppError) throw reason;
    if (error !== null && error !== undefined) throw new UnauthenticatedError({ cause: error });
    if (user === false) throw new UnauthenticatedError({ cause: reason });
    return user;
  }
}
