import type { SeoAudit } from '../../seo/index.js';
import { type ObservedPage, pageConfidence } from './observed-page.js';
import type { RuleFinding } from './rule-finding.js';

const METHOD = 'seo_findings@1';
const SECTION = '/content_strategy_insights';
const MOST = 5;
const MOST_EVIDENCE = 3;

/**
 * What the audit for search engines found, as weaknesses and improvements: the broken critical rules and then the
 * warnings, in the order of the audit, at most five.
 */
export function auditFindings(audit: SeoAudit | null, pages: readonly ObservedPage[]): readonly RuleFinding[] {
  const broken = [...(audit?.summary.critical_issues ?? []), ...(audit?.summary.warnings ?? [])].slice(0, MOST);
  if (audit === null || broken.length === 0) return [];
  const hashes = new Map(pages.map(({ url, content_hash: hash }) => [url, hash]));
  const evidence = broken
    .flatMap(({ action }) => audit.rules.find(({ id }) => id === action)?.evidence.slice(0, 1) ?? [])
    .slice(0, MOST_EVIDENCE)
    .map((place) => ({ ...place, content_hash: hashes.get(place.page_url) ?? '' }));
  const shared = { method: METHOD, confidence: pageConfidence(audit.pages_audited, audit.pages_audited), evidence };
  return [
    { pointer: `${SECTION}/weaknesses`, value: [...new Set(broken.map(({ message }) => message))], ...shared },
    { pointer: `${SECTION}/recommended_improvements`, value: [...new Set(broken.map(({ fix }) => fix))], ...shared },
  ];
}
