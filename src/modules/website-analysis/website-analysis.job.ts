import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type UserId, UserScope } from '../../auth/index.js';
import { secretProblem } from '../../common/documents/index.js';
import { ValidationError } from '../../common/errors/index.js';
import { EgressClient } from '../../egress/index.js';
import type { WebsiteAnalysisInput } from '../../jobs/index.js';
import { type JobContext, type JobEffect, JobHandlers, type UserJob, UserJobsService } from '../user-jobs/index.js';
import type { CrawlProgress } from './crawl/index.js';
import { StyleInterpreter } from './interpretation/index.js';
import { DEFAULT_MAX_PAGES } from './page-limits.js';
import { type AnalysedSite, SiteAnalyser } from './site-analyser.js';
import { withScheme } from './website-address.js';
import { WebsiteAnalysisService } from './website-analysis.service.js';

/** How a website is to be analysed. */
export interface AnalysisWish {
  /** Most pages to read; 25 when absent. */
  readonly maxPages?: number | undefined;
  /** Whether to audit it for search engines; true when absent. */
  readonly includeSeo?: boolean | undefined;
  /** Reads every page again, also those that did not change. */
  readonly force?: boolean | undefined;
}

/** Reading takes most of the time; measuring, interpreting and storing take the rest. */
const READING_PERCENT = 80;
const MEASURING_PERCENT = 82;
const INTERPRETING_PERCENT = 88;

/** Analyses websites in the background. */
@Injectable()
export class WebsiteAnalysisJob implements OnModuleInit {
  constructor(
    private readonly jobs: UserJobsService,
    private readonly handlers: JobHandlers,
    private readonly egress: EgressClient,
    private readonly analyser: SiteAnalyser,
    private readonly interpreter: StyleInterpreter,
    private readonly analyses: WebsiteAnalysisService,
    private readonly scope: UserScope,
  ) {}

  onModuleInit(): void {
    this.handlers.register(
      'website_analysis',
      (input, context) => this.run(input, context),
      (change, { url }, { detail }) => this.analyses.storeFailureIn(change, url, detail),
    );
  }

  /**
   * Queues the analysis of a website. Throws EgressRefusedError when the address alone tells that it may not be read,
   * ValidationError when it holds a key,
   * and what UserJobsService.startIn throws.
   */
  async start(
    userId: UserId,
    address: string,
    { maxPages = DEFAULT_MAX_PAGES, includeSeo = true, force }: AnalysisWish = {},
  ): Promise<UserJob> {
    const url = this.egress.checkAddress(withScheme(address));
    const secret = secretProblem({ url });
    if (secret !== null) throw new ValidationError([secret]);
    return this.jobs.start(userId, 'website_analysis', {
      url,
      max_pages: maxPages,
      include_seo: includeSeo,
      ...(force === true ? { force } : {}),
    });
  }

  private async run(input: WebsiteAnalysisInput, context: JobContext): Promise<JobEffect<'website_analysis'>> {
    context.report(0, `Reading ${input.url}`, `Reading ${input.url}`);
    const { userId } = context;
    const earlier =
      input.force === true ? null : await this.scope.run(userId, () => this.analyses.findEarlier(userId, input.url));
    const scope = { maxPages: input.max_pages, includeSeo: input.include_seo !== false };
    const site = await this.analyser.analyse(input.url, scope, {
      earlier,
      signal: context.signal,
      onPage: (progress) => reportPage(context, progress),
      onFirstFindings: (findings) => context.report(0, findings, findings),
      onMeasure: (pages) => context.report(MEASURING_PERCENT, `Measuring ${pages} pages`, `Read ${pages} pages`),
    });
    const interpreted = await this.interpret(site, input, context);
    return async (change) => ({ analysis_id: await this.analyses.storeIn(change, interpreted) });
  }

  private async interpret(
    site: AnalysedSite,
    { url, force }: WebsiteAnalysisInput,
    { userId, signal, report }: JobContext,
  ): Promise<AnalysedSite> {
    report(INTERPRETING_PERCENT, 'Interpreting the style', `Measured ${site.pages.length} pages`);
    return this.scope.run(userId, async () => {
      const earlier = force === true ? null : await this.analyses.findKnown(userId, url);
      const interpreted = await this.interpreter.interpret(site, { userId, earlier, signal });
      const message = interpreted.sections.interpretation?.message ?? 'Interpreted';
      report(INTERPRETING_PERCENT, message, message);
      return interpreted;
    });
  }
}

function reportPage({ report }: JobContext, { pages_done: done, pages_planned: planned }: CrawlProgress): void {
  report((READING_PERCENT * done) / Math.max(planned, done, 1), `Reading pages: ${done} of ${planned}`);
}
