import { type ArgumentsHost, Catch, type ExceptionFilter, Logger } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { AppError } from '../errors/index.js';
import { toAppError } from './to-app-error.js';

/** Turns everything thrown into an `application/problem+json` answer. Defects and outages are logged with their cause. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger(ProblemFilter.name);

  catch(thrown: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    const error = toAppError(thrown);
    if (error.problem.status >= 500)
      this.logger.error({ err: error.cause ?? error, code: error.problem.code }, error.message);
    sendProblem(error, request, reply);
  }
}

/** Answers a request with a problem document. */
export function sendProblem(error: AppError, request: FastifyRequest, reply: FastifyReply): void {
  void reply
    .status(error.problem.status)
    .headers(error.headers)
    .header('content-type', 'application/problem+json; charset=utf-8')
    .send(problemDocument(error, request.id));
}

function problemDocument(error: AppError, requestId: string): Record<string, unknown> {
  const { code, status, title } = error.problem;
  return {
    type: `/docs/errors/${code}`,
    title,
    status,
    detail: error.message,
    code,
    request_id: requestId,
    ...(error.errors ? { errors: error.errors } : {}),
    ...error.extensions,
  };
}
