import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type UserId, UserScope } from '../../../auth/index.js';
import type { TextSampleInput } from '../../../jobs/index.js';
import { type JobContext, type JobEffect, JobHandlers, type UserJob, UserJobsService } from '../../user-jobs/index.js';
import { StyleInterpreter } from '../interpretation/index.js';
import { measureSampleInThread } from '../measuring/index.js';
import { WebsiteAnalysisService } from '../website-analysis.service.js';
import { type AnalysedSample, analysedSample, samplePage } from './analysed-sample.js';
import { TextSampleStore } from './text-sample-store.js';

const INTERPRETING_PERCENT = 50;

/** Analyses texts of users without a website in the background. */
@Injectable()
export class TextSampleJob implements OnModuleInit {
  constructor(
    private readonly jobs: UserJobsService,
    private readonly handlers: JobHandlers,
    private readonly interpreter: StyleInterpreter,
    private readonly analyses: WebsiteAnalysisService,
    private readonly store: TextSampleStore,
    private readonly scope: UserScope,
  ) {}

  onModuleInit(): void {
    this.handlers.register('text_sample_analysis', (input, context) => this.run(input, context));
  }

  /** Queues the analysis of a text. Throws what UserJobsService.startIn throws. */
  start(userId: UserId, text: string, force: boolean): Promise<UserJob> {
    return this.jobs.start(userId, 'text_sample_analysis', { text, ...(force ? { force } : {}) });
  }

  private async run({ text, force }: TextSampleInput, context: JobContext): Promise<JobEffect<'text_sample_analysis'>> {
    context.report(0, 'Measuring the text', 'Measuring the text');
    const page = samplePage(text);
    const sample = analysedSample(page, await measureSampleInThread(page, context.signal));
    const interpreted = await this.interpret(sample, force === true, context);
    return async (change) => ({ analysis_id: await this.store.storeIn(change, interpreted) });
  }

  private interpret(
    sample: AnalysedSample,
    isForced: boolean,
    { userId, signal, report }: JobContext,
  ): Promise<AnalysedSample> {
    report(INTERPRETING_PERCENT, 'Interpreting the style', `Measured ${sample.words} words`);
    return this.scope.run(userId, async () => {
      const earlier = isForced ? null : await this.analyses.findKnown(userId, null);
      const interpreted = await this.interpreter.interpret(sample, { userId, earlier, signal });
      const message = interpreted.sections.interpretation?.message ?? 'Interpreted';
      report(INTERPRETING_PERCENT, message, message);
      return interpreted;
    });
  }
}
