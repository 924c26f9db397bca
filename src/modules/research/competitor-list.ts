import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import type { SessionChange } from '../sessions/index.js';
import { CompetitorAnalysis } from './competitor-analysis.entity.js';
import type { DescribedCompetitor } from './competitor-request.js';
import { CompetitorNotFoundError, TooManyCompetitorsError } from './research.errors.js';
import { MAX_COMPETITORS, type StatedCompetitor } from './stated-competitor.js';

const RESEARCH_STEP = 3;

/** The competitors of one user, changed in the unit of work of a session. */
@Injectable()
export class CompetitorList {
  /**
   * Adds what is stated to what is stored; nothing stated before is lost. A competitor that the user describes otherwise
   * than it was found becomes the user's. Returns the whole list. Throws TooManyCompetitorsError.
   */
  async mergeIn(change: SessionChange, stated: readonly StatedCompetitor[]): Promise<CompetitorAnalysis[]> {
    const rows = await this.rowsByDomain(change);
    for (const competitor of stated) {
      const row = rows.get(competitor.domain) ?? this.add(change, competitor);
      const discovery = { ...row.discovery, ...competitor.discovery };
      if (!isDeepStrictEqual(discovery, row.discovery)) this.restate(change, row, discovery);
      rows.set(row.domain, row);
    }
    this.finish(change, rows, stated.length > 0);
    return [...rows.values()];
  }

  /** Stores one competitor as the user describes it; a member that is null is taken back. Throws TooManyCompetitorsError. */
  async describeIn(change: SessionChange, stated: DescribedCompetitor): Promise<CompetitorAnalysis> {
    const rows = await this.rowsByDomain(change);
    const row = rows.get(stated.domain) ?? this.add(change, stated);
    const members = Object.entries({ ...row.discovery, ...stated.discovery }).filter(([, value]) => value !== null);
    if (stated.isUrlStated) row.url = stated.url;
    this.restate(change, row, Object.fromEntries(members));
    rows.set(row.domain, row);
    this.finish(change, rows, true);
    return row;
  }

  /** Throws CompetitorNotFoundError when there is none with this domain. */
  async removeIn(change: SessionChange, domain: string): Promise<void> {
    const rows = await this.rowsByDomain(change);
    const row = rows.get(domain);
    if (row === undefined) throw new CompetitorNotFoundError();
    change.em.remove(row);
    rows.delete(domain);
    this.finish(change, rows, true);
  }

  /** Removes every competitor, for a reset. */
  async clearIn(change: SessionChange): Promise<void> {
    await change.em.nativeDelete(CompetitorAnalysis, { session: change.session.id });
  }

  private async rowsByDomain(change: SessionChange): Promise<Map<string, CompetitorAnalysis>> {
    if (change.lacks('competitors')) return new Map();
    const rows = await change.em.find(
      CompetitorAnalysis,
      { session: change.session.id },
      { orderBy: { domain: 'asc' } },
    );
    return new Map(rows.map((row) => [row.domain, row]));
  }

  private add(change: SessionChange, { domain, url }: StatedCompetitor): CompetitorAnalysis {
    const row = new CompetitorAnalysis(change.session, domain, url, 'user', change.now);
    change.em.persist(row);
    return row;
  }

  private restate(change: SessionChange, row: CompetitorAnalysis, discovery: Record<string, unknown>): void {
    row.discovery = discovery;
    row.origin = 'user';
    row.updatedAt = change.now;
  }

  /** The event names the list as it is now. */
  private finish(change: SessionChange, rows: ReadonlyMap<string, CompetitorAnalysis>, isChanged: boolean): void {
    if (rows.size > MAX_COMPETITORS) throw new TooManyCompetitorsError();
    if (isChanged) change.record('competitors.saved', { domains: [...rows.keys()] }, RESEARCH_STEP);
  }
}
