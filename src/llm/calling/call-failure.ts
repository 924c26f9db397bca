import type { ModelFailureReason } from '../model-outcome.js';

/** Why a call of a model brought nothing to use. */
export type CallFailureReason = Exclude<ModelFailureReason, 'no_key' | 'budget'>;

/** A call that failed. Holds nothing that the provider wrote. */
export interface CallFailure {
  readonly reason: CallFailureReason;
  /** The same call may work a little later. */
  readonly mayPass: boolean;
  /** How long the provider asks to wait, in milliseconds; null when it does not say. */
  readonly retryAfterMs: number | null;
}

/** A failure that time does not cure, or not while somebody waits. */
export function lasting(reason: CallFailureReason): CallFailure {
  return { reason, mayPass: false, retryAfterMs: null };
}

/** A failure that may pass. */
export function passing(reason: CallFailureReason, retryAfterMs: number | null = null): CallFailure {
  return { reason, mayPass: true, retryAfterMs };
}

/** Carries a failure through the SDK, which knows only errors; never leaves this folder. */
export class CallFailed extends Error {
  constructor(readonly failure: CallFailure) {
    super(`The model could not be asked: ${failure.reason}`);
  }
}
