import type { StyleFingerprint } from '../style/index.js';

/** Parts that are left out one after the other. */
export const PARTS = 10;

/** A draft as it is measured. */
export interface MeasuredDraft {
  readonly fingerprint: StyleFingerprint;
  /**
   * The fingerprint without each tenth of the sentences, for a delete-a-group jackknife; empty for fewer sentences than
   * parts.
   */
  readonly reduced: readonly StyleFingerprint[];
}
