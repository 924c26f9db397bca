import { signToken } from '../support/actors.js';
import { PROCESS_SECRET } from './service-run.js';

/** An answer over a real connection. */
export interface ServedAnswer {
  readonly status: number;
  readonly type: string | null;
  readonly retryAfter: string | null;
  readonly body: any;
  /** Milliseconds from the request to the whole answer. */
  readonly ms: number;
}

const GIVE_UP_MS = 15_000;

/** Asks for a path as nobody in particular. */
export function get(url: string, path: string, headers: Record<string, string> = {}): Promise<ServedAnswer> {
  return answer(fetch(`${url}${path}`, { headers, signal: AbortSignal.timeout(GIVE_UP_MS) }));
}

/** Gets or creates a user's session: one read and one write through the unit of work. */
export function startSession(url: string, userId: string): Promise<ServedAnswer> {
  return answer(
    fetch(`${url}/api/onboarding/start`, {
      method: 'POST',
      headers: { authorization: `Bearer ${signToken(userId, {}, PROCESS_SECRET)}` },
      signal: AbortSignal.timeout(GIVE_UP_MS),
    }),
  );
}

/** Reads a user's progress: one call of a read function. */
export function readStatus(url: string, userId: string): Promise<ServedAnswer> {
  return get(url, '/api/onboarding/status', { authorization: `Bearer ${signToken(userId, {}, PROCESS_SECRET)}` });
}

/** Whether anything accepts connections at this address. */
export async function isListening(url: string): Promise<boolean> {
  try {
    await fetch(`${url}/health/live`, { signal: AbortSignal.timeout(GIVE_UP_MS) });
    return true;
  } catch {
    return false;
  }
}

async function answer(pending: Promise<Response>): Promise<ServedAnswer> {
  const from = Date.now();
  const response = await pending;
  const text = await response.text();
  const type = response.headers.get('content-type');
  return {
    status: response.status,
    type,
    retryAfter: response.headers.get('retry-after'),
    body: type?.includes('json') ? JSON.parse(text) : text,
    ms: Date.now() - from,
  };
}
