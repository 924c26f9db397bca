export { Allowances } from './allowances.js';
export {
  ForbiddenError,
  TicketRefusedError,
  TokenInUrlError,
  TooManyRequestsError,
  TokenKeysUnavailableError,
  UnauthenticatedError,
} from './auth.errors.js';
export { AuthModule } from './auth.module.js';
export { type AuthenticatedUser, isUserId, type UserId } from './authenticated-user.js';
export { CurrentUser, LimitedAs, Public, type RateClass, Roles, TakesTickets } from './decorators.js';
export { createDevelopmentToken, type DevelopmentToken } from './development-token.js';
export { REQUESTS_PER_MINUTE } from './rate-limit.guard.js';
export { type RedeemTicket, TicketDesk } from './ticket-desk.js';
export { TokenVerifier } from './token-verifier.js';
export { ticketOf } from './url-credentials.js';
export { UserScope } from './user-scope.js';
