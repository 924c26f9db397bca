import { businessOfRow } from '../business-info/index.js';
import { personaOfRow } from '../persona/index.js';
import { researchOfRows } from '../research/index.js';
import { analysisOfRow } from '../website-analysis/index.js';
import type { OnboardingRow } from './onboarding-row.js';
import { type AuditFacts, NO_FACTS, type OnboardingFacts, type SiteFacts } from './rules/onboarding-facts.js';

/** The facts in what `read_profile` tells; nothing is a user who has not started. */
export function factsOfRow(row: OnboardingRow | null): OnboardingFacts {
  if (row === null) return NO_FACTS;
  return {
    isStarted: true,
    keys: row.api_keys ?? [],
    analysis: row.analysis === null ? null : analysisOfRow({ ...row.analysis, crawl_result: {}, seo_audit: null }),
    site: row.analysis === null ? null : siteOf(row.analysis),
    benchmark: row.benchmark,
    preferences: row.preferences,
    competitors: researchOfRows(null, row.competitors ?? []).competitors,
    competitorsUpdatedAt: latestOf(row.competitors ?? []),
    persona: row.persona === null ? null : personaOfRow(row.persona),
    integrations: row.integrations ?? {},
    business: row.business_info === null ? null : businessOfRow(row.business_info),
  };
}

function siteOf({ page_types: pageTypes, colours, audit }: NonNullable<OnboardingRow['analysis']>): SiteFacts {
  return { pageTypes: pageTypes ?? {}, colours, audit: audit === null ? null : auditOf(audit) };
}

function auditOf({ overall_score, summary }: NonNullable<NonNullable<OnboardingRow['analysis']>['audit']>): AuditFacts {
  const { passed_checks, total_checks, critical_issues } = summary;
  const messages = critical_issues.map(({ message }) => message);
  return { overall_score, passed_checks, total_checks, critical_issues: messages };
}

/** The last change of any; null without one. */
function latestOf(rows: readonly { readonly updated_at: string }[]): string | null {
  const times = rows.map(({ updated_at: at }) => Date.parse(at));
  return times.length === 0 ? null : new Date(Math.max(...times)).toISOString();
}
