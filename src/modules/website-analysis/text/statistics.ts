import type { LengthDistribution } from './text-measures.js';

/** Arithmetic mean; NaN for no values. */
export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Quantile between 0 and 1 by linear interpolation between the closest ranks; NaN for no values. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((left, right) => left - right);
  const position = (sorted.length - 1) * share;
  const low = sorted[Math.floor(position)] ?? Number.NaN;
  const high = sorted[Math.ceil(position)] ?? Number.NaN;
  return low + (high - low) * (position - Math.floor(position));
}

/** Middle value; NaN for no values. */
export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

/** Standard deviation of the population (divided by n); NaN for no values. */
export function standardDeviation(values: readonly number[]): number {
  const centre = mean(values);
  return Math.sqrt(mean(values.map((value) => (value - centre) ** 2)));
}

/** Summary of at least one length. */
export function lengthDistribution(lengths: readonly number[]): LengthDistribution {
  return {
    mean: mean(lengths),
    median: median(lengths),
    p10: quantile(lengths, 0.1),
    p90: quantile(lengths, 0.9),
    standardDeviation: standardDeviation(lengths),
  };
}
