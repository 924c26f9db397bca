import { Inject, Injectable } from '@nestjs/common';
import { EntityManager } from '@mikro-orm/postgresql';
import type { UserId } from '../../auth/index.js';
import { SETTINGS, type SettingValues } from '../../config/index.js';
import { type SessionChange, SessionsService } from '../sessions/index.js';
import { type AnalysisDocument, documentOf } from './analysis-document.js';
import { carryStatedSections, type KnownSections } from './carried-sections.js';
import { type EarlierCrawl, earlierCrawlOf } from './earlier-crawl.js';
import { keptSections } from './kept-sections.js';
import { pageRowsOf } from './page-rows.js';
import type { AnalysedSite } from './site-analyser.js';
import { WebsiteAnalysis } from './website-analysis.entity.js';
import { AnalysisNotFoundError } from './website-analysis.errors.js';
import { WebsiteAnalysisRepository } from './website-analysis.repository.js';
import { WebsitePage } from './website-page.entity.js';

/** The user's website analyses. */
@Injectable()
export class WebsiteAnalysisService {
  constructor(
    private readonly em: EntityManager,
    private readonly sessions: SessionsService,
    private readonly analyses: WebsiteAnalysisRepository,
    @Inject(SETTINGS) private readonly settings: SettingValues,
  ) {}

  /** The newest analysis that did not fail, or null. */
  async findLatest(userId: UserId): Promise<AnalysisDocument | null> {
    const latest = await this.analyses.findLatest(this.em, userId);
    return latest === null ? null : documentOf(latest);
  }

  /** As `findLatest`, in a unit of work. */
  async findLatestIn({ em, userId }: SessionChange): Promise<AnalysisDocument | null> {
    const latest = await this.analyses.findLatest(em, userId);
    return latest === null ? null : documentOf(latest);
  }

  /** All analyses, newest first. */
  async list(userId: UserId): Promise<AnalysisDocument[]> {
    const analyses = await this.em.find(WebsiteAnalysis, { userId }, { orderBy: { id: 'desc' } });
    return analyses.map(documentOf);
  }

  async get(userId: UserId, id: number): Promise<AnalysisDocument> {
    return documentOf(await this.getEntity(userId, id));
  }

  /** The pages of an analysis, by address. */
  async listPages(userId: UserId, id: number): Promise<WebsitePage[]> {
    const analysis = await this.getEntity(userId, id);
    return this.em.find(WebsitePage, { analysis }, { orderBy: { url: 'asc' } });
  }

  /** What the newest analysis of a site has read; null when there is none that can be used again. */
  async findEarlier(userId: UserId, url: string): Promise<EarlierCrawl | null> {
    const ids = [
      ...(await this.analyses.idsOf(this.em, userId, url)),
      ...(await this.analyses.idsThatAskedFor(this.em, userId, url)),
    ];
    if (ids.length === 0) return null;
    // Only the newest analysis that read the site still has HTML.
    const pages = await this.em.find(
      WebsitePage,
      { userId, analysis: { id: { $in: ids } }, html: { $ne: null } },
      { orderBy: { url: 'asc' }, populate: ['html'] },
    );
    const [first] = pages;
    return first === undefined ? null : earlierCrawlOf(first.analysis.id, pages);
  }

  /** What is known of a site, or of the text that is on none, from its newest analysis that did not fail; null without one. */
  async findKnown(userId: UserId, url: string | null): Promise<KnownSections | null> {
    const newest = await this.analyses.findNewestOf(this.em, userId, url);
    return newest === null ? null : { sections: newest.sections, meta: newest.meta };
  }

  /** Removes one analysis and its pages. Throws AnalysisNotFoundError. */
  remove(userId: UserId, id: number): Promise<void> {
    return this.sessions.change(userId, async (change) => {
      const latest = await this.findLatestIn(change);
      const removed = await change.em.nativeDelete(WebsiteAnalysis, { userId, id });
      if (removed === 0) throw new AnalysisNotFoundError(id);
      change.record('website_analysis.deleted', { analysis_id: id, was_latest: latest?.id === id });
    });
  }

  /** Whether there is an analysis that did not fail. */
  async existsIn({ em, userId }: SessionChange): Promise<boolean> {
    return (await this.analyses.findLatest(em, userId)) !== null;
  }

  /** Removes every analysis of the user. */
  async clearIn({ em, userId }: SessionChange): Promise<void> {
    await em.nativeDelete(WebsiteAnalysis, { userId });
  }

  /**
   * Stores an analysed site whole, with what the user stated in the newest earlier analysis of it; returns the number
   * of the analysis.
   */
  async storeIn(change: SessionChange, site: AnalysedSite): Promise<number> {
    const id = await this.analyses.nextId(change.em, change.userId);
    const { sections, meta } = await this.withEdits(change, site);
    await this.analyses.forgetHtmlOf(change.em, change.userId, site.websiteUrl);
    const analysis = new WebsiteAnalysis(change.session, id, site.websiteUrl, change.now);
    analysis.status = site.status;
    analysis.sections = sections;
    analysis.meta = meta;
    analysis.crawlResult = site.crawlResult;
    analysis.seoAudit = site.seoAudit;
    analysis.warningMessage = site.warning;
    change.em.persist([analysis, ...pageRowsOf(analysis, site, change.now)]);
    change.record('website_analysis.saved', {
      analysis_id: id,
      website_url: site.websiteUrl,
      status: site.status,
      pages: site.pages.length,
    });
    return id;
  }

  /** Stores that a site could not be analysed, and why, beside the analyses that went well. */
  async storeFailureIn(change: SessionChange, url: string, reason: string): Promise<void> {
    const id = await this.analyses.nextId(change.em, change.userId);
    const analysis = new WebsiteAnalysis(change.session, id, url, change.now);
    analysis.status = 'failed';
    analysis.errorMessage = reason;
    change.em.persist(analysis);
  }

  private async withEdits({ em, userId }: SessionChange, site: AnalysedSite): Promise<KnownSections> {
    const earlier = await this.analyses.findNewestOf(em, userId, site.websiteUrl);
    if (earlier === null) return site;
    return carryStatedSections(site, keptSections(earlier, this.settings));
  }

  private async getEntity(userId: UserId, id: number): Promise<WebsiteAnalysis> {
    const analysis = await this.em.findOne(WebsiteAnalysis, { userId, id });
    if (analysis === null) throw new AnalysisNotFoundError(id);
    return analysis;
  }
}
