import type { FieldMeta } from '../../../../common/provenance/index.js';
import type { OnboardingFacts } from '../onboarding-facts.js';
import { SourceDocument } from './source-document.js';
import { STATED } from './sourced.js';

const UNTRACED: FieldMeta = {
  origin: 'derived',
  method: 'passed_through@1',
  confidence: null,
  evidence: [],
  warnings: ['untraced: the stored document does not say where this came from'],
};

/** The newest website analysis, as a source of values. */
export function analysisSource({ analysis }: Pick<OnboardingFacts, 'analysis'>): SourceDocument {
  return new SourceDocument({
    document: analysis,
    meta: analysis?._meta ?? {},
    from: 'website',
    method: 'website_analysis@1',
    absence: 'no_analysis: no website has been analysed',
    uncovered: UNTRACED,
  });
}

/** The style sections that the user stated with the research preferences. */
export function preferencesSource({ preferences }: Pick<OnboardingFacts, 'preferences'>): SourceDocument {
  return new SourceDocument({
    document: preferences?.details ?? null,
    meta: {},
    from: 'research',
    method: 'research_preferences@1',
    absence: 'no_preferences: no research preferences are stored',
    uncovered: STATED,
  });
}

/** The current persona. */
export function personaSource({ persona }: Pick<OnboardingFacts, 'persona'>): SourceDocument {
  return new SourceDocument({
    document: persona,
    meta: persona?._meta ?? {},
    from: 'persona',
    method: 'persona@1',
    absence: 'no_persona: there is no persona',
    uncovered: UNTRACED,
  });
}
