/** `none` when nothing is known about the user. */
export type QualityLevel = 'excellent' | 'good' | 'fair' | 'poor' | 'none';

const LEVELS = [
  ['excellent', 0.9],
  ['good', 0.7],
  ['fair', 0.5],
] as const;

/** The name of an overall score. */
export function qualityLevel(overallScore: number): QualityLevel {
  if (overallScore === 0) return 'none';
  return LEVELS.find(([, least]) => overallScore >= least)?.[0] ?? 'poor';
}
