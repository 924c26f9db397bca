import { unknown, type FieldMeta, type MetaMap } from '../../../../common/provenance/index.js';
import type { StyleFingerprint } from '../../../website-analysis/index.js';
import { round } from '../figures.js';
import type { PersonaDocument, QualityMetrics, QualityScore } from '../persona-document.js';
import { findConflicts } from './conflicts.js';
import { scoreCoreCompleteness } from './core-completeness.js';
import { scoreLinguisticQuality } from './linguistic-quality.js';
import { scorePlatformConsistency } from './platform-consistency.js';
import { scorePlatformOptimization } from './platform-optimization.js';
import type { Score } from './score.js';

const METHOD = 'persona_quality@1';

type Part = Exclude<QualityScore, 'overall_score'>;

/** Share of each score in the overall one. */
const WEIGHTS: Readonly<Record<Part, number>> = {
  core_completeness: 0.3,
  platform_consistency: 0.25,
  platform_optimization: 0.25,
  linguistic_quality: 0.2,
};

/** The parts of a persona that are judged. */
export type JudgedPersona = Pick<PersonaDocument, 'corePersona' | 'platformPersonas' | 'selectedPlatforms'>;

/**
 * Judges a persona by the rules of each score. A part that is missing lowers a score or leaves it as it is; a score that
 * cannot be computed is null and adds nothing to the overall one, so leaving something out never pays.
 */
export function reportQuality(persona: JudgedPersona, fingerprint: StyleFingerprint | null): QualityMetrics {
  const { corePersona: core, platformPersonas: platforms, selectedPlatforms: selected } = persona;
  const scores: Record<Part, Score> = {
    core_completeness: scoreCoreCompleteness(core),
    platform_consistency: scorePlatformConsistency(core, platforms, selected),
    platform_optimization: scorePlatformOptimization(platforms, selected),
    linguistic_quality: scoreLinguisticQuality(core, fingerprint),
  };
  const parts = PARTS.map((name) => ({ name, weight: WEIGHTS[name], ...scores[name] }));
  const terms = parts.map(({ name, weight, value }) => `${weight} x ${name} (${value ?? 'not computable'})`);
  return {
    overall_score: round(
      parts.reduce((sum, { weight, value }) => sum + weight * (value ?? 0), 0),
      1,
    ),
    core_completeness: scores.core_completeness.value,
    platform_consistency: scores.platform_consistency.value,
    platform_optimization: scores.platform_optimization.value,
    linguistic_quality: scores.linguistic_quality.value,
    recommendations: [
      ...findConflicts(core, platforms, selected),
      ...parts.flatMap(({ recommendations }) => recommendations),
    ],
    explanations: {
      overall_score: `${terms.join(' + ')}; a score that is not computable adds nothing.`,
      core_completeness: scores.core_completeness.explanation,
      platform_consistency: scores.platform_consistency.explanation,
      platform_optimization: scores.platform_optimization.explanation,
      linguistic_quality: scores.linguistic_quality.explanation,
    },
  };
}

const PARTS = ['core_completeness', 'platform_consistency', 'platform_optimization', 'linguistic_quality'] as const;

const COMPUTED: FieldMeta = { origin: 'derived', method: METHOD, confidence: null, evidence: [], warnings: [] };

/** What is known about each score of a report, by pointer into the persona document. */
export function qualityMeta(quality: QualityMetrics): MetaMap {
  const scores = ['overall_score', ...PARTS] as const;
  return Object.fromEntries(
    scores.map((name) => [
      `/qualityMetrics/${name}`,
      quality[name] === null ? unknown(METHOD, `not_computable: ${quality.explanations[name]}`) : COMPUTED,
    ]),
  );
}
