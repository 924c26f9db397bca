import type { StyleMetrics } from '../../../website-analysis/index.js';
import type { OnboardingFacts, ProfiledAnalysis } from '../onboarding-facts.js';
import { pageClusters } from './page-clusters.js';
import { analysisSource } from './user-documents.js';
import { absent, type Sourced } from './sourced.js';

type Keyphrase = NonNullable<StyleMetrics['keyphrases']>[number];

/** Which of two phrases comes first: negative for the left one. */
type Order = (left: Keyphrase, right: Keyphrase) => number;

const SHOWN = 10;

const KEYPHRASES = '/metrics/keyphrases';
const PHRASES = '/metrics/top_phrases';
const PAGE_TOPICS = '/metrics/page_topics';

const byScore: Order = (left, right) => right.score - left.score;
const severalWordsFirst: Order = (left, right) => Number(isPhrase(right)) - Number(isPhrase(left));
const byPages: Order = (left, right) => right.pages - left.pages;

/** The most telling phrases of the site: its measured keyphrases by score, at most ten. */
export function highValueKeywords(facts: OnboardingFacts): Sourced<string[]> {
  return keyphrasesIn(facts, 'keyphrases_by_score@1', byScore);
}

/** What to be found for: keyphrases of several words first, as people search with them, then by score; at most ten. */
export function targetKeywords(facts: OnboardingFacts): Sourced<string[]> {
  return keyphrasesIn(
    facts,
    'keyphrases_by_length@1',
    (left, right) => severalWordsFirst(left, right) || byScore(left, right),
  );
}

/**
 * What the site is about: what clusters of its pages share, the largest first; where no two pages share anything,
 * keyphrases by the number of pages they occur on, then by score. At most ten.
 */
export function contentTopics(facts: OnboardingFacts): Sourced<string[]> {
  const clusters = pageClusters(facts.analysis?.metrics?.page_topics ?? []);
  if (clusters.length > 0) {
    const meta = {
      ...analysisSource(facts).metaAt(PAGE_TOPICS),
      origin: 'derived',
      method: 'page_clusters@1',
    } as const;
    return { value: clusters.slice(0, SHOWN).map(({ topic }) => topic), meta };
  }
  return keyphrasesIn(facts, 'keyphrases_by_pages@1', (left, right) => byPages(left, right) || byScore(left, right));
}

/** Falls back on the phrases used most when no keyphrase was found. */
function keyphrasesIn(facts: OnboardingFacts, method: string, order: Order): Sourced<string[]> {
  const { analysis } = facts;
  const source = analysisSource(facts);
  const keyphrases = analysis?.metrics?.keyphrases ?? [];
  if (keyphrases.length > 0) {
    const value = keyphrases.toSorted(order).slice(0, SHOWN);
    return {
      value: value.map(({ phrase }) => phrase),
      meta: { ...source.metaAt(KEYPHRASES), origin: 'derived', method },
    };
  }
  const phrases = analysis?.style_fingerprint?.lexical_features.go_to_phrases ?? [];
  if (phrases.length > 0) return { value: phrases.slice(0, SHOWN), meta: source.metaAt(PHRASES) };
  return absent([], method, absenceOf(analysis, source.metaAt(KEYPHRASES).warnings[0]));
}

function absenceOf(analysis: ProfiledAnalysis | null, warning: string | undefined): string {
  if (analysis === null) return 'no_analysis: no website has been analysed';
  if (analysis.style_fingerprint === null)
    return 'not_measured: the analysis was stated and no text of the website was read';
  return analysis.metrics?.keyphrases === null && warning !== undefined
    ? warning
    : 'none_found: no phrase occurs often enough in the text of the website';
}

function isPhrase({ phrase }: Keyphrase): boolean {
  return phrase.includes(' ');
}
