import { dirname, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { hasErrorCode } from '../../../common/files/index.js';
import { SiteTooComplexError } from '../website-analysis.errors.js';
import type { FetchedSite, MeasuredSite } from './measure-site.js';

/** Longest time that measuring one site may take. */
const MOST_MS = 90_000;

/** Most memory of the thread, in megabytes. */
const MOST_MEMORY_MB = 768;

/** Short-lived objects of the thread, in megabytes: with more of them the thread is no faster, only larger. */
const YOUNG_MEMORY_MB = 4;

const HERE = dirname(fileURLToPath(import.meta.url));

/** A thread runs compiled code, also when this module was loaded from the sources. */
const COMPILED = HERE.includes(`${sep}dist${sep}`)
  ? HERE
  : HERE.replace(`${sep}src${sep}`, `${sep}dist${sep}src${sep}`);

const WORKER = join(COMPILED, 'measuring-worker.js');

/**
 * Measures and audits a site in a thread of its own, so that requests are answered meanwhile; its time and memory are bounded.
 * Throws SiteTooComplexError at either bound, and the signal's reason when that fires.
 */
export async function measureInThread(site: FetchedSite, signal?: AbortSignal): Promise<MeasuredSite> {
  signal?.throwIfAborted();
  const resourceLimits = { maxOldGenerationSizeMb: MOST_MEMORY_MB, maxYoungGenerationSizeMb: YOUNG_MEMORY_MB };
  const worker = new Worker(WORKER, { execArgv: [], resourceLimits });
  const { promise, resolve, reject } = Promise.withResolvers<MeasuredSite>();
  const abort = (): void => reject(signal?.reason);
  const deadline = setTimeout(() => reject(new SiteTooComplexError()), MOST_MS);
  signal?.addEventListener('abort', abort, { once: true });
  worker.once('message', resolve);
  worker.once('error', (error) =>
    reject(hasErrorCode(error, 'ERR_WORKER_OUT_OF_MEMORY') ? new SiteTooComplexError() : error),
  );
  worker.once('exit', () => reject(new Error('The thread ended without a result')));
  worker.postMessage(site);
  try {
    return await promise;
  } finally {
    clearTimeout(deadline);
    signal?.removeEventListener('abort', abort);
    await worker.terminate();
  }
}
