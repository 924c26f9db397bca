import { detectLanguage } from '../../../website-analysis/index.js';
import { termCounts } from '../../relevance/document-terms.js';
import { type Relevance, relevanceOf } from '../../relevance/relevance.js';
import type { SiteProfile } from '../../relevance/site-profile.js';
import { inverseFrequencies } from '../../relevance/tf-idf.js';
import type { Candidate } from './choose-candidates.js';

/** A candidate with what brings it near to the user. */
export interface ComparedCandidate extends Candidate {
  readonly relevance: Relevance;
}

/** Compares what sources say of candidates with the user's own site; the nearest first, seeds before all. */
export function compareCandidates(own: SiteProfile, candidates: readonly Candidate[]): ComparedCandidate[] {
  const profiles = candidates.map(profileOf);
  const weights = inverseFrequencies([own, ...profiles].map(({ text }) => termCounts(text)));
  return candidates
    .map((candidate) => {
      const { score: providerScore } = candidate;
      const other = profileOf(candidate);
      return { ...candidate, relevance: relevanceOf({ own, other, providerScore, weights, basis: 'description' }) };
    })
    .sort(
      (a, b) =>
        Number(b.sources.includes('seeds')) - Number(a.sources.includes('seeds')) ||
        (b.relevance.score ?? -1) - (a.relevance.score ?? -1) ||
        (a.domain < b.domain ? -1 : 1),
    );
}

function profileOf({ title, summary, highlights }: Candidate): SiteProfile {
  const text = [title, summary, ...highlights].filter((part) => part !== null).join('\n');
  return { text, keyphrases: [], schemaTypes: null, language: detectLanguage(text) };
}

/** What is stored of a candidate: only what is known. */
export function discoveryOf(candidate: ComparedCandidate, foundAt: Date): Record<string, unknown> {
  const { title, summary, highlights, favicon, image, author, published_date, sources, relevance } = candidate;
  const known = { title, summary, favicon, image, author, published_date, relevance_score: relevance.score };
  return {
    ...Object.fromEntries(Object.entries(known).filter(([, value]) => value !== null)),
    ...(highlights.length === 0 ? {} : { highlights }),
    sources,
    relevance,
    found_at: foundAt.toISOString(),
  };
}
