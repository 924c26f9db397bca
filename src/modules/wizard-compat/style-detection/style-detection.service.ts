import { Injectable } from '@nestjs/common';
import type { UserId } from '../../../auth/index.js';
import { isJsonObject, type JsonObject } from '../../../common/documents/index.js';
import { AppError } from '../../../common/errors/index.js';
import { Clock } from '../../../common/time/index.js';
import { StepsService } from '../../progress/index.js';
import {
  type AnalysisDocument,
  WebsiteAnalysisEdits,
  WebsiteAnalysisJob,
  WebsiteAnalysisService,
  withScheme,
} from '../../website-analysis/index.js';
import type { UserJob } from '../../user-jobs/index.js';
import { JobWaiter } from '../job-waiter.js';
import { editedSections } from './rules/edited-sections.js';
import { sectionsOf, styleAnalysisOf, wizardAnalysis } from './rules/wizard-analysis.js';
import { wizardCrawl } from './rules/wizard-crawl.js';

/** The wizard's client gives up after 60 s. */
const WAIT_MS = 50_000;

/** The wizard puts a text of its own in the place of every one that holds `website`, `crawl`, `configure` or `API key`. */
const STILL_READING =
  'Reading all the pages takes longer than this step can wait. It goes on; press Analyze again in a minute to see the result.';

/** An answer of the wizard's older routes: they say of failures in the body, with status 200. */
type Told = Readonly<{ success: boolean; [member: string]: unknown }>;

/** Step 2 as the wizard calls it. */
@Injectable()
export class StyleDetectionService {
  constructor(
    private readonly analyses: WebsiteAnalysisService,
    private readonly edits: WebsiteAnalysisEdits,
    private readonly job: WebsiteAnalysisJob,
    private readonly steps: StepsService,
    private readonly waiter: JobWaiter,
    private readonly clock: Clock,
  ) {}

  /**
   * Analyses a website and waits for the result as long as the wizard does. That completes step 2: the wizard goes on
   * without another request.
   */
  async complete(userId: UserId, url: string): Promise<Told> {
    try {
      const started = await this.job.start(userId, url);
      const job = await this.waiter.settled(userId, started.id, WAIT_MS);
      if (job.isOpen) return this.failure(STILL_READING);
      const id = analysisOf(job);
      if (id === null) return this.failure(job.error?.detail ?? 'The analysis was cancelled.');
      const analysis = await this.analyses.get(userId, id);
      await this.steps.completeWithStored(userId, 2);
      return this.result(analysis);
    } catch (error) {
      if (error instanceof AppError && error.problem.status < 500) return this.failure(error.message);
      throw error;
    }
  }

  /** All analyses that went well, newest first: the wizard takes the first one for the result of step 2. */
  async list(userId: UserId): Promise<Record<string, unknown>[]> {
    return (await this.analyses.list(userId)).filter(({ status }) => status !== 'failed').map(wizardAnalysis);
  }

  /** Whether the site was analysed under exactly this address, and what came of it. */
  async findExisting(userId: UserId, url: string): Promise<object> {
    const found = (await this.analyses.list(userId)).find(
      ({ website_url: known, status }) => status !== 'failed' && known !== null && sameAddress(known, url),
    );
    if (found === undefined) return { exists: false };
    const { writing_style: style, target_audience: audience, content_type: type } = sectionsOf(found);
    return {
      exists: true,
      analysis_date: found.analysis_date,
      analysis_id: found.id,
      summary: { writing_style: style ?? {}, target_audience: audience ?? {}, content_type: type ?? {} },
    };
  }

  /** Throws AnalysisNotFoundError. */
  async get(userId: UserId, id: number): Promise<Record<string, unknown>> {
    return wizardAnalysis(await this.analyses.get(userId, id));
  }

  /** Makes what the user changed on the page the user's own. Throws as WebsiteAnalysisEdits does. */
  async save(userId: UserId, id: number, page: JsonObject): Promise<Record<string, unknown>> {
    return wizardAnalysis(await this.edits.save(userId, id, editedSections(page)));
  }

  private result(analysis: AnalysisDocument): Told {
    const sections = sectionsOf(analysis);
    const crawl = wizardCrawl(analysis.crawl_result);
    return {
      success: true,
      warning: analysis.warning_message,
      analysis_id: analysis.id,
      style_analysis: styleAnalysisOf(sections),
      style_patterns: sections.style_patterns ?? null,
      style_guidelines: sections.style_guidelines ?? null,
      seo_audit: analysis.seo_audit,
      crawl_result: crawl,
      sitemap_analysis: crawl['sitemap_analysis'] ?? null,
      timestamp: analysis.analysis_date,
    };
  }

  private failure(error: string): Told {
    return {
      success: false,
      error,
      style_analysis: null,
      style_patterns: null,
      style_guidelines: null,
      seo_audit: null,
      crawl_result: null,
      timestamp: this.clock.now().toISOString(),
    };
  }
}

/** The number of the analysis that a job has stored, which need not be the newest; null when it stored none. */
function analysisOf({ result }: UserJob): number | null {
  const id = isJsonObject(result) ? result['analysis_id'] : undefined;
  return typeof id === 'number' ? id : null;
}

/** A trailing slash, the case of the host and a missing scheme do not make another address. */
function sameAddress(known: string, given: string): boolean {
  const [one, other] = [URL.parse(known), URL.parse(withScheme(given))];
  return one !== null && other !== null && one.href === other.href;
}
