import { competitorAddress } from '../../competitor-address.js';
import type { FoundSite, SourceName } from '../sources/competitor-source.js';
import { platformOf } from './platform-domains.js';

/** A site that may be a competitor, as all sources together describe it. */
export interface Candidate extends FoundSite {
  readonly domain: string;
  /** Who named it, in the order of SOURCE_NAMES. */
  readonly sources: readonly SourceName[];
}

/** Why something that a source named is not among the competitors. */
export type FilterReason = 'own_domain' | 'platform' | 'removed_by_user' | 'not_among_the_wanted' | 'list_full';

/** Something that was named and left out. */
export interface FilteredSite {
  readonly domain: string;
  readonly reason: FilterReason;
  readonly detail: string;
  readonly sources: readonly SourceName[];
}

/** What one source named. */
export interface NamedSites {
  readonly source: SourceName;
  readonly sites: readonly FoundSite[];
}

/** Whose sites are left out. */
export interface CandidateFilter {
  readonly ownDomains: readonly string[];
  /** Domains that the user removed. Naming one as a seed brings it back. */
  readonly removed: readonly string[];
}

/**
 * One candidate for each registrable domain: the first source that says something is believed, and the highest score
 * counts. Own domains, platforms and what the user removed are left out with the reason; what the user names is not.
 */
export function chooseCandidates(
  named: readonly NamedSites[],
  { ownDomains, removed }: CandidateFilter,
): { candidates: Candidate[]; filtered: FilteredSite[] } {
  const byDomain = new Map<string, Candidate>();
  for (const { source, sites } of named) {
    for (const site of sites) {
      const address = competitorAddress(site.url);
      if (address !== null)
        byDomain.set(address.domain, joined(byDomain.get(address.domain), site, address.domain, source));
    }
  }
  const filtered: FilteredSite[] = [];
  const candidates = [...byDomain.values()].filter((candidate) => {
    const left = filterOf(candidate, ownDomains, removed);
    if (left !== null) filtered.push({ domain: candidate.domain, sources: candidate.sources, ...left });
    return left === null;
  });
  return { candidates, filtered };
}

function joined(earlier: Candidate | undefined, site: FoundSite, domain: string, source: SourceName): Candidate {
  if (earlier === undefined) return { ...site, domain, sources: [source] };
  const scores = [earlier.score, site.score].filter((score) => score !== null);
  return {
    ...earlier,
    title: earlier.title ?? site.title,
    summary: earlier.summary ?? site.summary,
    highlights: [...new Set([...earlier.highlights, ...site.highlights])].slice(0, MOST_HIGHLIGHTS),
    score: scores.length === 0 ? null : Math.max(...scores),
    published_date: earlier.published_date ?? site.published_date,
    author: earlier.author ?? site.author,
    favicon: earlier.favicon ?? site.favicon,
    image: earlier.image ?? site.image,
    sources: [...new Set([...earlier.sources, source])],
  };
}

const MOST_HIGHLIGHTS = 10;

function filterOf(
  { domain, sources }: Candidate,
  ownDomains: readonly string[],
  removed: readonly string[],
): Pick<FilteredSite, 'reason' | 'detail'> | null {
  if (ownDomains.includes(domain)) return { reason: 'own_domain', detail: 'It is your own site.' };
  if (sources.includes('seeds')) return null;
  if (removed.includes(domain))
    return { reason: 'removed_by_user', detail: 'You removed it; name it to bring it back.' };
  const platform = platformOf(domain);
  return platform === null
    ? null
    : { reason: 'platform', detail: `It is a platform: ${platform.replaceAll('_', ' ')}.` };
}
