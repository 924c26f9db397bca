import type { FieldMeta } from '../../../../common/provenance/index.js';
import type { StoredSource } from '../sources/sourced.js';

/** What a field is known from, each with an age of its own. */
export type QualitySource = StoredSource;

/** One thing that generators want to know, as the score sees it. */
export interface QualityField {
  /** JSON pointer into the canonical profile, or the name of what it stands on. */
  readonly path: string;
  /** How much of what generators write depends on it, from 1 to 4. */
  readonly weight: number;
  readonly source: QualitySource;
  readonly isKnown: boolean;
  readonly meta: FieldMeta;
  /** Days since the source was last changed; null when there is no source. */
  readonly ageDays: number | null;
  /** Whether a rule refuses the value. */
  readonly isInvalid: boolean;
  /** Whether something else that is stored says otherwise. */
  readonly isContradicted: boolean;
}
