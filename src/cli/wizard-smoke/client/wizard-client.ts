import { isJson } from '../../demo/api-client.js';
import type { Recorder } from '../recording/recorder.js';
import type { TokenGetter } from '../tokens.js';
import { CallError, type CallFailure } from './call-error.js';
import type { CircuitBreaker } from './circuit-breaker.js';
import { exchange, type LostReply, type Reply, type WizardRequest } from './transport.js';
import { opensUsageModal } from './usage-modal.js';

/** How one of the wizard's clients behaves. */
export interface ClientRules {
  readonly name: string;
  /** Longest time a call may take, in milliseconds. */
  readonly limitMs: number;
  /** Whether an outage stops all clients for a while. */
  readonly opensBreaker: boolean;
  /** Whether it asks the breaker, signs in again and tells the subscription handler; else it gets a new token each time. */
  readonly intercepts: boolean;
}

/** What the clients of one page load share. */
export interface Connection {
  /** `http://host:port` */
  readonly origin: string;
  readonly tokens: TokenGetter;
  readonly breaker: CircuitBreaker;
  readonly recorder: Recorder;
  /** Whether every click is a double click: what changes something is sent twice at once. */
  readonly doubleClicks: boolean;
  /** Ends the whole visit: nothing is sent after it. */
  readonly end: AbortSignal;
}

const UNAUTHORIZED = 401;

/** One of the wizard's HTTP clients. Every call throws CallError where the wizard's promise is rejected. */
export class WizardClient {
  constructor(
    private readonly rules: ClientRules,
    private readonly connection: Connection,
  ) {}

  get(path: string): Promise<unknown> {
    return this.once({ method: 'GET', path });
  }

  post(path: string, body?: object | FormData): Promise<unknown> {
    return this.clicked({ method: 'POST', path, ...(body === undefined ? {} : { body }) });
  }

  put(path: string, body: object): Promise<unknown> {
    return this.clicked({ method: 'PUT', path, body });
  }

  /** After a double click the page may show either answer, so the worse one is what it gets. */
  private async clicked(request: WizardRequest): Promise<unknown> {
    if (!this.connection.doubleClicks) return this.once(request);
    const [one, other] = await Promise.all([this.once(request), this.once(request)]);
    return isJson(other) && other['success'] === false ? other : one;
  }

  private async once(request: WizardRequest): Promise<unknown> {
    const { tokens } = this.connection;
    if (!this.rules.intercepts) return this.judged(request, await this.timed(request, tokens.refreshed()));
    this.refuseWhileBlocked(request);
    const reply = await this.timed(request, tokens.current());
    return this.judged(request, reply.status === UNAUTHORIZED ? await this.timed(request, tokens.refreshed()) : reply);
  }

  private refuseWhileBlocked(request: WizardRequest): void {
    const { blockedMs } = this.connection.breaker;
    if (blockedMs === 0) return;
    this.report(request, `is not sent: the circuit breaker is open for ${Math.round(blockedMs)} ms more`);
    throw failed(request, 'blocked', 'not sent');
  }

  private async timed(request: WizardRequest, token: string): Promise<Reply | LostReply> {
    const { origin, recorder, end } = this.connection;
    const { name: client, limitMs } = this.rules;
    const { method, path } = request;
    end.throwIfAborted();
    const startedAt = performance.now();
    const signal = AbortSignal.any([AbortSignal.timeout(limitMs), end]);
    const reply = await exchange(origin, request, token, signal);
    recorder.called({ client, method, path, status: reply.status, ms: performance.now() - startedAt, limitMs });
    return reply;
  }

  private judged(request: WizardRequest, reply: Reply | LostReply): unknown {
    if (reply.status === null) throw this.outage(request, 'lost', `got no answer: ${reply.reason}`);
    if (reply.status >= 500)
      throw this.outage(request, 'hidden', `answered ${reply.status}: ${JSON.stringify(reply.body)}`);
    if (reply.status >= 400) throw this.refusal(request, reply);
    this.connection.breaker.succeeded();
    return reply.body;
  }

  private outage(request: WizardRequest, failure: 'lost' | 'hidden', what: string): CallError {
    if (this.rules.opensBreaker) this.connection.breaker.failed();
    this.report(request, what);
    return failed(request, failure, 'Backend server is experiencing issues');
  }

  private refusal(request: WizardRequest, { status, body }: Reply): CallError {
    if (status === UNAUTHORIZED && this.rules.intercepts) {
      this.report(request, 'is refused with a fresh token too: the user is signed out');
      return failed(request, 'signed_out', 'the session has ended');
    }
    const detail = isJson(body) ? body['detail'] : undefined;
    if (typeof detail !== 'string')
      this.report(request, `answered ${status} without a readable detail: ${JSON.stringify(body)}`);
    if (opensUsageModal(status, body)) this.report(request, `opens the usage-limit window: ${JSON.stringify(body)}`);
    const shown = typeof detail === 'string' ? detail : 'no readable detail';
    return failed(request, 'refused', `${status} ${shown}`);
  }

  private report({ method, path }: WizardRequest, what: string): void {
    this.connection.recorder.errorPath(`${method} ${path} ${what}`);
  }
}

function failed({ method, path }: WizardRequest, failure: CallFailure, what: string): CallError {
  return new CallError(failure, `${method} ${path}: ${what}`);
}
