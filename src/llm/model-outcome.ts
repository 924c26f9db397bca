/** Why no model's answer could be used. */
export type ModelFailureReason =
  /** The user has no key of a provider of models, or none that opens. */
  | 'no_key'
  /** The day's budget of the user is spent. */
  | 'budget'
  | 'auth'
  | 'quota'
  | 'rate'
  | 'timeout'
  /** The provider or the model refused the content. */
  | 'unsafe'
  /** Every repair failed. */
  | 'invalid_output'
  | 'unavailable';

/** What was done to an answer until it was valid. */
export type Repair =
  /** Fences, chatter around the document, trailing commas, a cut-off tail. */
  | 'mechanical'
  /** Numbers as text, synonyms of a listed value, one value where a list belongs. */
  | 'coerced'
  /** The model was asked once more, with the errors of its first answer. */
  | 'asked_again'
  /** Invalid members that may be left out were left out. */
  | 'dropped_optional';

/** How an outcome came to be; kept with what is made of it. */
export interface ModelTrace {
  /** `style-interpretation@2`. */
  readonly task: string;
  /** Provider and model that answered; null when none did. */
  readonly provider: string | null;
  readonly model: string | null;
  /** Whether the answer came from the cache. */
  readonly cached: boolean;
  /** Repairs in the order in which they were made; at most one `asked_again`. */
  readonly repairs: readonly Repair[];
  /** JSON pointers of the members that were dropped. */
  readonly dropped: readonly string[];
  /** SHA-256 of task, model and prompt as sent, in hexadecimal; null when nothing was sent. */
  readonly inputHash: string | null;
  /** Every provider that was asked or passed over, in order, and why it did not answer. */
  readonly failures: readonly { readonly provider: string; readonly reason: ModelFailureReason }[];
}

/** What a question came to: a valid answer of a model, or the deterministic one with the reason. */
export type ModelOutcome<Output> =
  | { readonly origin: 'llm'; readonly value: Output; readonly trace: ModelTrace }
  | {
      readonly origin: 'heuristic';
      readonly value: Output;
      /** The last failure, or why nobody was asked. */
      readonly reason: ModelFailureReason;
      readonly trace: ModelTrace;
    };
