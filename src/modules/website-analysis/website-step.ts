import { Injectable } from '@nestjs/common';
import { ValidationError } from '../../common/errors/index.js';
import type { SessionChange } from '../sessions/index.js';
import { type AnalysisDocument, documentOf } from './analysis-document.js';
import { assertNoSecret, saveStated } from './save-stated.js';
import { isSameSite, isWebAddress, withScheme } from './website-address.js';
import { WebsiteAnalysis } from './website-analysis.entity.js';
import { WebsiteNotAnalysedError } from './website-analysis.errors.js';
import { namedAddress, STATED_ONLY, WEBSITE_OR_BUSINESS, type WebsiteStepPayload } from './website-outcome.js';
import { WebsiteAnalysisRepository } from './website-analysis.repository.js';

/** Completes step 2: the website has an analysis, ours or one that the user states; or there is no website. */
@Injectable()
export class WebsiteStep {
  constructor(private readonly analyses: WebsiteAnalysisRepository) {}

  /**
   * The analysis that the step holds then. Null when there is none and the business is described instead. Throws
   * ValidationError for a bad address and WebsiteNotAnalysedError when there is nothing to build on.
   */
  async completeIn(
    change: SessionChange,
    payload: WebsiteStepPayload,
    isBusinessKnown: boolean,
  ): Promise<AnalysisDocument | null> {
    const latest = await this.analyses.findLatest(change.em, change.userId);
    const website = namedAddress(payload) ?? latest?.websiteUrl ?? null;
    const stated = payload.analysis ?? {};
    assertNoSecret(stated, 'data.analysis.');
    if (website === null) return this.withoutWebsite(change, latest, stated, isBusinessKnown);
    if (!isWebAddress(website)) {
      throw new ValidationError([{ path: 'data.website', message: 'must be an http or https address' }]);
    }
    const isKnown = latest !== null && isSameSite(latest.websiteUrl, website);
    const analysis = isKnown ? latest : await this.startStated(change, withScheme(website));
    if (!saveStated(change, analysis, stated) && !isKnown) throw new WebsiteNotAnalysedError(website);
    return documentOf(analysis);
  }

  private async withoutWebsite(
    change: SessionChange,
    latest: WebsiteAnalysis | null,
    stated: Readonly<Record<string, unknown>>,
    isBusinessKnown: boolean,
  ): Promise<AnalysisDocument | null> {
    if (latest === null && !isBusinessKnown) {
      throw new ValidationError([{ path: 'data.website', message: WEBSITE_OR_BUSINESS }]);
    }
    const analysis = latest ?? (await this.startStated(change, null));
    const isStored = saveStated(change, analysis, stated) || latest !== null;
    return isStored ? documentOf(analysis) : null;
  }

  private async startStated(change: SessionChange, website: string | null): Promise<WebsiteAnalysis> {
    const id = await this.analyses.nextId(change.em, change.userId);
    const analysis = new WebsiteAnalysis(change.session, id, website, change.now);
    analysis.status = 'partial';
    analysis.warningMessage = STATED_ONLY;
    return analysis;
  }
}
