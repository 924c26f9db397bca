import type { Severity } from '../../../../common/rules/index.js';
import type { OnboardingFacts } from '../onboarding-facts.js';
import { profileFields } from './profile-fields.js';
import { type QualityIssue, qualityIssues } from './quality-issues.js';
import { type QualityLevel, qualityLevel } from './quality-level.js';
import { type QualityScores, qualityScores } from './quality-scores.js';

/** How far generators can rely on what is known about a user. */
export interface DataQuality extends QualityScores {
  readonly quality_level: QualityLevel;
  /** What is missing, old, doubtful or wrong; what would help most comes first. */
  readonly issues: readonly QualityIssue[];
  /** What to do next, each once; what would help most comes first. */
  readonly next_actions: readonly string[];
}

const MOST_ACTIONS = 5;
const URGENCY: readonly Severity[] = ['error', 'warning', 'info'];

/** Scores what is stored about a user, as it is at a time. The formula is in docs/data-quality.md. */
export function dataQualityOf(facts: OnboardingFacts, now: Date): DataQuality {
  const fields = profileFields(facts, now);
  const scores = qualityScores(fields);
  const issues = qualityIssues(fields).toSorted(
    (one, other) => URGENCY.indexOf(one.severity) - URGENCY.indexOf(other.severity) || other.gain - one.gain,
  );
  return {
    ...scores,
    quality_level: qualityLevel(scores.overall_score),
    issues,
    next_actions: [...new Set(issues.map(({ next_action: action }) => action))].slice(0, MOST_ACTIONS),
  };
}
