import type { CallFailure } from '../calling/call-failure.js';

/** Calls of one model for one prompt. */
export const MOST_CALLS = 3;

/** Longest wait that a provider may ask for while somebody waits for the answer, in milliseconds. */
const LONGEST_WAIT_MS = 20_000;
const FIRST_WAIT_MS = 500;

/** What is known when a call failed. */
interface RetryMoment {
  /** Calls so far, at least 1. */
  readonly calls: number;
  /** Time left for the question, in milliseconds. */
  readonly leftMs: number;
  /** From 0 to below 1: spreads the retries of many. */
  readonly random: number;
}

/**
 * How long to wait before the same model is asked again, in milliseconds; null when it is not. A model that took too long
 * is not asked again: what it was writing is billed, and less time would not do either. A wait that the provider asks for is
 * kept or the model is given up, never shortened.
 */
export function retryWait(failure: CallFailure, { calls, leftMs, random }: RetryMoment): number | null {
  if (!failure.mayPass || calls >= MOST_CALLS) return null;
  if (failure.reason === 'timeout') return null;
  const spread = FIRST_WAIT_MS * 2 ** (calls - 1) * (0.5 + random / 2);
  const wait = Math.ceil(Math.max(spread, failure.retryAfterMs ?? 0));
  const most = Math.min(LONGEST_WAIT_MS, leftMs / 2);
  return wait > most ? null : wait;
}

/**
 * How long the next call may take, in milliseconds: half is kept when there is another model, nothing when there is none.
 */
export function callLimit({ leftMs, hasOther }: { readonly leftMs: number; readonly hasOther: boolean }): number {
  return Math.max(1, Math.floor(hasOther ? leftMs / 2 : leftMs));
}
