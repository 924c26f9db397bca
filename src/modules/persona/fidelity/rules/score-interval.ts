import { PARTS, type StyleFingerprint } from '../../../website-analysis/index.js';
import { round } from '../../rules/figures.js';
import { fidelityScore } from './fidelity-score.js';

/** For an interval of 90%: the 95% point of Student's t with nine degrees of freedom, one fewer than the parts. */
const STUDENT_T = 1.833;

/** Bounds of a score; 0 to 100. */
export interface ScoreInterval {
  readonly low: number;
  readonly high: number;
}

/**
 * How far the score can be trusted: score +- t x standard error, where the error is that of a delete-a-group jackknife
 * (Shao and Tu 1995) over ten groups of sentences. Unlike a bootstrap it repeats no sentence, which would make the text
 * look less like the writer's. Null when the score or that of a part is missing.
 */
export function scoreInterval(
  own: StyleFingerprint,
  score: number | null,
  reduced: readonly StyleFingerprint[],
): ScoreInterval | null {
  if (score === null || reduced.length < PARTS) return null;
  const scores = reduced.map((fingerprint) => fidelityScore(own, fingerprint).score).filter((one) => one !== null);
  if (scores.length < PARTS) return null;
  const mean = scores.reduce((sum, one) => sum + one, 0) / PARTS;
  const squares = scores.reduce((sum, one) => sum + (one - mean) ** 2, 0);
  const error = Math.sqrt(((PARTS - 1) / PARTS) * squares);
  return {
    low: round(Math.max(0, score - STUDENT_T * error), 1),
    high: round(Math.min(100, score + STUDENT_T * error), 1),
  };
}
