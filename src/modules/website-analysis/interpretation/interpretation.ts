import type { ModelFailureReason, ModelTrace, Repair } from '../../../llm/index.js';
import type { DropReason } from './rules/verify-claims.js';

/** What became of one question that a model was asked about a site. */
export interface InterpretedTask {
  /** Such as `style-interpretation@1`. */
  readonly task: string;
  readonly origin: 'llm' | 'heuristic';
  /** Why no model's answer is used; null when one is. */
  readonly reason: ModelFailureReason | null;
  /** Who answered; null when nobody did. */
  readonly provider: string | null;
  readonly model: string | null;
  /** Whether the answer was kept from an earlier question. */
  readonly cached: boolean;
  /** What was done to the answer until it was valid, in order. */
  readonly repairs: readonly Repair[];
  /** JSON pointers of the members of the answer that were dropped because they were invalid. */
  readonly dropped_members: readonly string[];
  /** SHA-256 (hex) of task, model and prompt as sent; null when nothing was sent. */
  readonly input_hash: string | null;
  /** Every provider that was asked or passed over, and why it did not answer. */
  readonly failures: ModelTrace['failures'];
  /** Claims and readings of the answer. */
  readonly claims: {
    readonly given: number;
    /** Those whose quote occurs in the text. */
    readonly kept: number;
    readonly dropped: number;
    readonly dropped_by_reason: Readonly<Partial<Record<DropReason, number>>>;
  };
  /** Statements and readings for which there is a measure, and those that the measure rules out. */
  readonly compared: number;
  readonly contradicted: number;
}

/** How an analysis was interpreted: the lineage of every value with the origin `llm`. */
export interface Interpretation {
  /** SHA-256 (hex) of tasks, prompts and the models that may be asked; while it is the same nobody is asked again. */
  readonly basis_hash: string;
  readonly tasks: readonly InterpretedTask[];
  /** What was done and, without a model, what one would add. */
  readonly message: string;
}
