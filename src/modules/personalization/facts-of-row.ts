import { businessOfRow } from '../business-info/index.js';
import { personaOfRow } from '../persona/index.js';
import { researchOfRows } from '../research/index.js';
import { analysisOfRow } from '../website-analysis/index.js';
import type { OnboardingRow } from './onboarding-row.js';
import { NO_FACTS, type OnboardingFacts } from './rules/onboarding-facts.js';

/** The facts in one row of `read_onboarding`; no row is a user who has not started. */
export function factsOfRow(row: OnboardingRow | undefined): OnboardingFacts {
  if (row === undefined) return NO_FACTS;
  return {
    isStarted: true,
    keys: row.api_keys ?? [],
    analysis: row.analysis === null ? null : analysisOfRow(row.analysis),
    preferences: row.preferences,
    competitors: researchOfRows(null, row.competitors ?? []).competitors,
    competitorsUpdatedAt: latestOf(row.competitors ?? []),
    persona: row.persona === null ? null : personaOfRow(row.persona),
    integrations: row.integrations ?? {},
    business: row.business_info === null ? null : businessOfRow(row.business_info),
  };
}

/** The last change of any; null without one. */
function latestOf(rows: readonly { readonly updated_at: string }[]): string | null {
  const times = rows.map(({ updated_at: at }) => Date.parse(at));
  return times.length === 0 ? null : new Date(Math.max(...times)).toISOString();
}
