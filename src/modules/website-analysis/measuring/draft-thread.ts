import { DraftTooComplexError } from '../website-analysis.errors.js';
import type { MeasuredDraft } from './measured-draft.js';
import { askThread, type ThreadTask } from './thread.js';

const MEASURING: ThreadTask = {
  file: 'draft-worker.js',
  mostMs: 60_000,
  mostMemoryMb: 256,
  tooMuch: () => new DraftTooComplexError(),
};

/** Threads that measure drafts at the same time in one process; the others wait. */
const MOST_THREADS = 2;

const waiting: (() => void)[] = [];
let running = 0;

/**
 * Measures a draft in a thread of its own, at most two at a time in a process. Throws DraftTooComplexError when it takes
 * more time or memory than a draft may.
 */
export async function measureDraftInThread(text: string): Promise<MeasuredDraft> {
  if (running < MOST_THREADS) running += 1;
  else await new Promise<void>((resolve) => waiting.push(resolve));
  try {
    return await askThread(MEASURING, { text });
  } finally {
    const next = waiting.shift();
    if (next === undefined) running -= 1;
    else next();
  }
}
