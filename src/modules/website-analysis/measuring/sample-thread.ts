import type { MeasuredPage } from '../text/index.js';
import { DraftTooComplexError } from '../website-analysis.errors.js';
import type { MeasuredSample } from './measure-sample.js';
import { askThread, type ThreadTask } from './thread.js';

const MEASURING: ThreadTask = {
  file: 'sample-worker.js',
  mostMs: 60_000,
  mostMemoryMb: 256,
  tooMuch: () => new DraftTooComplexError(),
};

/**
 * Measures a text in a thread of its own. Throws DraftTooComplexError when it takes more time or memory than it may, and
 * the signal's reason when that fires.
 */
export function measureSampleInThread(page: MeasuredPage, signal: AbortSignal): Promise<MeasuredSample> {
  return askThread(MEASURING, page, signal);
}
