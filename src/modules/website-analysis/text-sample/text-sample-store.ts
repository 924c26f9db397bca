import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { SETTINGS, type SettingValues } from '../../../config/index.js';
import type { SessionChange } from '../../sessions/index.js';
import { carryStatedSections } from '../carried-sections.js';
import { keptSections } from '../kept-sections.js';
import { WebsiteAnalysis } from '../website-analysis.entity.js';
import { WebsiteAnalysisRepository } from '../website-analysis.repository.js';
import { WebsitePage } from '../website-page.entity.js';
import type { AnalysedSample } from './analysed-sample.js';

/** Keeps the text of a user without a website, and what was found out about it. */
@Injectable()
export class TextSampleStore {
  constructor(
    private readonly analyses: WebsiteAnalysisRepository,
    @Inject(SETTINGS) private readonly settings: SettingValues,
  ) {}

  /**
   * Stores an analysed text in the place of the earlier one, with what the user stated in that; returns the number of the
   * analysis.
   */
  async storeIn(change: SessionChange, sample: AnalysedSample): Promise<number> {
    const { em, userId, session, now } = change;
    const id = await this.analyses.nextId(em, userId);
    const earlier = await this.analyses.findNewestOf(em, userId, null);
    const known = keptSections(sample, this.settings);
    const { sections, meta } =
      earlier === null ? known : carryStatedSections(known, keptSections(earlier, this.settings));
    await this.analyses.removeWithoutWebsite(em, userId);
    const analysis = new WebsiteAnalysis(session, id, null, now);
    analysis.sections = sections;
    analysis.meta = meta;
    analysis.warningMessage = sample.warning;
    em.persist([analysis, rowOf(analysis, sample, now)]);
    const { status } = analysis;
    change.record('website_analysis.saved', { analysis_id: id, website_url: null, status, pages: 1 });
    return id;
  }
}

function rowOf(analysis: WebsiteAnalysis, { pages: [page], words, language }: AnalysedSample, now: Date): WebsitePage {
  const { url, main_text: text, content_hash: hash } = page.extracted;
  const row = new WebsitePage(analysis, createHash('sha256').update(url).digest('hex'), url, now);
  row.text = text;
  row.contentHash = hash;
  row.words = words;
  row.detectedLanguage = language;
  return row;
}
