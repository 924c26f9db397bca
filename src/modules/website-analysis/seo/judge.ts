import type { AuditedSite } from './audited-site.js';
import type { SeoEvidence } from './seo-audit.js';
import type { SeoRule, SiteBreach } from './seo-rule.js';

/** How a site fares under one rule. */
export type Judgement =
  | { readonly outcome: 'not_applicable' }
  | { readonly outcome: 'error'; readonly error: string }
  | {
      readonly outcome: 'passed' | 'failed';
      readonly pages_checked: number;
      /** Addresses of the pages that break the rule. */
      readonly failed: readonly string[];
      readonly breaches: readonly SiteBreach[];
      /** 0 to 1: the pages that keep the rule among those it applies to. */
      readonly share: number;
    };

/** Places kept of one page, so that one page does not stand for all. */
const MAX_PLACES_OF_PAGE = 2;

/** Judges a site by one rule. A rule that throws gives the outcome `error`: it is a defect of ours, not of the site. */
export function judge(rule: SeoRule, site: AuditedSite): Judgement {
  try {
    return rule.scope === 'site' ? judgeSite(rule.check(site)) : judgePages(rule, site);
  } catch (error) {
    return { outcome: 'error', error: error instanceof Error ? error.message : String(error) };
  }
}

function judgeSite(breaches: readonly SiteBreach[] | null): Judgement {
  if (breaches === null) return { outcome: 'not_applicable' };
  const failed = [...new Set(breaches.map(({ page_url: url }) => url))];
  return result({ pages_checked: 1, failed, breaches, share: breaches.length === 0 ? 1 : 0 });
}

/** Pages that could not be read to their end are left out: nothing can be said about what is missing on them. */
function judgePages(rule: Extract<SeoRule, { scope: 'page' }>, site: AuditedSite): Judgement {
  const judged = site.pages
    .filter(({ cut_reason: reason }) => reason === null)
    .map((page) => ({ url: page.url, breaches: rule.check(page, site) }))
    .filter((each): each is { url: string; breaches: NonNullable<typeof each.breaches> } => each.breaches !== null);
  if (judged.length === 0) return { outcome: 'not_applicable' };
  const failing = judged.filter(({ breaches }) => breaches.length > 0);
  return result({
    pages_checked: judged.length,
    failed: failing.map(({ url }) => url),
    breaches: failing.flatMap(({ url, breaches }) =>
      breaches.slice(0, MAX_PLACES_OF_PAGE).map((breach) => ({ ...breach, page_url: url })),
    ),
    share: (judged.length - failing.length) / judged.length,
  });
}

function result(figures: Omit<Extract<Judgement, { share: number }>, 'outcome'>): Judgement {
  return { outcome: figures.breaches.length === 0 ? 'passed' : 'failed', ...figures };
}

/** The evidence in a breach. */
export function evidenceOf({ page_url, locator, quote }: SiteBreach): SeoEvidence {
  return { page_url, locator, quote: quote === null ? null : quoted(quote) };
}

/** A text of at most 240 characters that a database can store. */
export function quoted(text: string): string {
  return text.slice(0, 240).toWellFormed();
}
