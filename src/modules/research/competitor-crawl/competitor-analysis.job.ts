import { Injectable, type OnModuleInit } from '@nestjs/common';
import { EntityManager } from '@mikro-orm/postgresql';
import { type UserId, UserScope } from '../../../auth/index.js';
import { AppError } from '../../../common/errors/index.js';
import { Clock } from '../../../common/time/index.js';
import type { CompetitorAnalysisInput } from '../../../jobs/index.js';
import { sessionIdOf } from '../../sessions/index.js';
import { type JobContext, type JobEffect, JobHandlers, type UserJob, UserJobsService } from '../../user-jobs/index.js';
import { type AnalysedSite, SiteAnalyser } from '../../website-analysis/index.js';
import { CompetitorAnalysis } from '../competitor-analysis.entity.js';
import { chosenCompetitors, type StoredSite } from '../chosen-competitors.js';
import { CompetitorList } from '../competitor-list.js';
import { type OwnSite, OwnSites } from '../own-site.js';
import { assess } from '../relevance/assessment.js';
import { termCounts } from '../relevance/document-terms.js';
import { relevanceOf } from '../relevance/relevance.js';
import { inverseFrequencies } from '../relevance/tf-idf.js';
import { severalAtOnce } from '../several-at-once.js';
import { competitorRow } from '../research-rows.js';
import { measuresOf, profileOfSite } from './competitor-profile.js';

/** Competitors of one light crawl. */
export const MOST_ANALYSED = 10;

/** Pages of each competitor when the request does not say. */
const DEFAULT_PAGES = 3;

/** Sites that are read at a time; ten sites that take a minute each must be done before the job expires. */
const AT_ONCE = 3;

interface Failure {
  readonly domain: string;
  readonly code: string;
  readonly detail: string;
}

/** Reads a few pages of competitors in the background, as their robots.txt allows, and compares them. */
@Injectable()
export class CompetitorAnalysisJob implements OnModuleInit {
  constructor(
    private readonly em: EntityManager,
    private readonly jobs: UserJobsService,
    private readonly handlers: JobHandlers,
    private readonly scope: UserScope,
    private readonly clock: Clock,
    private readonly analyser: SiteAnalyser,
    private readonly ownSites: OwnSites,
    private readonly competitors: CompetitorList,
  ) {}

  onModuleInit(): void {
    this.handlers.register('competitor_analysis', (input, context) => this.run(input, context));
  }

  /** Queues the crawl. Throws CompetitorNotFoundError when none is stored, or one of `domains` is not. */
  async start(userId: UserId, domains: readonly string[] | null, maxPages = DEFAULT_PAGES): Promise<UserJob> {
    await this.chosen(userId, domains);
    return this.jobs.start(userId, 'competitor_analysis', { domains, max_pages: maxPages });
  }

  private async chosen(userId: UserId, domains: readonly string[] | null): Promise<StoredSite[]> {
    const rows = await this.em.find(CompetitorAnalysis, { session: sessionIdOf(userId) });
    return chosenCompetitors(rows.map(competitorRow), domains, MOST_ANALYSED);
  }

  private async run(input: CompetitorAnalysisInput, context: JobContext): Promise<JobEffect<'competitor_analysis'>> {
    const { userId } = context;
    const { own, chosen } = await this.scope.run(userId, async () => ({
      own: await this.ownSites.find(userId, null),
      chosen: await this.chosen(userId, input.domains),
    }));
    const sites = new Map<string, AnalysedSite>();
    const failed: Failure[] = [];
    await severalAtOnce(chosen, AT_ONCE, async ({ domain, url }) => {
      context.report((90 * (sites.size + failed.length)) / chosen.length, `Reading ${domain}`);
      const site = await this.read(url, input.max_pages, context.signal);
      if ('code' in site) failed.push({ domain, ...site });
      else sites.set(domain, site);
    });
    const analyses = this.compare(own, chosen, sites);
    for (const { domain, ...failure } of failed) analyses.set(domain, this.failureOf(failure));
    return async (change) => {
      const stored = await this.competitors.storeAnalysesIn(change, analyses);
      return { analysed: stored.filter((domain) => sites.has(domain)), failed };
    };
  }

  /** A site that cannot be read does not keep the others from being read. */
  private async read(
    url: string,
    maxPages: number,
    signal: AbortSignal,
  ): Promise<AnalysedSite | Omit<Failure, 'domain'>> {
    try {
      return await this.analyser.analyse(url, { maxPages, includeSeo: false }, { signal });
    } catch (error) {
      signal.throwIfAborted();
      if (!(error instanceof AppError)) throw error;
      return { code: error.problem.code, detail: error.message };
    }
  }

  private compare(
    own: OwnSite,
    chosen: readonly StoredSite[],
    sites: ReadonlyMap<string, AnalysedSite>,
  ): Map<string, Record<string, unknown>> {
    const profiles = new Map([...sites].map(([domain, site]) => [domain, profileOfSite(site)]));
    const weights = inverseFrequencies([own.profile, ...profiles.values()].map(({ text }) => termCounts(text)));
    const analyses = new Map<string, Record<string, unknown>>();
    for (const [domain, site] of sites) {
      const other = profiles.get(domain);
      if (other === undefined) continue;
      const providerScore = chosen.find((one) => one.domain === domain)?.providerScore ?? null;
      const relevance = relevanceOf({ own: own.profile, other, providerScore, weights, basis: 'pages' });
      const { sitemapSummary: sitemap } = site;
      const measures = {
        sitemapPages: sitemap?.total_urls ?? null,
        changesPerDay: sitemap?.modification_velocity ?? null,
        schemaTypes: other.schemaTypes,
      };
      analyses.set(domain, {
        status: site.status,
        analysed_at: this.clock.now().toISOString(),
        ...measuresOf(site),
        relevance,
        assessment: assess(relevance, own.facts, measures),
        last_failure: null,
      });
    }
    return analyses;
  }

  private failureOf(failure: Omit<Failure, 'domain'>): Record<string, unknown> {
    return { status: 'failed', last_failure: { at: this.clock.now().toISOString(), ...failure } };
  }
}
