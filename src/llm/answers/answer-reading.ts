import type { Repair } from '../model-outcome.js';

/** A valid document, and what was done to the answer until it was one. */
export interface ReadAnswer<T> {
  readonly value: T;
  /** In the order in which they were made. */
  readonly repairs: readonly Repair[];
  /** JSON pointers of members that were dropped because they were invalid; empty unless salvaged. */
  readonly dropped: readonly string[];
}

/** What reading a model's answer came to. */
export type AnswerReading<T> =
  | (ReadAnswer<T> & { readonly ok: true })
  | {
      readonly ok: false;
      /**
       * Short sentences, each with a JSON pointer and what was expected there; fit to be sent back to the model. They
       * hold hardly anything of the answer's own text.
       */
      readonly problems: readonly string[];
      /** The document without its invalid optional members; null when what is left is not valid either. */
      readonly salvage: () => ReadAnswer<T> | null;
    };

/** What an answer must not repeat. */
export interface AnswerGuard {
  /** The instructions as they were sent. */
  readonly instructions: string;
  /** The mark around the untrusted text. */
  readonly fence: string;
  /** The key that the answer was asked with, however it is spelled there. */
  readonly key?: string;
}
