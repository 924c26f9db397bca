import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from 'nestjs-pino';
import { runWithTrace } from '../http/index.js';

/** A request as the guard leaves it. */
interface MaybeAuthenticated {
  readonly user?: { readonly id: string };
}

/** Writes one line for each answered request: method, route pattern, status and time, never bodies or query strings. */
export function logRequest(logger: Logger, request: FastifyRequest & MaybeAuthenticated, reply: FastifyReply): void {
  const route = request.routeOptions.url ?? 'unknown';
  if (route.startsWith('/health')) return;
  const line = { method: request.method, route, status: reply.statusCode, ms: Math.round(reply.elapsedTime * 10) / 10 };
  const trace = { requestId: request.id, ...(request.user === undefined ? {} : { userId: request.user.id }) };
  runWithTrace(trace, () => logger.log(line, 'request answered'));
}
