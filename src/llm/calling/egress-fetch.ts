import type { Clock } from '../../common/time/index.js';
import type { EgressClient, EgressResponse } from '../../egress/index.js';
import { CallFailed, passing } from './call-failure.js';
import { judgeResponse } from './judge-response.js';
import { judgeTransport } from './judge-transport.js';

/** The longest answer that a model may give takes a part of this. */
const MOST_BYTES = 2 * 1024 * 1024;
/** The code of an error stands at its beginning. */
const MOST_ERROR_BYTES = 8 * 1024;
const CONNECT_MS = 5_000;

/** Where a call goes and how long it may take. */
export interface CallRoute {
  readonly isOperatorUrl: boolean;
  /** All requests of the call together, in milliseconds. */
  readonly limitMs: number;
}

/** What goes wrong in a call and is no failure of the provider; carries it through the SDK. */
export class CallBroken extends Error {
  constructor(cause: unknown) {
    super('The call of a model broke', { cause });
  }
}

/**
 * `fetch` for the SDK that leads through the one way out. Sends JSON with POST and nothing else; reads the whole response
 * within its bounds. Throws `CallFailed` for everything that is no answer, so that nothing a provider wrote into an error
 * gets any further.
 */
export function egressFetch(egress: EgressClient, clock: Clock, { isOperatorUrl, limitMs }: CallRoute): typeof fetch {
  const end = performance.now() + limitMs;
  return async (input, init) => {
    const leftMs = Math.ceil(end - performance.now());
    if (leftMs <= 0) throw new CallFailed(passing('timeout'));
    const response = await settled(
      egress.post(addressOf(input), documentOf(init), {
        headers: { ...Object.fromEntries(new Headers(init?.headers)), accept: 'application/json' },
        toOperatorUrl: isOperatorUrl,
        maxBytes: MOST_BYTES,
        maxErrorBytes: MOST_ERROR_BYTES,
        timeouts: {
          connectMs: Math.min(CONNECT_MS, leftMs),
          headersMs: leftMs,
          bodyIdleMs: leftMs,
          totalMs: leftMs,
        },
        ...(init?.signal ? { signal: init.signal } : {}),
      }),
    );
    const text = Buffer.from(response.body).toString('utf8');
    const failure = judgeResponse({ ...response, json: parsed(text) }, clock.now());
    if (failure !== null) throw new CallFailed(failure);
    return new Response(text, { status: response.status, headers: { 'content-type': 'application/json' } });
  };
}

async function settled(call: Promise<EgressResponse>): Promise<EgressResponse> {
  try {
    return await call;
  } catch (error) {
    const failure = judgeTransport(error);
    throw failure === null ? new CallBroken(error) : new CallFailed(failure);
  }
}

function addressOf(input: Parameters<typeof fetch>[0]): string {
  if (typeof input === 'string') return input;
  return input instanceof URL ? input.href : input.url;
}

function documentOf(init: RequestInit | undefined): object {
  const document: unknown = init?.method === 'POST' && typeof init.body === 'string' ? JSON.parse(init.body) : null;
  if (typeof document !== 'object' || document === null) throw new CallBroken('Only JSON documents are sent');
  return document;
}

/** Undefined for what is not JSON. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
