import { Injectable } from '@nestjs/common';
import type { UserId } from '../../../auth/index.js';
import { AppError } from '../../../common/errors/index.js';
import { Clock } from '../../../common/time/index.js';
import { BusinessInfoService } from '../../business-info/index.js';
import { StepsService } from '../../progress/index.js';
import { CompetitorDiscoveryJob, ResearchService } from '../../research/index.js';
import { sessionIdOf } from '../../sessions/index.js';
import { JobStatus } from '../../user-jobs/index.js';
import { WebsiteAnalysisService } from '../../website-analysis/index.js';
import { JobWaiter } from '../job-waiter.js';
import type { CompetitorSearchResponseDto } from './dto/competitor-search.dto.js';
import type { DiscoveryRequest } from './rules/research-request.js';
import { researchSummary } from './rules/research-summary.js';
import { textsByName } from './rules/texts-by-name.js';

/** The wizard's client gives up after 180 s. */
const WAIT_MS = 150_000;

const NOWHERE_TO_START =
  'No website and no industry of yours is known, so no competitors were looked for. You can go on without.';

const STILL_LOOKING =
  'Looking for competitors takes longer than this page can wait. It goes on; try again in a minute.';

/** What is to be told beside the list. */
interface Outcome {
  readonly message: string;
  /** Why there is no result; absent with one. */
  readonly error?: string;
}

/** The search for competitors as the wizard calls it. */
@Injectable()
export class CompetitorSearch {
  constructor(
    private readonly job: CompetitorDiscoveryJob,
    private readonly research: ResearchService,
    private readonly analyses: WebsiteAnalysisService,
    private readonly business: BusinessInfoService,
    private readonly steps: StepsService,
    private readonly waiter: JobWaiter,
    private readonly clock: Clock,
  ) {}

  /**
   * Looks for competitors, or waits with a search for the same that runs already, and tells everything that is stored
   * then. What keeps it from searching is told in the answer.
   */
  async discover(userId: UserId, request: DiscoveryRequest): Promise<CompetitorSearchResponseDto> {
    await this.steps.completeWithStored(userId, 2);
    const industry = request.industry ?? (request.userUrl === null ? await this.statedIndustry(userId) : null);
    const known = { ...request, industry };
    return this.answer(userId, known, await this.search(userId, known));
  }

  /** The industry that a user without a website states. */
  private async statedIndustry(userId: UserId): Promise<string | null> {
    return (await this.business.find(userId))?.industry ?? null;
  }

  private async search(userId: UserId, { userUrl, industry, most }: DiscoveryRequest): Promise<Outcome> {
    if (userUrl === null && industry === null && (await this.analysedSite(userId)) === null)
      return { message: NOWHERE_TO_START };
    try {
      const wish = { user_url: userUrl, industry_context: industry, num_results: most };
      const started = await this.job.start(userId, wish);
      const job = await this.waiter.settled(userId, started.id, WAIT_MS);
      if (job.isOpen) return { message: STILL_LOOKING, error: STILL_LOOKING };
      if (job.status === JobStatus.Completed) return { message: '' };
      return failed(job.error?.detail ?? 'The search was cancelled.');
    } catch (error) {
      if (error instanceof AppError && error.problem.status < 500) return failed(error.message);
      throw error;
    }
  }

  /** Address of the site that was analysed last; null without one. */
  private async analysedSite(userId: UserId): Promise<string | null> {
    return (await this.analyses.findLatest(userId))?.website_url ?? null;
  }

  private async answer(
    userId: UserId,
    request: DiscoveryRequest,
    outcome: Outcome,
  ): Promise<CompetitorSearchResponseDto> {
    const { competitors, social_media_accounts: accounts, _meta: meta } = await this.research.findStep3(userId);
    const discovery = (await this.research.findFindings(userId))?.discovery ?? null;
    const goesOn = outcome.message === STILL_LOOKING && competitors.length > 0;
    const error = goesOn ? undefined : outcome.error;
    return {
      success: error === undefined,
      message: outcome.message === '' ? (discovery?.basis ?? '') : outcome.message,
      ...(error === undefined ? {} : { error }),
      session_id: sessionIdOf(userId),
      user_url: request.userUrl ?? discovery?.user_url ?? '',
      competitors: [...competitors],
      social_media_accounts: textsByName(accounts),
      social_media_citations: [...(meta['/social_media_accounts']?.evidence ?? [])],
      research_summary: researchSummary(competitors, discovery),
      total_competitors: competitors.length,
      industry_context: request.industry ?? discovery?.industry_context ?? null,
      analysis_timestamp: discovery?.discovered_at ?? this.clock.now().toISOString(),
      sources: [...(discovery?.sources ?? [])],
      api_cost: null,
    };
  }
}

function failed(reason: string): Outcome {
  return { message: reason, error: reason };
}
