const HOUR_MS = 3_600_000;

/** How long a research persona lives: seven days. */
export const LIFE_MS = 7 * 24 * HOUR_MS;

/** Least time between a question to a model that failed, or a job, and the next: failed answers are billed as well. */
const PAUSE_MS = HOUR_MS;

/** Failures in a row after which no clock asks again; a changed input, an expiry or the user's wish does. */
export const MOST_FAILURES = 3;

/** What is stored about how a research persona came to be. */
export interface Standing {
  /** When it was generated; null when it never was. */
  readonly generatedAt: Date | null;
  /** Hash of what it was generated from. */
  readonly inputHash: string | null;
  /** When a model was asked without a good answer so far, or a job failed; null when the last went well. */
  readonly failedAt: Date | null;
  /** In a row. */
  readonly failures: number;
}

/** Why a research persona is to be generated again. */
export type StaleReason =
  /** Older than seven days. */
  | 'expired'
  /** What it was generated from has changed. */
  | 'input_changed'
  /** The model failed, and it is time to ask again. */
  | 'model_failed';

/** Why a stored persona is stale at a time; empty for a fresh one. */
export function staleReasons(standing: Standing, inputHash: string, now: Date): StaleReason[] {
  const { generatedAt, failures } = standing;
  if (generatedAt === null) return [];
  const reasons: StaleReason[] = [];
  if (now.getTime() - generatedAt.getTime() >= LIFE_MS) reasons.push('expired');
  if (standing.inputHash !== inputHash) reasons.push('input_changed');
  if (failures > 0 && failures < MOST_FAILURES && !isPausing(standing, now)) reasons.push('model_failed');
  return reasons;
}

/** Whether the last failure is too recent to ask a model again. */
export function isPausing({ failedAt }: Standing, now: Date): boolean {
  return failedAt !== null && now.getTime() - failedAt.getTime() < PAUSE_MS;
}

/** When a model may be asked again; null when it may at any time. */
export function retryAt({ failedAt }: Standing): Date | null {
  return failedAt === null ? null : new Date(failedAt.getTime() + PAUSE_MS);
}
