import type { SettingValues } from '../../../config/index.js';
import { isProviderName, isReachable, type ProviderName } from '../../api-keys/index.js';
import { editedPersona, personaOfRow, textFactsOf } from '../../persona/index.js';
import { step3Outcome } from '../../research/index.js';
import { type AnalysisDocument, analysisOfRow, websiteOutcome } from '../../website-analysis/index.js';
import { missingBefore } from '../rules/progress-of.js';
import type { StepNumber } from '../rules/steps.js';
import type { OnboardingSnapshot } from '../snapshot.js';
import { integrationFactsOf } from './integration-facts.js';
import type { AnalysisFacts, StepFacts } from './rules/step-facts.js';

/** The parts of a snapshot that facts are made from, as the features read them. */
export function storedDocuments(snapshot: OnboardingSnapshot | undefined, settings: SettingValues) {
  const { analysis, persona } = snapshot ?? {};
  const keys = snapshot?.api_keys ?? [];
  const addressed = new Set(keys.filter((key) => key.has_address).map(({ provider }) => provider));
  return {
    providers: keys.map(({ provider }) => provider),
    hasAddress: (provider: ProviderName) => isReachable(settings, provider, addressed.has(provider)),
    analysis: analysis === null || analysis === undefined ? null : analysisOfRow(analysis),
    preferences: snapshot?.preferences ?? null,
    competitors: snapshot?.competitors ?? [],
    persona: persona === null || persona === undefined ? null : personaOfRow(persona),
    integrations: snapshot?.integrations ?? {},
  };
}

/** What is stored, in the form that payload readers build on. */
export type StoredDocuments = ReturnType<typeof storedDocuments>;

/** The facts of a step without a payload: what is stored, and which earlier steps are open. */
export function storedFacts(
  step: StepNumber,
  snapshot: OnboardingSnapshot | undefined,
  stored: StoredDocuments,
  optional: ReadonlySet<number>,
): StepFacts {
  const { analysis, persona } = stored;
  const { missing, persona: document } = editedPersona({}, persona, analysis);
  const steps = (snapshot?.steps ?? []).map(
    ({ step_number: number, status, reported_fraction: reportedFraction }) =>
      [number, { status, reportedFraction }] as const,
  );
  return {
    step,
    openBefore: missingBefore(step, new Map(steps), optional),
    problems: [],
    secrets: [],
    keys: { providers: stored.providers, doubts: [] },
    website: websiteOutcome({}, analysis),
    isBusinessKnown: snapshot?.business_info != null,
    analysis: analysis === null ? null : analysisFactsOf(analysis),
    research: step3Outcome({}, stored.preferences, stored.competitors),
    chosenProviders: [
      ...providersIn(stored.preferences?.details['recommended_settings'], 'research_preferences'),
      ...providersIn(analysis?.recommended_settings, 'website_analysis'),
    ],
    text: textFactsOf(analysis, snapshot?.business_info != null),
    persona: {
      missing,
      platforms: Object.keys(document.platformPersonas),
      selected: document.selectedPlatforms,
      updatedAt: persona === null ? null : new Date(persona.updated_at),
    },
    integrations: integrationFactsOf(stored.integrations),
  };
}

function analysisFactsOf(analysis: AnalysisDocument): AnalysisFacts {
  const type: Readonly<Record<string, unknown>> = { ...analysis.content_type };
  return {
    url: analysis.website_url,
    isComplete: analysis.status === 'complete',
    warning: analysis.warning_message,
    contentTypes: [type['primary_type'], type['secondary_types']].flat().filter(isText),
    updatedAt: new Date(analysis.updated_at),
  };
}

/** Providers under names such as `ai_provider`; settings are free text, so other values are none of ours. */
function providersIn(settings: unknown, owner: string): { path: string; provider: string }[] {
  if (typeof settings !== 'object' || settings === null) return [];
  return Object.entries(settings).flatMap(([name, value]: [string, unknown]) => {
    const provider = typeof value === 'string' ? value.trim().toLowerCase() : '';
    const isChoice = /provider$/i.test(name) && isProviderName(provider);
    return isChoice ? [{ path: `${owner}.recommended_settings.${name}`, provider }] : [];
  });
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== '';
}
