import { type CallHandler, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { lastValueFrom, type Observable, of } from 'rxjs';
import type { AuthenticatedUser, UserId } from '../../auth/index.js';
import { ChangeGate, currentTrace } from '../../common/http/index.js';
import { SessionsService } from '../sessions/index.js';
import { CALLS_OUTSIDE, type CallsOutsideRule } from './calls-outside.decorator.js';
import { readIdempotencyKey } from './idempotency-key.js';
import { readIfMatch } from './if-match.js';
import { RequestFingerprints } from './request-fingerprint.js';
import { type Answer, SingleExecution } from './single-execution.js';

const reflector = new Reflector();

/** One call of a route that may change something. */
interface Call {
  readonly userId: UserId;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  readonly next: CallHandler;
  /** The route waits for another server. */
  readonly callsOutside: boolean;
}

/**
 * Makes every request of a user that may change something safe to repeat (`Idempotency-Key`) and to race
 * (`If-Match`), and tells the version it led to (`ETag`). A repeated request gets status and body of the first answer,
 * byte for byte; its other headers are not kept.
 */
@Injectable()
export class RepeatableRequests extends ChangeGate {
  constructor(
    private readonly executions: SingleExecution,
    private readonly hashes: RequestFingerprints,
    private readonly sessions: SessionsService,
  ) {
    super();
  }

  serve(context: ExecutionContext, next: CallHandler): Observable<unknown> | Promise<Observable<unknown>> {
    const request = context.switchToHttp().getRequest<FastifyRequest & { readonly user?: AuthenticatedUser }>();
    if (request.user === undefined) return next.handle();
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    const callsOutside = ruleOf(context)?.(request.query) ?? false;
    return this.serveUser({ userId: request.user.id, request, reply, next, callsOutside });
  }

  private async serveUser(call: Call): Promise<Observable<unknown>> {
    const { headers } = call.request;
    const key = readIdempotencyKey(headers['idempotency-key']);
    const expectedVersions = readIfMatch(headers['if-match']);
    const trace = currentTrace();
    if (trace !== undefined && expectedVersions !== undefined) trace.expectedVersions = expectedVersions;
    const value = await (key === undefined ? this.handle(call) : this.handleOnce(call, key));
    if (trace?.version !== undefined) void call.reply.header('etag', `"${trace.version}"`);
    return of(value);
  }

  /**
   * The version is compared before the work, so that a route that changes nothing of the session does not ignore what
   * the client expects, and again by the first change, which holds the lock.
   */
  private async handle({ userId, next }: Call): Promise<unknown> {
    await this.sessions.checkExpectedVersion(userId);
    return lastValueFrom(next.handle(), { defaultValue: undefined });
  }

  private async handleOnce(call: Call, key: string): Promise<string | undefined> {
    const { request, reply, userId } = call;
    const { method, originalUrl: address, body } = request;
    const work = async (): Promise<Answer> => {
      const value = await this.handle(call);
      return { status: reply.statusCode, body: value === undefined ? null : JSON.stringify(value) };
    };
    const repeatable = { userId, key, fingerprints: this.hashes.of({ method, address, body }) };
    const answer = await (call.callsOutside
      ? this.executions.runDetached(repeatable, work)
      : this.executions.run(repeatable, work));
    void reply.status(answer.status);
    if (answer.replayed) void reply.header('idempotent-replayed', 'true');
    if (answer.body === null) return undefined;
    void reply.header('content-type', 'application/json; charset=utf-8');
    return answer.body;
  }
}

function ruleOf(context: ExecutionContext): CallsOutsideRule | undefined {
  return reflector.get<CallsOutsideRule | undefined>(CALLS_OUTSIDE, context.getHandler());
}
