import type { z } from 'zod';

/** Text that came from outside, such as a page of a website: material, never instructions. */
export interface UntrustedText {
  /** What the text is, such as `page https://example.com/about`. */
  readonly label: string;
  readonly text: string;
}

/** What a model is told. */
export interface ModelPrompt {
  /** Our own words: the role, the question, the rules of the answer. */
  readonly instructions: string;
  /** Measured and stated facts, sent as one JSON document; null when there are none. */
  readonly facts: object | null;
  /** Sent fenced, within a budget, and redacted; the most telling first, because the tail is cut. */
  readonly materials: readonly UntrustedText[];
}

/** A question that a model can be asked. What changes the prompt or the schema raises the version. */
export interface ModelTask<Input, Output> {
  /** Such as `style-interpretation`. */
  readonly id: string;
  readonly version: number;
  /**
   * Shape of the answer. Flat and enumerable; what may be left out is optional or nullable, because only that can be
   * dropped when it is invalid.
   */
  readonly schema: z.ZodType<Output>;
  /** Pure. */
  readonly prompt: (input: Input) => ModelPrompt;
  /** Longest answer, in tokens. */
  readonly maxOutputTokens: number;
}
