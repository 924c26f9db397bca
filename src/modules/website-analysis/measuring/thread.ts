import { dirname, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { hasErrorCode } from '../../../common/files/index.js';
import type { AppError } from '../../../common/errors/index.js';

/** Short-lived objects of a thread, in megabytes: with more of them it is no faster, only larger. */
const YOUNG_MEMORY_MB = 4;

const HERE = dirname(fileURLToPath(import.meta.url));

/** A thread runs compiled code, also when this module was loaded from the sources. */
const COMPILED = HERE.includes(`${sep}dist${sep}`)
  ? HERE
  : HERE.replace(`${sep}src${sep}`, `${sep}dist${sep}src${sep}`);

/** What runs in a thread, and within which bounds. */
export interface ThreadTask {
  /** Name of the compiled file in this folder that answers one message. */
  readonly file: string;
  readonly mostMs: number;
  /** Most memory of the thread, in megabytes. */
  readonly mostMemoryMb: number;
  /** What is thrown at either bound. */
  readonly tooMuch: () => AppError;
}

/** Starts a thread within its bound of memory. */
export function startThread({ file, mostMemoryMb }: Pick<ThreadTask, 'file' | 'mostMemoryMb'>): Worker {
  const resourceLimits = { maxOldGenerationSizeMb: mostMemoryMb, maxYoungGenerationSizeMb: YOUNG_MEMORY_MB };
  return new Worker(join(COMPILED, file), { execArgv: [], resourceLimits });
}

/**
 * Asks a thread of its own, so that requests are answered meanwhile. Throws what the task says at a bound, and the signal's
 * reason when that fires.
 */
export async function askThread<Answer>(task: ThreadTask, question: object, signal?: AbortSignal): Promise<Answer> {
  signal?.throwIfAborted();
  const worker = startThread(task);
  const { promise, resolve, reject } = Promise.withResolvers<Answer>();
  const abort = (): void => reject(signal?.reason);
  const deadline = setTimeout(() => reject(task.tooMuch()), task.mostMs);
  signal?.addEventListener('abort', abort, { once: true });
  worker.once('message', resolve);
  worker.once('error', (error) => reject(hasErrorCode(error, 'ERR_WORKER_OUT_OF_MEMORY') ? task.tooMuch() : error));
  worker.once('exit', () => reject(new Error('The thread ended without a result')));
  worker.postMessage(question);
  try {
    return await promise;
  } finally {
    clearTimeout(deadline);
    signal?.removeEventListener('abort', abort);
    await worker.terminate();
  }
}
