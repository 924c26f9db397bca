import { EgressTimeoutError } from '../../../egress/index.js';

/** The time a crawl has, and the caller's wish to end it. */
export interface CrawlClock extends Disposable {
  /** Aborts when the time is over or the caller cancels. */
  readonly signal: AbortSignal;
  /** True once the time is over. */
  isOver(): boolean;
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
    [Symbol.dispose]: () => clearTimeout(timer),
  };
}
