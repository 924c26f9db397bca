import { Injectable } from '@nestjs/common';
import type { UserId } from '../../../auth/index.js';
import { Clock } from '../../../common/time/index.js';
import { EgressClient } from '../../../egress/index.js';
import type { CompetitorDiscoveryInput } from '../../../jobs/index.js';
import { ApiKeysService } from '../../api-keys/index.js';
import type { OwnSite } from '../own-site.js';
import { chooseCandidates, type FilteredSite } from './rules/choose-candidates.js';
import { compareCandidates, type ComparedCandidate } from './rules/describe-candidates.js';
import { discoveryQuery } from './rules/discovery-query.js';
import type { SourceReport } from './discovery-report.js';
import type { CompetitorQuery, CompetitorSource, SourceName, SourceOutcome } from './sources/competitor-source.js';
import { EXA_WIRE } from './sources/exa-wire.js';
import { GivenSource } from './sources/given-source.js';
import { ProviderSource, type SearchMeans } from './sources/provider-source.js';
import { SERPER_WIRE } from './sources/serper-wire.js';
import { TAVILY_WIRE } from './sources/tavily-wire.js';

/** What a discovery found; nothing is stored yet. */
export interface Discovery {
  readonly query: string;
  readonly sources: readonly SourceReport[];
  readonly candidates: readonly ComparedCandidate[];
  readonly filtered: readonly FilteredSite[];
}

/** What a discovery starts from, and who follows it. */
export interface DiscoveryMeans {
  readonly own: OwnSite;
  /** Domains that the user took off the list. */
  readonly removed: readonly string[];
  readonly signal: AbortSignal;
  /** Called before each source is asked. */
  readonly onSource: (source: SourceName) => void;
}

/** Links of the own site that are looked at; the most linked first. */
const MOST_OWN_LINKS = 25;

/** Looks for competitors wherever the user can: at search providers, among what the user names, in the site's links. */
@Injectable()
export class CompetitorDiscovery {
  private readonly means: SearchMeans;

  constructor(keys: ApiKeysService, egress: EgressClient, clock: Clock) {
    this.means = { keys, egress, clock };
  }

  /**
   * Asks every source once, one after the other. What a source cannot give is told in the report. Call it in the
   * user's scope, without a transaction; rejects with the signal's reason.
   */
  async discover(
    userId: UserId,
    input: CompetitorDiscoveryInput,
    { own, removed, signal, onSource }: DiscoveryMeans,
  ): Promise<Discovery> {
    const query = queryOf(input, own);
    const sources: SourceReport[] = [];
    const named = [];
    for (const source of this.sourcesOf(input, own)) {
      signal.throwIfAborted();
      onSource(source.name);
      const outcome = await source.find(userId, query, signal);
      sources.push(reportOf(source.name, outcome));
      if (outcome.status === 'used') named.push({ source: source.name, sites: outcome.sites });
    }
    const { candidates, filtered } = chooseCandidates(named, { ownDomains: own.domains, removed });
    const profile = { ...own.profile, text: own.profile.text || (input.industry_context ?? '') };
    const compared = compareCandidates(profile, candidates);
    const seeds = compared.filter((candidate) => candidate.sources.includes('seeds')).length;
    const wanted = Math.max(input.num_results, seeds);
    return {
      query: query.text,
      sources,
      candidates: compared.slice(0, wanted),
      filtered: [...filtered, ...compared.slice(wanted).map(unwanted)],
    };
  }

  private sourcesOf({ seeds }: CompetitorDiscoveryInput, { facts, url }: OwnSite): CompetitorSource[] {
    const noLinks =
      url === null ? 'No own site is known.' : 'No analysis of your site with links to other sites is stored.';
    return [
      new GivenSource(
        'seeds',
        seeds.map((seed) => ({ url: seed, text: '' })),
        'No competitors were named in `seeds`.',
      ),
      new ProviderSource(EXA_WIRE, ['exa', 'metaphor'], this.means),
      new ProviderSource(TAVILY_WIRE, ['tavily'], this.means),
      new ProviderSource(SERPER_WIRE, ['serper'], this.means),
      new GivenSource('own_links', facts.outboundLinks.slice(0, MOST_OWN_LINKS), noLinks),
    ];
  }
}

function queryOf(input: CompetitorDiscoveryInput, { url, domains, profile }: OwnSite): CompetitorQuery {
  const known = { industryContext: input.industry_context, keyphrases: profile.keyphrases, domain: domains[0] ?? null };
  return {
    ownUrl: url,
    ownDomains: domains,
    text: discoveryQuery(known) ?? '',
    most: input.num_results,
  };
}

function reportOf(source: SourceReport['source'], outcome: SourceOutcome): SourceReport {
  if (outcome.status === 'used') {
    const { length } = outcome.sites;
    return { source, status: 'used', named: length, reason: null, detail: `It named ${length} sites.`, retry_at: null };
  }
  const { reason, detail, retryAt } = outcome;
  return { source, status: 'not_used', named: 0, reason, detail, retry_at: retryAt?.toISOString() ?? null };
}

function unwanted({ domain, sources, relevance }: ComparedCandidate): FilteredSite {
  const detail = `Its relevance is ${relevance.score ?? 'unknown'}, and no more results were wanted.`;
  return { domain, sources, reason: 'not_among_the_wanted', detail };
}
