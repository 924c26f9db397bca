import type { FieldMeta } from '../../../../common/provenance/index.js';
import type { PageType } from '../../../website-analysis/index.js';
import type { OnboardingFacts } from '../onboarding-facts.js';
import { absent, type Sourced } from './sourced.js';

/** What people want who search for what a site offers, in the usual terms of search engine work. */
export type SearchIntent = 'informational' | 'commercial' | 'transactional';

/** What a page of a type answers. Pages that every site has answer nothing in particular. */
const INTENT_OF: Readonly<Record<PageType, SearchIntent | null>> = {
  article: 'informational',
  blog: 'informational',
  service: 'commercial',
  story: 'commercial',
  pricing: 'transactional',
  product: 'transactional',
  home: null,
  about: null,
  contact: null,
  other: null,
};

const FOCUS_OF: Readonly<Record<SearchIntent, string>> = {
  informational: 'learning about the subject',
  commercial: 'judging whom to hire',
  transactional: 'choosing what to buy',
};

const METHOD = 'intent_by_page_types@1';
const FEWEST_PAGES = 2;

/** The two parts of what generators are told about searches. */
export interface SourcedIntent {
  readonly intent: Sourced<string | null>;
  readonly focus: Sourced<string | null>;
}

/**
 * The intent that most of the site's pages answer, by their types; at least two pages must, and more than answer any
 * other. Confidence is their share of all pages with an intent.
 */
export function searchIntent({ site }: Pick<OnboardingFacts, 'site'>): SourcedIntent {
  if (site === null) return unknownIntent('no_analysis: no pages of a website were read');
  const counts = countsOf(site.pageTypes);
  const pages = counts.reduce((sum, [, count]) => sum + count, 0);
  const [[intent, most] = [null, 0], [, second] = [null, 0]] = counts;
  if (intent === null || most < FEWEST_PAGES || most === second) {
    return unknownIntent('pages_differ: the types of the pages do not tell what visitors search for');
  }
  const meta: FieldMeta = {
    origin: 'heuristic',
    method: METHOD,
    confidence: Math.round((100 * most) / pages) / 100,
    evidence: [],
    warnings: ['no_search_data: follows from the types of the pages, not from what visitors searched for'],
  };
  return { intent: { value: intent, meta }, focus: { value: FOCUS_OF[intent], meta } };
}

function countsOf(pageTypes: Readonly<Partial<Record<PageType, number>>>): [SearchIntent, number][] {
  const intents = Object.keys(FOCUS_OF).filter((name) => isIntent(name));
  const types = Object.keys(INTENT_OF).filter((name) => isPageType(name));
  return intents
    .map((intent): [SearchIntent, number] => {
      const answering = types.filter((type) => INTENT_OF[type] === intent);
      return [intent, answering.reduce((sum, type) => sum + (pageTypes[type] ?? 0), 0)];
    })
    .toSorted(([, one], [, other]) => other - one);
}

function isIntent(name: string): name is SearchIntent {
  return Object.hasOwn(FOCUS_OF, name);
}

function isPageType(name: string): name is PageType {
  return Object.hasOwn(INTENT_OF, name);
}

function unknownIntent(reason: string): SourcedIntent {
  return { intent: absent(null, METHOD, reason), focus: absent(null, METHOD, reason) };
}
