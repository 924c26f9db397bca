import { Injectable } from '@nestjs/common';
import type { UserId } from '../../../auth/index.js';
import { isJsonObject, type JsonObject } from '../../../common/documents/index.js';
import { AppError } from '../../../common/errors/index.js';
import { Clock } from '../../../common/time/index.js';
import { SitemapAnalysisJob } from '../../research/index.js';
import { WebsiteAnalysisService } from '../../website-analysis/index.js';
import { JobWaiter } from '../job-waiter.js';
import type { SitemapInsightsResponseDto } from './dto/sitemap-insights.dto.js';
import type { ComparisonRequest } from './rules/research-request.js';
import { NO_INSIGHTS, onboardingInsights } from './rules/sitemap-insights.js';
import { SitemapComparisons } from './sitemap-comparisons.service.js';

/** The wizard's client gives up after 180 s. */
const WAIT_MS = 150_000;

const NO_WEBSITE = 'No website of yours is known, so no sitemap was read.';
const STILL_READING = 'Reading the sitemaps takes longer than this page can wait. It goes on; refresh in a minute.';

/** The counts over the sitemaps of a site, or why there are none. */
type Counted = { readonly analysis: JsonObject } | { readonly reason: string };

/** The analysis of sitemaps as the wizard calls it. */
@Injectable()
export class SitemapInsights {
  constructor(
    private readonly job: SitemapAnalysisJob,
    private readonly comparisons: SitemapComparisons,
    private readonly analyses: WebsiteAnalysisService,
    private readonly waiter: JobWaiter,
    private readonly clock: Clock,
  ) {}

  /**
   * Counts what the sitemaps list and compares them with those of competitors meanwhile. Without a sitemap the insights
   * are empty and the message says why: the wizard repeats whatever does not succeed without end.
   */
  async analyse(userId: UserId, request: ComparisonRequest): Promise<SitemapInsightsResponseDto> {
    const url = request.userUrl ?? (await this.analyses.findLatest(userId))?.website_url ?? null;
    if (url === null) return this.nothing('', NO_WEBSITE);
    const deadline = performance.now() + WAIT_MS;
    const counted = await this.count(userId, url, { ...request, userUrl: url }, deadline);
    if ('reason' in counted) return this.nothing(url, counted.reason);
    const { analysis } = counted;
    const insights = onboardingInsights(analysis, await this.comparisons.findReportOf(userId, url));
    return {
      success: true,
      message: insights.competitive_positioning,
      user_url: url,
      sitemap_url: textIn(analysis, 'sitemap_url'),
      discovery_method: null,
      analysis_timestamp: textIn(analysis, 'analysis_date') ?? this.clock.now().toISOString(),
      onboarding_insights: insights,
      analysis_data: { ...analysis, onboarding_insights: insights },
    };
  }

  private async count(userId: UserId, url: string, request: ComparisonRequest, deadline: number): Promise<Counted> {
    try {
      const started = await this.job.start(userId, url);
      const comparing = await this.compare(userId, request);
      const job = await this.waiter.settled(userId, started.id, deadline - performance.now());
      if (job.isOpen) return { reason: STILL_READING };
      if (!isJsonObject(job.result))
        return { reason: job.error?.detail ?? 'The reading of the sitemaps was cancelled.' };
      if (comparing !== null) await this.waiter.settled(userId, comparing, deadline - performance.now());
      return { analysis: job.result };
    } catch (error) {
      if (error instanceof AppError && error.problem.status < 500) return { reason: error.message };
      throw error;
    }
  }

  /** The job that compares; null when there is nothing to compare with, or a comparison already. */
  private async compare(userId: UserId, request: ComparisonRequest): Promise<string | null> {
    try {
      const started = await this.comparisons.start(userId, request);
      return 'job' in started ? started.job.id : null;
    } catch (error) {
      if (error instanceof AppError && error.problem.status < 500) return null;
      throw error;
    }
  }

  private nothing(url: string, message: string): SitemapInsightsResponseDto {
    return {
      success: true,
      message,
      user_url: url,
      sitemap_url: null,
      discovery_method: null,
      analysis_timestamp: this.clock.now().toISOString(),
      onboarding_insights: NO_INSIGHTS,
      analysis_data: { onboarding_insights: NO_INSIGHTS },
    };
  }
}

function textIn(analysis: JsonObject, name: string): string | null {
  const value = analysis[name];
  return typeof value === 'string' ? value : null;
}
