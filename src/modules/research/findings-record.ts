import { Injectable } from '@nestjs/common';
import type { SessionChange } from '../sessions/index.js';
import { ResearchFindings } from './research-findings.entity.js';

/** Most removed competitors that are remembered; the oldest are forgotten first. */
const MOST_REMOVED = 500;

/** The findings row of one user, changed in the unit of work of a session. */
@Injectable()
export class FindingsRecord {
  /** The row, or null when nothing was found out yet. */
  findIn(change: SessionChange): Promise<ResearchFindings | null> {
    return change.em.findOne(ResearchFindings, { session: change.session.id });
  }

  /** The row, made when there is none. */
  async openIn(change: SessionChange): Promise<ResearchFindings> {
    const row = (await this.findIn(change)) ?? new ResearchFindings(change.session, change.now);
    row.updatedAt = change.now;
    change.em.persist(row);
    return row;
  }

  /** Remembers that the user removed a competitor. */
  async noteRemovalIn(change: SessionChange, domain: string): Promise<void> {
    const row = await this.openIn(change);
    row.removedDomains = [...row.removedDomains.filter((known) => known !== domain), domain].slice(-MOST_REMOVED);
  }

  /** The user names competitors again. */
  async takeBackRemovalIn(change: SessionChange, domains: readonly string[]): Promise<void> {
    if (domains.length === 0) return;
    const row = await this.findIn(change);
    if (row === null || !row.removedDomains.some((domain) => domains.includes(domain))) return;
    row.removedDomains = row.removedDomains.filter((domain) => !domains.includes(domain));
    row.updatedAt = change.now;
  }

  /** Removes the row, for a reset. */
  async clearIn(change: SessionChange): Promise<void> {
    await change.em.nativeDelete(ResearchFindings, { session: change.session.id });
  }
}
