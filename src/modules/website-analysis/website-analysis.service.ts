import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { EntityManager } from '@mikro-orm/postgresql';
import type { UserId } from '../../auth/index.js';
import { type SessionChange, SessionsService } from '../sessions/index.js';
import { type AnalysisDocument, documentOf } from './analysis-document.js';
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
  ) {}

  /** The newest analysis that did not fail, or null. */
  async findLatest(userId: UserId): Promise<AnalysisDocument | null> {
    const latest = await this.analyses.findLatest(this.em, userId);
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

  /** Removes one analysis and its pages. Throws AnalysisNotFoundError. */
  remove(userId: UserId, id: number): Promise<void> {
    return this.sessions.change(userId, async (change) => {
      const removed = await change.em.nativeDelete(WebsiteAnalysis, { userId, id });
      if (removed === 0) throw new AnalysisNotFoundError(id);
      change.record('website_analysis.deleted', { analysis_id: id });
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

  /** Stores an analysed site whole; returns the number of the analysis. */
  async storeIn(change: SessionChange, site: AnalysedSite): Promise<number> {
    const id = await this.analyses.nextId(change.em, change.userId);
    const analysis = new WebsiteAnalysis(change.session, id, site.websiteUrl, change.now);
    analysis.status = site.status;
    analysis.sections = site.sections;
    analysis.meta = site.meta;
    analysis.crawlResult = site.crawlResult;
    analysis.warningMessage = site.warning;
    change.em.persist([analysis, ...pagesOf(analysis, site, change.now)]);
    change.record('website_analysis.saved', {
      analysis_id: id,
      website_url: site.websiteUrl,
      status: site.status,
      pages: site.pages.length,
    });
    return id;
  }

  private async getEntity(userId: UserId, id: number): Promise<WebsiteAnalysis> {
    const analysis = await this.em.findOne(WebsiteAnalysis, { userId, id });
    if (analysis === null) throw new AnalysisNotFoundError(id);
    return analysis;
  }
}

function pagesOf(analysis: WebsiteAnalysis, site: AnalysedSite, now: Date): WebsitePage[] {
  const read = site.pages.map(({ fetched, extracted }) => {
    const page = new WebsitePage(analysis, hashOf(fetched.url), fetched.url, new Date(fetched.fetched_at));
    page.title = extracted.title;
    page.httpStatus = fetched.status;
    page.text = extracted.main_text;
    page.contentHash = extracted.content_hash;
    page.etag = fetched.etag;
    page.lastModified = fetched.last_modified;
    page.words = extracted.word_count;
    page.language = extracted.language;
    return page;
  });
  const readHashes = new Set(read.map(({ urlHash }) => urlHash));
  const skipped = site.skipped
    .filter(({ url }) => !readHashes.has(hashOf(url)))
    .map(({ url, reason, detail }) => {
      const page = new WebsitePage(analysis, hashOf(url), url, now);
      page.skipReason = `${reason}: ${detail}`;
      return page;
    });
  return [...read, ...new Map(skipped.map((page) => [page.urlHash, page])).values()];
}

function hashOf(url: string): string {
  return createHash('sha256').update(url).digest('hex');
}
