import type { FieldMeta } from '../../../../common/provenance/index.js';
import type { OnboardingFacts } from '../onboarding-facts.js';
import { absent, type Sourced } from './sourced.js';

const METHOD = 'sitemap_benchmark@1';
const SHOWN = 10;

const NOT_COMPARED =
  'needs_benchmark: what is missing on the site shows only next to the content of competitors, which was not compared';

/** Words of addresses, then sections, that competitors have and the user's site lacks; at most ten. */
export function missingContent({ benchmark }: Pick<OnboardingFacts, 'benchmark'>): Sourced<string[]> {
  if (benchmark === null) return absent([], METHOD, NOT_COMPARED);
  const { gaps, competitors_analyzed: competitors } = benchmark.benchmark;
  const named = [
    ...gaps.missing_topics.map(({ topic }) => topic),
    ...gaps.missing_sections.map((part) => part.section),
  ];
  const value = [...new Set(named)].slice(0, SHOWN);
  if (value.length === 0) return absent([], METHOD, nothingBehind(competitors));
  return { value, meta: comparedWith(competitors) };
}

/** Parts that competitors have and the site lacks, then in what it is clearly behind the middle of them; at most ten. */
export function openings({ benchmark }: Pick<OnboardingFacts, 'benchmark'>): Sourced<string[]> {
  if (benchmark === null) return absent([], METHOD, NOT_COMPARED);
  const { gaps, opportunities, competitors_analyzed: competitors } = benchmark.benchmark;
  const parts = gaps.missing_sections.map(({ section, competitor_count: count, total_url_count: pages }) => {
    return `A part "${section}": ${count} of ${competitors} competitors have one, with ${pages} pages in all`;
  });
  const behind = opportunities.map(({ title, metrics }) => {
    return `${title}: ${rounded(metrics.user)} here, ${rounded(metrics.competitor_median)} in the middle of them`;
  });
  const value = [...parts, ...behind].slice(0, SHOWN);
  return value.length === 0
    ? absent([], METHOD, nothingBehind(competitors))
    : { value, meta: comparedWith(competitors) };
}

function comparedWith(competitors: number): FieldMeta {
  return {
    origin: 'measured',
    method: METHOD,
    confidence: null,
    evidence: [],
    warnings: [`sitemaps_only: from the sitemaps of the site and of ${competitors} competitors; no page was read`],
  };
}

function nothingBehind(competitors: number): string {
  return `none_found: the sitemaps of ${competitors} competitors show nothing that this one lacks`;
}

function rounded(figure: number): number {
  return Math.round(100 * figure) / 100;
}
