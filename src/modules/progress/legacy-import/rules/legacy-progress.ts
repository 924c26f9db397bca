import type { JsonObject } from '../../../../common/documents/index.js';
import type { StepStatus } from '../../rules/step-status.js';
import type { StepNumber } from '../../rules/steps.js';

/** Largest file that is read, in bytes. */
export const MAX_FILE_BYTES = 10_000_000;

/** One step as the older software stored it. */
export interface LegacyStep {
  readonly number: StepNumber;
  readonly status: StepStatus;
  /** As written; null when there is none. */
  readonly completedAt: string | null;
  readonly data: JsonObject | null;
  /** What the older software found wrong; bounded in number and length. */
  readonly errors: readonly string[];
}

/** What a progress file of the older software says. */
export interface LegacyProgress {
  /** The user that the file itself names; null when it names none. */
  readonly userId: string | null;
  /** At most one entry for each step, in order. */
  readonly steps: readonly LegacyStep[];
  /** Times as written; null when there is none. */
  readonly startedAt: string | null;
  readonly lastUpdated: string | null;
  readonly completedAt: string | null;
  readonly isCompleted: boolean;
  /** What could not be read, for people. */
  readonly warnings: readonly string[];
}

/** A file that was read, or the reason why it cannot be. */
export type LegacyReading =
  | { readonly kind: 'progress'; readonly progress: LegacyProgress }
  | { readonly kind: 'problem'; readonly reason: string };
