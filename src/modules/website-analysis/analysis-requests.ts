import { Injectable } from '@nestjs/common';
import type { UserId } from '../../auth/index.js';
import { ValidationError } from '../../common/errors/index.js';
import type { UserJob } from '../user-jobs/index.js';
import type { AnalyseWebsiteDto } from './dto/analyse-website.dto.js';
import { TextSampleJob } from './text-sample/index.js';
import { WebsiteAnalysisJob } from './website-analysis.job.js';

/** Starts the analysis that a client asks for: of a website or of a text. */
@Injectable()
export class AnalysisRequests {
  constructor(
    private readonly websites: WebsiteAnalysisJob,
    private readonly samples: TextSampleJob,
  ) {}

  /** Throws ValidationError unless exactly one of the two is given, and what starting it throws. */
  async start(userId: UserId, request: AnalyseWebsiteDto): Promise<UserJob> {
    const { max_pages: maxPages, include_seo: includeSeo, force } = request;
    const [url, text] = [request.url ?? null, request.text_sample ?? null];
    if (url !== null && text !== null)
      throw new ValidationError([{ path: 'text_sample', message: 'must not be given together with url; send one' }]);
    if (text !== null) return this.samples.start(userId, text, force === true);
    if (url !== null) return this.websites.start(userId, url, { maxPages, includeSeo, force });
    throw new ValidationError([
      { path: 'url', message: 'must be given; without a website, send a text of your own as text_sample' },
    ]);
  }
}
