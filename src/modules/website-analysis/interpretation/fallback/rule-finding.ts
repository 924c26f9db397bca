import type { Evidence } from '../../../../common/provenance/index.js';

/** A value that a published rule gives for a field that a model would fill better. */
export interface RuleFinding {
  readonly pointer: string;
  readonly value: string | readonly string[];
  /** Rule and its version. */
  readonly method: string;
  /** 0 to 1. */
  readonly confidence: number;
  readonly evidence: readonly Evidence[];
}
