import type { WordUse } from '../../text/index.js';
import type { TermProfile } from '../style-fingerprint.js';

/** Steps of the square root of a frequency; 255 of them reach a frequency of one word in ten. */
const STEPS = 800;

/**
 * Frequencies packed to one byte each, as base64: round(800 x square root), at most 255. The square root keeps the
 * figures of rare words apart, whose chance variation is as large as that of frequent ones on that scale.
 */
function packFrequencies(frequencies: readonly number[]): string {
  return Buffer.from(frequencies.map((share) => Math.min(255, Math.round(STEPS * Math.sqrt(share))))).toString(
    'base64',
  );
}

/** The profile that a fingerprint holds. */
export function packWordUse({ terms, pairs }: WordUse): TermProfile {
  return { terms: packFrequencies(terms), pairs: packFrequencies(pairs) };
}

/** The frequencies of a packed profile, as shares that sum to 1; empty when nothing was counted. */
export function unpackShares(packed: string): number[] {
  const squares = [...Buffer.from(packed, 'base64')].map((step) => step * step);
  const total = squares.reduce((sum, square) => sum + square, 0);
  return total === 0 ? [] : squares.map((square) => square / total);
}
