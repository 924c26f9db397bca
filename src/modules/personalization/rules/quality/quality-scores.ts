import { fieldQuality, freshnessOf, provenanceOf } from './field-quality.js';
import type { QualityField } from './quality-field.js';

/** 0 to 1 each, rounded to three decimals. All but `overall_score` and `completeness` are about what is known. */
export interface QualityScores {
  /** Mean quality of all fields, weighted by use: what is not known counts as 0. */
  readonly overall_score: number;
  /** Weighted share of fields that are known and no default. */
  readonly completeness: number;
  /** Weighted share of the known that no rule refuses. */
  readonly validity: number;
  /** Weighted share of the known that nothing else contradicts. */
  readonly consistency: number;
  readonly freshness: number;
  readonly provenance: number;
}

/** The scores of a user's fields; all 0 when nothing is known. */
export function qualityScores(fields: readonly QualityField[]): QualityScores {
  const known = fields.filter(({ isKnown, meta }) => isKnown && meta.origin !== 'default');
  return {
    overall_score: mean(fields, fieldQuality),
    completeness: mean(fields, (field) => Number(known.includes(field))),
    validity: mean(known, ({ isInvalid }) => Number(!isInvalid)),
    consistency: mean(known, ({ isContradicted }) => Number(!isContradicted)),
    freshness: mean(known, freshnessOf),
    provenance: mean(known, ({ meta }) => provenanceOf(meta)),
  };
}

function mean(fields: readonly QualityField[], score: (field: QualityField) => number): number {
  const weights = fields.reduce((sum, { weight }) => sum + weight, 0);
  if (weights === 0) return 0;
  const scored = fields.reduce((sum, field) => sum + field.weight * score(field), 0);
  return Math.round((1000 * scored) / weights) / 1000;
}
