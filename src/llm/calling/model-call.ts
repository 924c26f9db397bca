import type { z } from 'zod';
import type { ModelChoice, OpenedModel } from '../model-access.js';
import type { CallFailure } from './call-failure.js';

/** One call of one model. */
export interface ModelCall {
  readonly choice: ModelChoice;
  readonly opened: OpenedModel;
  readonly system: string;
  readonly user: string;
  /** Shape of the answer, sent in the provider's own way. */
  readonly schema: z.ZodType;
  /** Name of the schema: letters, digits, `_` and `-`. */
  readonly schemaName: string;
  readonly maxOutputTokens: number;
  /** The whole call, in milliseconds. */
  readonly limitMs: number;
  readonly signal: AbortSignal | undefined;
}

/** What a model said. */
export interface ModelSpeech {
  /** As the model wrote it. */
  readonly text: string;
  /** Name of the model as the provider reported it, if it can be one; null when it did not. */
  readonly model: string | null;
  readonly inputTokens: number | null;
  readonly outputTokens: number | null;
}

/** Tokens that a failed call used as well, as far as they were reported. */
export interface FailedCall {
  readonly failure: CallFailure;
  readonly inputTokens: number | null;
  readonly outputTokens: number | null;
}

/** How a call ended. */
export type CallResult = (ModelSpeech & { readonly failure: null }) | FailedCall;
