import type { UserId } from '../../auth/index.js';
import type { CallFailureReason } from '../calling/call-failure.js';
import type { ModelChoice, OpenedModel } from '../model-access.js';
import type { Repair } from '../model-outcome.js';
import type { Deadline } from './deadline.js';
import type { Question } from './question.js';

/** One question of one user to one model that is open. */
export interface AskedChoice<Output> {
  readonly userId: UserId;
  readonly choice: ModelChoice;
  readonly opened: OpenedModel;
  readonly question: Question<Output>;
  readonly deadline: Deadline;
  /** Whether another model comes after this one. */
  readonly hasOther: boolean;
  /** Whether a kept answer does not do. */
  readonly anew: boolean;
  readonly signal: AbortSignal | undefined;
}

/** What one model brought. */
export type ChoiceResult<Output> =
  | {
      readonly ok: true;
      readonly value: Output;
      /** As the provider reported it, or else as it was asked. */
      readonly model: string;
      readonly cached: boolean;
      readonly repairs: readonly Repair[];
      readonly dropped: readonly string[];
      readonly inputHash: string;
    }
  | {
      readonly ok: false;
      readonly reason: CallFailureReason | 'budget';
      /** Null when nothing was sent. */
      readonly inputHash: string | null;
    };
