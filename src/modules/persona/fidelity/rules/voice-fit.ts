import { fingerprintDistance, type StyleFingerprint } from '../../../website-analysis/index.js';
import { round } from '../../rules/figures.js';

/**
 * Distance to expect by the size h of two texts, n x m / (n + m) words: intercept + slope x ln(h). Regression over pairs
 * of texts of 100 to 1,200 words of the ten authors in test/authorship/sample, never the same document.
 */
const SAME_WRITER = { intercept: 0.9188, slope: -0.0904 };
const OTHER_WRITER = { intercept: 0.9235, slope: -0.0821 };

/** Sizes that the regression covers or comes close to. */
const LEAST_SIZE = 50;
const MOST_SIZE = 2_000;

const DECIMALS = 4;

/** How near the draft's use of frequent words, marks and pairs is to the writer's. */
export interface VoiceFit {
  /** Distance of the fingerprints; null when it cannot be computed. */
  readonly distance: number | null;
  /** Distances to expect at these lengths from another text of the same writer, and from one of another writer. */
  readonly same_writer: number;
  readonly other_writer: number;
  /** 1 at the distance of the same writer and nearer, 0 at that of another one and farther, linear between. */
  readonly closeness: number | null;
  /** Why there is no distance; null when there is one. */
  readonly reason: string | null;
}

/** Holds the draft's words against the writer's. */
export function fitVoice(own: StyleFingerprint, draft: StyleFingerprint): VoiceFit {
  const size = sizeOf(own.basis.words, draft.basis.words);
  const same = expectedAt(SAME_WRITER, size);
  const other = expectedAt(OTHER_WRITER, size);
  const { value: distance, reason } = fingerprintDistance(own, draft);
  return {
    distance: distance === null ? null : round(distance, DECIMALS),
    same_writer: round(same, DECIMALS),
    other_writer: round(other, DECIMALS),
    closeness:
      distance === null ? null : round(Math.min(1, Math.max(0, (other - distance) / (other - same))), DECIMALS),
    reason,
  };
}

function sizeOf(one: number, other: number): number {
  const size = (one * other) / Math.max(1, one + other);
  return Math.min(MOST_SIZE, Math.max(LEAST_SIZE, size));
}

function expectedAt({ intercept, slope }: typeof SAME_WRITER, size: number): number {
  return intercept + slope * Math.log(size);
}
