import { Injectable } from '@nestjs/common';
import type { UserId } from '../../../auth/index.js';
import { AppError } from '../../../common/errors/index.js';
import { Clock } from '../../../common/time/index.js';
import { StepsService } from '../../progress/index.js';
import {
  BenchmarkNotFoundError,
  type BenchmarkReport,
  ResearchService,
  SitemapBenchmarkJob,
  statusOf,
} from '../../research/index.js';
import { type UserJob, UserJobsService } from '../../user-jobs/index.js';
import { isSameSite, WebsiteAnalysisService } from '../../website-analysis/index.js';
import type { ComparisonResponseDto, ScheduledTasksResponseDto } from './dto/comparison.dto.js';
import { chosenSites, isFresh } from './rules/chosen-sites.js';
import type { ComparisonRequest } from './rules/research-request.js';
import { benchmarkingStatus, deepAnalysisStatus } from './rules/task-status.js';

/** A comparison that was started, or the report of one of the same sites just before. */
type Started = { readonly job: UserJob } | { readonly report: BenchmarkReport };

/** The comparison of sitemaps with competitors as the wizard calls it: with every change of its page. */
@Injectable()
export class SitemapComparisons {
  constructor(
    private readonly job: SitemapBenchmarkJob,
    private readonly jobs: UserJobsService,
    private readonly research: ResearchService,
    private readonly analyses: WebsiteAnalysisService,
    private readonly steps: StepsService,
    private readonly clock: Clock,
  ) {}

  /** Starts a comparison unless one runs or was just made of the same sites. What keeps it from that is in the answer. */
  async run(userId: UserId, request: ComparisonRequest): Promise<ComparisonResponseDto> {
    // The wizard has no other call on its way to step 3 when it shows what it keeps itself.
    await this.steps.completeWithStored(userId, 2);
    try {
      const started = await this.start(userId, request);
      if ('report' in started) return { success: true, status: 'available', job_id: null };
      return { success: true, status: 'processing', job_id: started.job.id };
    } catch (error) {
      if (!(error instanceof AppError) || error.problem.status >= 500) throw error;
      return { success: false, status: 'failed', job_id: null, error: error.message };
    }
  }

  /** As `run`; throws as SitemapBenchmarkJob.startOrJoin does. */
  async start(userId: UserId, { userUrl, competitors, most }: ComparisonRequest): Promise<Started> {
    const chosen = chosenSites(await this.research.listCompetitors(userId), competitors, most);
    const report = await this.findReportOf(userId, userUrl);
    if (report !== null && isFresh(report, chosen, this.clock.now())) return { report };
    const domains = chosen.map(({ domain }) => domain);
    const wish = { user_url: userUrl, competitors: domains.length === 0 ? null : domains, max_competitors: most };
    return { job: await this.job.startOrJoin(userId, wish) };
  }

  /** The report of the newest run when it went well and compared the site at `userUrl`, or the one analysed last. */
  async findReportOf(userId: UserId, userUrl: string | null): Promise<BenchmarkReport | null> {
    const findings = await this.research.findFindings(userId);
    const url = userUrl ?? (await this.analyses.findLatest(userId))?.website_url ?? null;
    const report = findings?.benchmark_run?.status === 'completed' ? findings.benchmark : null;
    return report !== null && url !== null && isSameSite(report.user.url, url) ? report : null;
  }

  /** The last report. Throws BenchmarkNotFoundError. */
  async report(userId: UserId): Promise<BenchmarkReport> {
    const report = (await this.research.findFindings(userId))?.benchmark ?? null;
    if (report === null) throw new BenchmarkNotFoundError();
    return report;
  }

  /** How the work stands that the wizard shows as scheduled tasks. */
  async tasks(userId: UserId): Promise<ScheduledTasksResponseDto> {
    const { length: competitors } = await this.research.listCompetitors(userId);
    const site = (await this.analyses.findLatest(userId))?.website_url ?? null;
    const findings = await this.research.findFindings(userId);
    const run = findings?.benchmark_run ?? null;
    const sight = {
      run,
      status: run === null ? null : statusOf(run, this.clock.now()),
      report: findings?.benchmark ?? null,
      job: await this.jobs.findNewest(userId, 'sitemap_benchmark'),
    };
    return {
      deep_competitor_analysis: deepAnalysisStatus(
        competitors,
        await this.jobs.findNewest(userId, 'competitor_analysis'),
      ),
      competitive_sitemap_benchmarking: benchmarkingStatus(site, competitors, sight),
    };
  }
}
