import type { AuditedSite } from './audited-site.js';
import { figuresOf } from './category-figures.js';
import { evidenceOf, judge, quoted } from './judge.js';
import { SEO_RULES, SEO_RULE_SET_VERSION } from './rules/index.js';
import { categoryScore, type JudgedRule, overallScore } from './scores.js';
import type { CategoryFigures, CategoryResult, RuleOutcome, SeoAudit, SeoFinding, SeoSummary } from './seo-audit.js';
import type { SeoCategory, SeoRule, SeoSeverity } from './seo-rule.js';

const MAX_EVIDENCE = 5;
const MAX_PAGES = 20;

const PRIORITIES: Readonly<Record<SeoSeverity, SeoFinding['priority']>> = {
  critical: 'high',
  warning: 'medium',
  recommendation: 'low',
};

/** Audits a site by every rule. The same site always gives the same audit. */
export function auditSite(site: AuditedSite, rules: readonly SeoRule[] = SEO_RULES): SeoAudit {
  const judged = rules.map((rule) => ({ rule, judgement: judge(rule, site) }));
  const findings = judged.flatMap(findingOf);
  const figures = figuresOf(site);
  const part = (category: SeoCategory): CategoryResult & CategoryFigures => ({
    ...figures[category],
    score: categoryScore(judged, category),
    ...bySeverity(findings.filter((finding) => finding.category === category)),
  });
  const parts = {
    meta: part('meta'),
    technical: part('technical'),
    content_health: part('content_health'),
    performance: part('performance'),
    url_structure: part('url_structure'),
    accessibility: part('accessibility'),
    ux: part('ux'),
  };
  const outcomes = judged.map(outcomeOf);
  return {
    ...parts,
    overall_score: overallScore({
      meta: parts.meta.score,
      technical: parts.technical.score,
      content_health: parts.content_health.score,
      performance: parts.performance.score,
      url_structure: parts.url_structure.score,
      accessibility: parts.accessibility.score,
      ux: parts.ux.score,
    }),
    summary: summaryOf(outcomes, findings),
    rule_set_version: SEO_RULE_SET_VERSION,
    pages_audited: site.pages.length,
    rules: outcomes,
  };
}

function bySeverity(findings: readonly SeoFinding[]): Pick<CategoryResult, 'issues' | 'warnings' | 'recommendations'> {
  const of = (severity: SeoSeverity): SeoFinding[] => findings.filter(({ type }) => type === severity);
  return { issues: of('critical'), warnings: of('warning'), recommendations: of('recommendation') };
}

function outcomeOf({ rule, judgement }: JudgedRule): RuleOutcome {
  const isJudged = 'share' in judgement;
  return {
    id: rule.id,
    version: rule.version,
    category: rule.category,
    severity: rule.severity,
    outcome: judgement.outcome,
    pages_checked: isJudged ? judgement.pages_checked : 0,
    pages_failed: isJudged ? judgement.failed.length : 0,
    evidence: isJudged ? judgement.breaches.slice(0, MAX_EVIDENCE).map(evidenceOf) : [],
    error: judgement.outcome === 'error' ? judgement.error : null,
  };
}

function findingOf({ rule, judgement }: JudgedRule): SeoFinding[] {
  const breach = 'share' in judgement ? judgement.breaches[0] : undefined;
  if (breach === undefined || !('share' in judgement)) return [];
  const value = breach.value ?? breach.quote;
  return [
    {
      type: rule.severity,
      category: rule.category,
      message: rule.message,
      location: `${breach.page_url} ${breach.locator}`,
      current_value: typeof value === 'string' ? quoted(value) : value,
      fix: rule.fix,
      action: rule.id,
      priority: PRIORITIES[rule.severity],
      pages: judgement.failed.slice(0, MAX_PAGES),
    },
  ];
}

function summaryOf(outcomes: readonly RuleOutcome[], findings: readonly SeoFinding[]): SeoSummary {
  const count = (wanted: RuleOutcome['outcome']): number => outcomes.filter(({ outcome }) => outcome === wanted).length;
  return {
    critical_issues: findings.filter(({ type }) => type === 'critical'),
    warnings: findings.filter(({ type }) => type === 'warning'),
    passed_checks: count('passed'),
    total_checks: count('passed') + count('failed'),
    not_applicable_checks: count('not_applicable'),
    error_checks: count('error'),
  };
}
