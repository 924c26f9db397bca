import type { SeoCategory, SeoSeverity } from './seo-rule.js';

/** The place on a page that shows how a rule is broken. */
export interface SeoEvidence {
  readonly page_url: string;
  /** CSS path, `text`, `url` or `header:<name>`. */
  readonly locator: string;
  /** At most 240 characters; null when something is missing there. */
  readonly quote: string | null;
}

/** What came of one rule. */
export interface RuleOutcome {
  readonly id: string;
  readonly version: number;
  readonly category: SeoCategory;
  readonly severity: SeoSeverity;
  /** `error`: the rule itself failed; it counts neither for nor against the site. */
  readonly outcome: 'passed' | 'failed' | 'not_applicable' | 'error';
  /** Pages that the rule applies to; 1 for a rule about the whole site. */
  readonly pages_checked: number;
  readonly pages_failed: number;
  /** The first places, at most five. */
  readonly evidence: readonly SeoEvidence[];
  /** Why the rule could not be judged; null when it could. */
  readonly error: string | null;
}

/** A broken rule, for people. */
export interface SeoFinding {
  readonly type: SeoSeverity;
  readonly category: SeoCategory;
  /** What is wrong. */
  readonly message: string;
  /** The first page, and the place on it. */
  readonly location: string;
  /** What is written there, or the figure that was compared; null when something is missing. */
  readonly current_value: string | number | null;
  readonly fix: string;
  /** Id of the rule, for clients that offer a remedy of their own. */
  readonly action: string;
  readonly priority: 'high' | 'medium' | 'low';
  /** Pages that break the rule, at most twenty. */
  readonly pages: readonly string[];
}

/** Figures of the home page, by name; null when a figure is not known. */
export type CategoryFigures = Readonly<Record<string, unknown>>;

/** One part of the audit. Beside these members it holds the figures of the home page that belong to the part. */
export interface CategoryResult {
  /** 0 to 100; null when no rule of the part applies. */
  readonly score: number | null;
  readonly issues: readonly SeoFinding[];
  readonly warnings: readonly SeoFinding[];
  readonly recommendations: readonly SeoFinding[];
}

/** Counts of rules, and the findings that matter most. */
export interface SeoSummary {
  readonly critical_issues: readonly SeoFinding[];
  readonly warnings: readonly SeoFinding[];
  /** Rules that every page keeps to which they apply. */
  readonly passed_checks: number;
  /** Rules that passed or failed. */
  readonly total_checks: number;
  readonly not_applicable_checks: number;
  readonly error_checks: number;
}

/** A search engine audit of a website. */
export type SeoAudit = Readonly<Record<SeoCategory, CategoryResult & CategoryFigures>> & {
  /** 0 to 100, the weighted mean of the parts that have a score; null when none has. */
  readonly overall_score: number | null;
  readonly summary: SeoSummary;
  readonly rule_set_version: string;
  readonly pages_audited: number;
  /** Every rule with its outcome, in the order of the rule set. */
  readonly rules: readonly RuleOutcome[];
};
