import { Injectable } from '@nestjs/common';
import type { EntityManager } from '@mikro-orm/postgresql';
import { isSameSite } from './website-address.js';
import { WebsiteAnalysis } from './website-analysis.entity.js';
import { WebsitePage } from './website-page.entity.js';

/** Queries on analyses, in whatever unit of work is given. */
@Injectable()
export class WebsiteAnalysisRepository {
  /** The newest analysis that did not fail; a failed run never hides the last good one. */
  findLatest(em: EntityManager, userId: string): Promise<WebsiteAnalysis | null> {
    return em.findOne(WebsiteAnalysis, { userId, status: { $ne: 'failed' } }, { orderBy: { id: 'desc' } });
  }

  /** Numbers of the analyses of a site that did not fail, the newest first. Null: those without a website. */
  async idsOf(em: EntityManager, userId: string, url: string | null): Promise<number[]> {
    const analyses = await em.find(
      WebsiteAnalysis,
      { userId, status: { $ne: 'failed' } },
      { fields: ['id', 'websiteUrl'], orderBy: { id: 'desc' }, disableIdentityMap: true },
    );
    return analyses
      .filter(({ websiteUrl: known }) => (url === null ? known === null : isSameSite(known, url)))
      .map(({ id }) => id);
  }

  /** Numbers of the analyses that read something at this very address, wherever it led. */
  async idsThatAskedFor(em: EntityManager, userId: string, url: string): Promise<number[]> {
    const pages = await em.find(
      WebsitePage,
      { userId, requestedUrl: url },
      { fields: ['analysis'], disableIdentityMap: true },
    );
    return pages.map(({ analysis }) => analysis.id);
  }

  /** The newest analysis of a site, or of what is on none, that did not fail; null without one. */
  async findNewestOf(em: EntityManager, userId: string, url: string | null): Promise<WebsiteAnalysis | null> {
    const [id] = await this.idsOf(em, userId, url);
    return id === undefined ? null : em.findOne(WebsiteAnalysis, { userId, id });
  }

  /** Forgets the HTML of a site's pages: only the newest analysis needs it. */
  async forgetHtmlOf(em: EntityManager, userId: string, url: string): Promise<void> {
    const ids = await this.idsOf(em, userId, url);
    if (ids.length > 0) await em.nativeUpdate(WebsitePage, { userId, analysis: { id: { $in: ids } } }, { html: null });
  }

  /** Removes what is on no website, with its text. */
  async removeWithoutWebsite(em: EntityManager, userId: string): Promise<void> {
    await em.nativeDelete(WebsiteAnalysis, { userId, websiteUrl: null });
  }

  /** The next free id of a user. Call it with the session locked. */
  async nextId(em: EntityManager, userId: string): Promise<number> {
    const rows = await em.execute<{ next: number }[]>(
      'select coalesce(max(id), 0) + 1 as next from website_analyses where user_id = ?',
      [userId],
    );
    return rows[0]?.next ?? 1;
  }
}
