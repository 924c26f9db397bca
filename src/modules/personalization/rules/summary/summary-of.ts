import { maskedKey } from '../../../api-keys/index.js';
import { styleAnalysisOf } from '../../../website-analysis/index.js';
import type { OnboardingFacts, ResearchFacts } from '../onboarding-facts.js';
import { ProvenanceRecord } from '../sources/provenance-record.js';
import { canonicalProfile } from './canonical-profile.js';
import { capabilitiesOf } from './capabilities.js';
import { personaReadiness } from './persona-readiness.js';
import { personalizationSettings } from './personalization-settings.js';
import type { AnalysisFacts, Summary } from './summary.js';

const STATED_SECTIONS = [
  'writing_style',
  'content_characteristics',
  'target_audience',
  'recommended_settings',
] as const;

/** What the final page shows about a user. */
export function summaryOf(facts: OnboardingFacts): Summary {
  const record = new ProvenanceRecord();
  return {
    api_keys: Object.fromEntries(facts.keys.map(({ provider, last4 }) => [provider, maskedKey(last4)])),
    website_url: facts.analysis?.website_url ?? null,
    website_analysis: analysisFactsOf(facts),
    style_analysis: styleAnalysisOf(facts.analysis, facts.business),
    business_info: facts.business,
    research_preferences: facts.preferences === null ? {} : preferencesOf(facts.preferences),
    personalization_settings: personalizationSettings(facts, record),
    persona_readiness: personaReadiness(facts),
    integrations: { ...facts.integrations },
    capabilities: capabilitiesOf(facts),
    canonical_profile: canonicalProfile(facts, record, '/canonical_profile'),
    _meta: record.fields,
  };
}

function analysisFactsOf({ analysis }: OnboardingFacts): AnalysisFacts | null {
  if (analysis === null) return null;
  return {
    id: analysis.id,
    website_url: analysis.website_url,
    analysis_date: analysis.analysis_date,
    status: analysis.status,
    pages_analyzed: analysis.pages_analyzed,
    words_of_own_text: analysis.words_of_own_text,
    warning_message: analysis.warning_message,
    updated_at: analysis.updated_at,
  };
}

function preferencesOf(preferences: ResearchFacts): Record<string, unknown> {
  const { details, research_depth, content_types, auto_research, factual_content } = preferences;
  const sections = STATED_SECTIONS.map((name) => [name, details[name] ?? null] as const);
  return { research_depth, content_types, auto_research, factual_content, ...Object.fromEntries(sections) };
}
