import { Injectable } from '@nestjs/common';
import type { EntityManager } from '@mikro-orm/postgresql';
import { WebsiteAnalysis } from './website-analysis.entity.js';

/** Queries on analyses, in whatever unit of work is given. */
@Injectable()
export class WebsiteAnalysisRepository {
  /** The newest analysis that did not fail; a failed run never hides the last good one. */
  findLatest(em: EntityManager, userId: string): Promise<WebsiteAnalysis | null> {
    return em.findOne(WebsiteAnalysis, { userId, status: { $ne: 'failed' } }, { orderBy: { id: 'desc' } });
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
