import { EgressTimeoutError } from '../../../egress/index.js';

/** The time a crawl has, and the caller's wish to end it. */
export interface CrawlClock extends Disposable {
  /** Aborts when the time is over or the caller cancels. */
  readonly signal: AbortSignal;
  /** True once the time is over. */
  isOver(): boolean;
  /** Resolves after `ms` milliseconds, or at once when the signal aborts. */
  pause(ms: number): Promise<void>;
}

/** Starts the clock of a crawl. Dispose of it when the crawl is over. */
export function startCrawlClock(totalMs: number, cancelled: AbortSignal | undefined): CrawlClock {
  const overtime = new AbortController();
  const timer = setTimeout(() => {
    const detail = `The website could not be read within ${totalMs / 1_000} s. Try again later.`;
    overtime.abort(new EgressTimeoutError('total', detail));
  }, totalMs);
  const signal = AbortSignal.any(cancelled === undefined ? [overtime.signal] : [overtime.signal, cancelled]);
  return {
    signal,
    isOver: () => overtime.signal.aborted,
    pause: (ms) => pauseUnlessAborted(ms, signal),
    [Symbol.dispose]: () => clearTimeout(timer),
  };
}

function pauseUnlessAborted(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const end = (): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', end);
      resolve();
    };
    const timer = setTimeout(end, signal.aborted ? 0 : ms);
    signal.addEventListener('abort', end);
  });
}
