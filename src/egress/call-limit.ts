import { EgressTimeoutError } from './egress.errors.js';

/** The end of one call: its total time, the caller's wish or the client's shutdown, whichever comes first. */
export interface CallLimit extends Disposable {
  readonly signal: AbortSignal;
}

/** Starts the clock of a call. Dispose of it when the call is over. */
export function startCallLimit(totalMs: number, others: readonly AbortSignal[]): CallLimit {
  const overtime = new AbortController();
  const timer = setTimeout(() => {
    const detail = `The website did not deliver its response within ${totalMs / 1_000} s. Try again later.`;
    overtime.abort(new EgressTimeoutError('total', detail));
  }, totalMs);
  return {
    signal: AbortSignal.any([overtime.signal, ...others]),
    [Symbol.dispose]: () => clearTimeout(timer),
  };
}

/**
 * The result of `work`, or a rejection with the signal's reason as soon as it aborts; the work itself goes on then.
 * Does not start when the signal has aborted already.
 */
export async function untilAborted<T>(work: () => Promise<T>, signal: AbortSignal): Promise<T> {
  signal.throwIfAborted();
  const { promise: aborted, reject } = Promise.withResolvers<never>();
  const onAbort = (): void => reject(signal.reason);
  signal.addEventListener('abort', onAbort, { once: true });
  try {
    return await Promise.race([work(), aborted]);
  } finally {
    signal.removeEventListener('abort', onAbort);
  }
}
