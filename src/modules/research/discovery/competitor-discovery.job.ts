import { Injectable, type OnModuleInit } from '@nestjs/common';
import { EntityManager } from '@mikro-orm/postgresql';
import { type UserId, UserScope } from '../../../auth/index.js';
import { secretProblem } from '../../../common/documents/index.js';
import { ValidationError } from '../../../common/errors/index.js';
import { EgressClient } from '../../../egress/index.js';
import type { CompetitorDiscoveryInput } from '../../../jobs/index.js';
import { type SessionChange, sessionIdOf } from '../../sessions/index.js';
import { type JobContext, type JobEffect, JobHandlers, type UserJob, UserJobsService } from '../../user-jobs/index.js';
import { withScheme } from '../../website-analysis/index.js';
import { competitorAddress } from '../competitor-address.js';
import { CompetitorList } from '../competitor-list.js';
import { FindingsRecord } from '../findings-record.js';
import { OwnSites } from '../own-site.js';
import { ResearchFindings } from '../research-findings.entity.js';
import { CompetitorDiscovery, type Discovery } from './competitor-discovery.js';
import { SOURCE_NAMES, type SourceName } from './sources/competitor-source.js';
import { basisOf } from './rules/basis.js';
import { discoveryOf } from './rules/describe-candidates.js';
import type { FilteredSite } from './rules/choose-candidates.js';

/** What a user asks for. */
export interface DiscoveryWish {
  readonly user_url?: string | null;
  readonly industry_context?: string | null;
  readonly num_results?: number;
  readonly seeds?: readonly string[];
}

const DEFAULT_RESULTS = 10;

/** Looks for competitors in the background. */
@Injectable()
export class CompetitorDiscoveryJob implements OnModuleInit {
  constructor(
    private readonly em: EntityManager,
    private readonly jobs: UserJobsService,
    private readonly handlers: JobHandlers,
    private readonly scope: UserScope,
    private readonly egress: EgressClient,
    private readonly ownSites: OwnSites,
    private readonly discovery: CompetitorDiscovery,
    private readonly competitors: CompetitorList,
    private readonly findings: FindingsRecord,
  ) {}

  onModuleInit(): void {
    this.handlers.register('competitor_discovery', (input, context) => this.run(input, context));
  }

  /**
   * Queues a discovery. Throws ValidationError for what is no address, for a secret, and when nothing is known to start
   * from; EgressRefusedError for an own address that may not be read; and what UserJobsService.startIn throws.
   */
  async start(userId: UserId, wish: DiscoveryWish): Promise<UserJob> {
    const secret = secretProblem(wish);
    if (secret !== null) throw new ValidationError([secret]);
    const given = wish.user_url ?? null;
    const input: CompetitorDiscoveryInput = {
      user_url: given === null ? null : this.egress.checkAddress(withScheme(given)),
      industry_context: wish.industry_context?.trim() || null,
      num_results: wish.num_results ?? DEFAULT_RESULTS,
      seeds: seedsOf(wish.seeds ?? []),
    };
    await this.assertStartingPoint(userId, input);
    return this.jobs.start(userId, 'competitor_discovery', input);
  }

  private async assertStartingPoint(userId: UserId, input: CompetitorDiscoveryInput): Promise<void> {
    if (input.user_url !== null || input.industry_context !== null || input.seeds.length > 0) return;
    const { url } = await this.ownSites.find(userId, null);
    if (url !== null) return;
    const message = 'give user_url, industry_context or seeds, or analyse your website first';
    throw new ValidationError([{ path: 'user_url', message }]);
  }

  private async run(input: CompetitorDiscoveryInput, context: JobContext): Promise<JobEffect<'competitor_discovery'>> {
    const { userId, signal, report } = context;
    report(0, 'Looking for competitors');
    const found = await this.scope.run(userId, async () => {
      const own = await this.ownSites.find(userId, input.user_url);
      const row = await this.em.findOne(ResearchFindings, { session: sessionIdOf(userId) });
      const removed = row?.removedDomains ?? [];
      const onSource = (source: SourceName): void =>
        report((90 * SOURCE_NAMES.indexOf(source)) / SOURCE_NAMES.length, `Looking at ${source.replace('_', ' ')}`);
      return { own, discovery: await this.discovery.discover(userId, input, { own, removed, signal, onSource }) };
    });
    for (const { source, detail } of found.discovery.sources)
      report(90, 'Comparing what was found', `${source}: ${detail}`);
    return (change) => this.storeIn(change, { ...input, user_url: found.own.url }, found.discovery);
  }

  private async storeIn(
    change: SessionChange,
    { user_url, industry_context }: CompetitorDiscoveryInput,
    { query, sources, candidates, filtered }: Discovery,
  ): ReturnType<JobEffect<'competitor_discovery'>> {
    const findings = await this.findings.openIn(change);
    // What the user removed while the search went on stays removed.
    const wanted = candidates.filter(
      (candidate) => candidate.sources.includes('seeds') || !findings.removedDomains.includes(candidate.domain),
    );
    const seeds = wanted.filter((candidate) => candidate.sources.includes('seeds')).map(({ domain }) => domain);
    const { added, again, left } = await this.competitors.storeFoundIn(
      change,
      wanted.map((candidate) => ({
        domain: candidate.domain,
        url: candidate.url,
        discovery: discoveryOf(candidate, change.now),
        isNamedByUser: seeds.includes(candidate.domain),
      })),
    );
    await this.findings.takeBackRemovalIn(change, seeds);
    const leftOut: FilteredSite[] = left.map((domain) => {
      const from = wanted.find((candidate) => candidate.domain === domain)?.sources ?? [];
      return { domain, reason: 'list_full', detail: 'The list is full; remove some competitors.', sources: from };
    });
    const basis = basisOf(sources, wanted.length - left.length);
    findings.discovery = {
      discovered_at: change.now.toISOString(),
      user_url,
      industry_context,
      query,
      sources,
      added,
      found_again: again,
      filtered: [...filtered, ...leftOut],
      basis,
    };
    return {
      found: added.length + again.length,
      added: added.length,
      filtered: filtered.length + leftOut.length,
      basis,
      sources: sources.map(({ source, status, reason }) => ({ source, status, reason })),
    };
  }
}

/** Throws ValidationError with the place of every seed that is no address. */
function seedsOf(seeds: readonly string[]): string[] {
  const addresses = seeds.map((seed) => competitorAddress(seed));
  const problems = addresses.flatMap((address, index) =>
    address === null ? [{ path: `seeds.${index}`, message: 'must be an http or https address' }] : [],
  );
  if (problems.length > 0) throw new ValidationError(problems);
  return [...new Set(addresses.flatMap((address) => (address === null ? [] : [address.url])))];
}
