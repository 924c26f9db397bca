import type { UserId } from '../auth/index.js';
import type { ModelOutcome } from './model-outcome.js';
import type { ModelTask } from './model-task.js';

/** One question of one user. */
export interface ModelRequest<Input, Output> {
  readonly userId: UserId;
  readonly task: ModelTask<Input, Output>;
  readonly input: Input;
  /** The answer without a model; deterministic. */
  readonly heuristic: () => Output;
  /** Ask a model even where its answer to the same question is kept; the new answer is kept instead. */
  readonly anew?: boolean;
  /** Ends the question: the call rejects with the signal's reason. */
  readonly signal?: AbortSignal;
}

/**
 * Asks the user's models for documents. Injectable by this class; the module `models` provides it. Never inside a
 * transaction.
 */
export abstract class ObjectGenerator {
  /**
   * A valid document in bounded time, whatever the model does: its answer, mended if need be, or the heuristic one.
   * Rejects only when the signal fires, the database fails or the heuristic throws.
   */
  abstract generateObject<Input, Output>(request: ModelRequest<Input, Output>): Promise<ModelOutcome<Output>>;
}
