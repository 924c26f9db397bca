import { Injectable } from '@nestjs/common';
import { ValidationError } from '../../common/errors/index.js';
import type { SessionChange } from '../sessions/index.js';
import { type AnalysisDocument, documentOf } from './analysis-document.js';
import { assertNoSecret, saveStated } from './save-stated.js';
import { isSameSite, isWebAddress, withScheme } from './website-address.js';
import { WebsiteAnalysis } from './website-analysis.entity.js';
import { WebsiteNotAnalysedError } from './website-analysis.errors.js';
import { STATED_ONLY, type WebsiteStepPayload } from './website-outcome.js';
import { WebsiteAnalysisRepository } from './website-analysis.repository.js';

/** Completes step 2: the website has an analysis, ours or one that the user states. */
@Injectable()
export class WebsiteStep {
  constructor(private readonly analyses: WebsiteAnalysisRepository) {}

  /** Throws ValidationError for a bad address and WebsiteNotAnalysedError when there is nothing to build on. */
  async completeIn(change: SessionChange, payload: WebsiteStepPayload): Promise<AnalysisDocument> {
    const latest = await this.analyses.findLatest(change.em, change.userId);
    const website = payload.website ?? payload.website_url ?? latest?.websiteUrl ?? '';
    if (!isWebAddress(website)) {
      throw new ValidationError([{ path: 'data.website', message: 'must be an http or https address' }]);
    }
    const isKnown = latest !== null && isSameSite(latest.websiteUrl, website);
    const analysis = isKnown ? latest : await this.startStated(change, website);
    const stated = payload.analysis ?? {};
    assertNoSecret(stated, 'data.analysis.');
    if (!saveStated(change, analysis, stated) && !isKnown) throw new WebsiteNotAnalysedError(website);
    return documentOf(analysis);
  }

  private async startStated(change: SessionChange, website: string): Promise<WebsiteAnalysis> {
    const id = await this.analyses.nextId(change.em, change.userId);
    const analysis = new WebsiteAnalysis(change.session, id, withScheme(website), change.now);
    analysis.status = 'partial';
    analysis.warningMessage = STATED_ONLY;
    return analysis;
  }
}
