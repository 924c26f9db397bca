import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { UserId } from '../../../auth/index.js';
import { secretProblem } from '../../../common/documents/index.js';
import { ValidationError } from '../../../common/errors/index.js';
import { EgressClient } from '../../../egress/index.js';
import { type JobContext, type JobEffect, JobHandlers, type UserJob, UserJobsService } from '../../user-jobs/index.js';
import { SitemapSurvey, withScheme } from '../../website-analysis/index.js';

/** Counts what the sitemaps of one site list, in the background. The counts are the result of the job. */
@Injectable()
export class SitemapAnalysisJob implements OnModuleInit {
  constructor(
    private readonly jobs: UserJobsService,
    private readonly handlers: JobHandlers,
    private readonly egress: EgressClient,
    private readonly survey: SitemapSurvey,
  ) {}

  onModuleInit(): void {
    this.handlers.register('sitemap_analysis', (input, context) => this.run(input.url, context));
  }

  /** Queues the reading. Throws EgressRefusedError, ValidationError for a secret, and what UserJobsService.startIn throws. */
  start(userId: UserId, address: string): Promise<UserJob> {
    const url = this.egress.checkAddress(withScheme(address));
    const secret = secretProblem({ url });
    if (secret !== null) throw new ValidationError([secret]);
    return this.jobs.start(userId, 'sitemap_analysis', { url });
  }

  private async run(url: string, { signal, report }: JobContext): Promise<JobEffect<'sitemap_analysis'>> {
    report(5, `Reading the sitemaps of ${url}`);
    const { analysis, summary, files } = await this.survey.read(url, signal);
    return () => Promise.resolve({ user_url: url, ...analysis, sections: summary.sections, files: files.slice(0, 25) });
  }
}
