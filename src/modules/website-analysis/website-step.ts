import { Injectable } from '@nestjs/common';
import { secretProblem } from '../../common/documents/index.js';
import { ValidationError } from '../../common/errors/index.js';
import type { SessionChange } from '../sessions/index.js';
import { type AnalysisDocument, documentOf, STYLE_SECTIONS } from './analysis-document.js';
import type { AnalysisSections } from './analysis-sections.js';
import { mergeStatedSections } from './stated-sections.js';
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
    assertNoSecret(payload.analysis ?? {});
    const stated = mergeStatedSections({ ...analysis.sections }, analysis.meta, payload.analysis ?? {});
    if (!isKnown && stated.changed.length === 0) throw new WebsiteNotAnalysedError(website);
    if (stated.changed.length > 0) this.save(change, analysis, stated.sections, stated.meta);
    return documentOf(analysis);
  }

  private async startStated(change: SessionChange, website: string): Promise<WebsiteAnalysis> {
    const id = await this.analyses.nextId(change.em, change.userId);
    const analysis = new WebsiteAnalysis(change.session, id, withScheme(website), change.now);
    analysis.status = 'partial';
    analysis.warningMessage = STATED_ONLY;
    return analysis;
  }

  private save(
    change: SessionChange,
    analysis: WebsiteAnalysis,
    sections: AnalysisSections,
    meta: WebsiteAnalysis['meta'],
  ): void {
    analysis.sections = sections;
    analysis.meta = meta;
    analysis.updatedAt = change.now;
    change.em.persist(analysis);
    change.record('website_analysis.saved', {
      analysis_id: analysis.id,
      website_url: analysis.websiteUrl,
      status: analysis.status,
      pages: sections.style_fingerprint?.basis.pages ?? 0,
    });
  }
}

/** Refuses secrets in the sections that would be stored. */
function assertNoSecret(analysis: Readonly<Record<string, unknown>>): void {
  const sections = Object.fromEntries(STYLE_SECTIONS.map((name) => [name, analysis[name]]));
  const secret = secretProblem(sections, 'data.analysis.');
  if (secret !== null) throw new ValidationError([secret]);
}
