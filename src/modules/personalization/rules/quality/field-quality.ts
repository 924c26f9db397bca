import type { FieldMeta, Origin } from '../../../../common/provenance/index.js';
import type { QualityField, QualitySource } from './quality-field.js';

/** Days after which a source counts half; after twice as many it counts nothing. */
export const HALF_LIFE_DAYS: Readonly<Record<QualitySource, number>> = {
  website: 90,
  business: 180,
  competitors: 90,
  persona: 180,
  research: 180,
};

/** What an origin is worth. A default says nothing about the user. */
const ORIGIN_WORTH: Readonly<Record<Origin, number>> = {
  user: 1,
  measured: 1,
  external: 0.9,
  derived: 0.9,
  llm: 0.7,
  heuristic: 0.6,
  default: 0,
};

/** A model's or a rule's own doubt counts down to half of what its origin is worth. */
const LEAST_OF_DOUBT = 0.5;

/** Share of a value's quality that is left when something else says otherwise. */
const LEFT_OF_CONTRADICTED = 0.5;

/** From 1 for what is new, evenly down to 0 at twice the half-life. */
export function freshnessOf({ source, ageDays }: Pick<QualityField, 'source' | 'ageDays'>): number {
  if (ageDays === null) return 0;
  return Math.min(1, Math.max(0, 1 - ageDays / (2 * HALF_LIFE_DAYS[source])));
}

/** From 1 for what the user said or we measured to 0 for a default. */
export function provenanceOf({ origin, confidence }: Pick<FieldMeta, 'origin' | 'confidence'>): number {
  const isGuess = origin === 'llm' || origin === 'heuristic';
  const trust = isGuess && confidence !== null ? LEAST_OF_DOUBT + (1 - LEAST_OF_DOUBT) * confidence : 1;
  return ORIGIN_WORTH[origin] * trust;
}

/** How far a field can be relied on, 0 to 1: what is not known, invalid, a default or too old is worth nothing. */
export function fieldQuality(field: QualityField): number {
  if (!field.isKnown || field.isInvalid) return 0;
  const agreement = field.isContradicted ? LEFT_OF_CONTRADICTED : 1;
  return freshnessOf(field) * provenanceOf(field.meta) * agreement;
}
