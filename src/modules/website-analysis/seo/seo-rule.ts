import type { AuditedPage, AuditedSite } from './audited-site.js';

/** The parts of an audit that are scored, in the order in which they are shown. */
export const SEO_CATEGORIES = [
  'meta',
  'technical',
  'content_health',
  'performance',
  'url_structure',
  'accessibility',
  'ux',
] as const;

/** One of SEO_CATEGORIES. */
export type SeoCategory = (typeof SEO_CATEGORIES)[number];

/** How much a broken rule matters. */
export type SeoSeverity = 'critical' | 'warning' | 'recommendation';

/** A place where a rule is broken: the evidence. */
export interface Breach {
  /** CSS path, `text` for running text, `url` for the address, or `header:<name>` for a response header. */
  readonly locator: string;
  /** What is written there; null when something is missing. Cut at 240 characters. */
  readonly quote: string | null;
  /** The figure or text that was compared, such as the length of a title. */
  readonly value?: string | number;
}

/** A breach of a rule about the whole site. */
export interface SiteBreach extends Breach {
  readonly page_url: string;
}

interface RuleText {
  /** Unique and stable, `<topic>.<what is asked for>`: clients branch on it. */
  readonly id: string;
  /** Counts up whenever the rule judges differently. */
  readonly version: number;
  readonly category: SeoCategory;
  readonly severity: SeoSeverity;
  /** What is wrong, for people. */
  readonly message: string;
  /** What to do about it. */
  readonly fix: string;
}

/** A rule that is judged on every page. */
export interface PageRule extends RuleText {
  readonly scope: 'page';
  /** Where the page breaks the rule, nothing when it keeps it; null when the rule does not apply to the page. */
  readonly check: (page: AuditedPage, site: AuditedSite) => readonly Breach[] | null;
}

/** A rule that is judged once. */
export interface SiteRule extends RuleText {
  readonly scope: 'site';
  /** Where the site breaks the rule, nothing when it keeps it; null when the rule does not apply to the site. */
  readonly check: (site: AuditedSite) => readonly SiteBreach[] | null;
}

/** A rule as data. `check` is a pure function: it decides and gives the evidence at once. */
export type SeoRule = PageRule | SiteRule;
