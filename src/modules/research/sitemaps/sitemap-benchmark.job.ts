import { Injectable, type OnModuleInit } from '@nestjs/common';
import { EntityManager } from '@mikro-orm/postgresql';
import { type UserId, UserScope } from '../../../auth/index.js';
import { secretProblem } from '../../../common/documents/index.js';
import { AppError, ValidationError } from '../../../common/errors/index.js';
import { Clock } from '../../../common/time/index.js';
import { EgressClient } from '../../../egress/index.js';
import type { SitemapBenchmarkInput } from '../../../jobs/index.js';
import { type SessionChange, sessionIdOf, SessionsService } from '../../sessions/index.js';
import { type JobContext, type JobEffect, JobHandlers, type UserJob, UserJobsService } from '../../user-jobs/index.js';
import { SitemapSurvey, type SitemapSummary, withScheme } from '../../website-analysis/index.js';
import { CompetitorAnalysis } from '../competitor-analysis.entity.js';
import { chosenCompetitors, type StoredSite } from '../chosen-competitors.js';
import { FindingsRecord } from '../findings-record.js';
import { OwnSites } from '../own-site.js';
import { severalAtOnce } from '../several-at-once.js';
import { competitorRow } from '../research-rows.js';
import { benchmarkOf } from './benchmark.js';
import type { BenchmarkReport, BenchmarkRun } from './benchmark-report.js';

/** What a user asks for. */
export interface BenchmarkWish {
  readonly user_url?: string | null;
  readonly competitors?: readonly string[] | null;
  readonly max_competitors?: number;
}

/** Competitors that are read when the request does not say. */
const DEFAULT_COMPETITORS = 5;
/** Sites that are read at a time. */
const AT_ONCE = 3;

/** Compares the sitemaps of the user and of competitors in the background. */
@Injectable()
export class SitemapBenchmarkJob implements OnModuleInit {
  constructor(
    private readonly em: EntityManager,
    private readonly sessions: SessionsService,
    private readonly jobs: UserJobsService,
    private readonly handlers: JobHandlers,
    private readonly scope: UserScope,
    private readonly clock: Clock,
    private readonly egress: EgressClient,
    private readonly survey: SitemapSurvey,
    private readonly ownSites: OwnSites,
    private readonly findings: FindingsRecord,
  ) {}

  onModuleInit(): void {
    this.handlers.register(
      'sitemap_benchmark',
      (input, context) => this.run(input, context),
      (change, _input, { detail }) => this.endIn(change, 'failed', detail),
    );
  }

  /**
   * Queues a benchmark and notes that it runs. Throws ValidationError when no own site is known, CompetitorNotFoundError
   * when there is nobody to compare with, EgressRefusedError, and what UserJobsService.startIn throws.
   */
  async start(userId: UserId, wish: BenchmarkWish): Promise<UserJob> {
    const input = await this.inputOf(userId, wish);
    return this.sessions.change(userId, (change) => this.startIn(change, input));
  }

  /** As `start`, but while any benchmark of the user is queued or running, that one is returned and none is queued. */
  async startOrJoin(userId: UserId, wish: BenchmarkWish): Promise<UserJob> {
    const input = await this.inputOf(userId, wish);
    return this.sessions.change(
      userId,
      async (change) => (await this.jobs.findOpenIn(change, 'sitemap_benchmark')) ?? this.startIn(change, input),
    );
  }

  private async inputOf(userId: UserId, wish: BenchmarkWish): Promise<SitemapBenchmarkInput> {
    const input: SitemapBenchmarkInput = {
      user_url: wish.user_url ? this.egress.checkAddress(withScheme(wish.user_url)) : null,
      competitors: wish.competitors ?? null,
      max_competitors: wish.max_competitors ?? DEFAULT_COMPETITORS,
    };
    const secret = secretProblem(input);
    if (secret !== null) throw new ValidationError([secret]);
    await this.ownUrl(userId, input);
    await this.chosen(userId, input);
    return input;
  }

  private async startIn(change: SessionChange, input: SitemapBenchmarkInput): Promise<UserJob> {
    const findings = await this.findings.openIn(change);
    findings.benchmarkRun = {
      status: 'processing',
      started_at: change.now.toISOString(),
      finished_at: null,
      error: null,
    };
    return this.jobs.startIn(change, 'sitemap_benchmark', input);
  }

  private async ownUrl(userId: UserId, { user_url: given }: SitemapBenchmarkInput): Promise<string> {
    const { url } = await this.ownSites.find(userId, given);
    if (url !== null) return url;
    throw new ValidationError([{ path: 'user_url', message: 'give the address of your site, or analyse it first' }]);
  }

  private async chosen(userId: UserId, input: SitemapBenchmarkInput): Promise<StoredSite[]> {
    const rows = await this.em.find(CompetitorAnalysis, { session: sessionIdOf(userId) });
    return chosenCompetitors(rows.map(competitorRow), input.competitors, input.max_competitors);
  }

  private async run(input: SitemapBenchmarkInput, context: JobContext): Promise<JobEffect<'sitemap_benchmark'>> {
    const { userId, signal, report } = context;
    const { url, chosen } = await this.scope.run(userId, async () => ({
      url: await this.ownUrl(userId, input),
      chosen: await this.chosen(userId, input),
    }));
    report(0, 'Reading your sitemap');
    const { summary } = await this.survey.read(url, signal);
    const summaries: Record<string, SitemapSummary> = {};
    const errors: Record<string, string> = {};
    const read = new Map<string, SitemapSummary | string>();
    await severalAtOnce(chosen, AT_ONCE, async (site) => {
      report((90 * (read.size + 1)) / (chosen.length + 1), `Reading the sitemap of ${site.domain}`);
      read.set(site.url, await this.read(site.url, signal));
    });
    for (const { url: address } of chosen) {
      const counts = read.get(address);
      if (typeof counts === 'string') errors[address] = counts;
      else if (counts !== undefined) summaries[address] = counts;
    }
    const competitors = Object.entries(summaries).map(([site, counts]) => ({ url: site, summary: counts }));
    const found: BenchmarkReport = {
      timestamp: this.clock.now().toISOString(),
      user: { url, summary },
      competitors: { summaries, errors },
      benchmark: benchmarkOf({ url, summary }, competitors),
    };
    return async (change) => {
      await this.endIn(change, 'completed', null, found);
      return { competitors_analyzed: competitors.length, errors: Object.keys(errors).length };
    };
  }

  /** The counts of a competitor, or why there are none. */
  private async read(url: string, signal: AbortSignal): Promise<SitemapSummary | string> {
    try {
      return (await this.survey.read(url, signal)).summary;
    } catch (error) {
      signal.throwIfAborted();
      if (error instanceof AppError) return error.message;
      throw error;
    }
  }

  private async endIn(
    change: SessionChange,
    status: BenchmarkRun['status'],
    error: string | null,
    report?: BenchmarkReport,
  ): Promise<void> {
    const findings = await this.findings.openIn(change);
    const now = change.now.toISOString();
    findings.benchmarkRun = { status, started_at: findings.benchmarkRun?.started_at ?? now, finished_at: now, error };
    if (report !== undefined) findings.benchmark = report;
  }
}
