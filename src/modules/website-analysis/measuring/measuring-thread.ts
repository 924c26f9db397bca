import type { Worker } from 'node:worker_threads';
import { hasErrorCode } from '../../../common/files/index.js';
import { SiteTooComplexError } from '../website-analysis.errors.js';
import type { FetchedSite, MeasuredSite } from './measure-site.js';
import { startThread } from './thread.js';

/** Longest time that one measure may take. */
const MOST_MS = 90_000;

const THREAD = { file: 'measuring-worker.js', mostMemoryMb: 768 } as const;

/**
 * The thread in which one site is measured and audited, so that requests are answered meanwhile. It starts with the first
 * measure and stays loaded for the next one; a measure that fails or is given up ends it, and the one after starts anew.
 */
export class MeasuringThread implements AsyncDisposable {
  private worker: Worker | null = null;
  private waiting: PromiseWithResolvers<MeasuredSite> | null = null;

  /**
   * Measures a site; one at a time. Throws SiteTooComplexError when the time or the memory of the thread is used up, and
   * the signal's reason when that fires.
   */
  async measure(site: FetchedSite, signal?: AbortSignal): Promise<MeasuredSite> {
    signal?.throwIfAborted();
    if (this.waiting !== null) throw new Error('A measuring thread measures one site at a time');
    const waiting = (this.waiting = Promise.withResolvers<MeasuredSite>());
    const abort = (): void => waiting.reject(signal?.reason);
    const deadline = setTimeout(() => waiting.reject(new SiteTooComplexError()), MOST_MS);
    signal?.addEventListener('abort', abort, { once: true });
    try {
      this.worker ??= this.start();
      this.worker.postMessage(site);
      return await waiting.promise;
    } catch (error) {
      await this[Symbol.asyncDispose]();
      throw error;
    } finally {
      clearTimeout(deadline);
      signal?.removeEventListener('abort', abort);
      this.waiting = null;
    }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    const { worker } = this;
    this.worker = null;
    await worker?.terminate();
  }

  private start(): Worker {
    const worker = startThread(THREAD);
    worker.on('message', (measured: MeasuredSite) => this.waiting?.resolve(measured));
    worker.on('error', (error) =>
      this.waiting?.reject(hasErrorCode(error, 'ERR_WORKER_OUT_OF_MEMORY') ? new SiteTooComplexError() : error),
    );
    worker.on('exit', () => {
      this.waiting?.reject(new Error('The thread ended without a result'));
      if (this.worker === worker) this.worker = null;
    });
    return worker;
  }
}
