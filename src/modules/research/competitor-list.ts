import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import type { JsonObject } from '../../common/documents/index.js';
import type { Origin } from '../../common/provenance/index.js';
import type { SessionChange } from '../sessions/index.js';
import { CompetitorAnalysis } from './competitor-analysis.entity.js';
import type { DescribedCompetitor } from './competitor-request.js';
import { describedOf } from './described-competitor.js';
import { FindingsRecord } from './findings-record.js';
import { CompetitorNotFoundError, TooManyCompetitorsError } from './research.errors.js';
import { MAX_COMPETITORS, type StatedCompetitor } from './stated-competitor.js';

const RESEARCH_STEP = 3;

/** A competitor as discovery describes it. */
export interface FoundCompetitor {
  readonly domain: string;
  readonly url: string;
  readonly discovery: Record<string, unknown>;
  readonly isNamedByUser: boolean;
}

/** Domains by what became of them. */
export interface FoundAndStored {
  readonly added: readonly string[];
  readonly again: readonly string[];
  /** The list is full. */
  readonly left: readonly string[];
}

/** The competitors of one user, changed in the unit of work of a session. */
@Injectable()
export class CompetitorList {
  constructor(private readonly findings: FindingsRecord) {}

  /**
   * Adds what is stated to what is stored; nothing stated before is lost. A competitor that the user describes otherwise
   * than it was found becomes the user's. Returns the whole list. Throws TooManyCompetitorsError.
   */
  async mergeIn(change: SessionChange, stated: readonly StatedCompetitor[]): Promise<CompetitorAnalysis[]> {
    const rows = await this.rowsByDomain(change);
    for (const competitor of stated) {
      const row = rows.get(competitor.domain) ?? this.add(change, competitor);
      const news = newsIn(competitor.discovery, describedOf(row));
      if (Object.keys(news).length > 0) this.restate(change, row, { ...row.stated, ...news });
      rows.set(row.domain, row);
    }
    await this.findings.takeBackRemovalIn(
      change,
      stated.map(({ domain }) => domain),
    );
    this.finish(change, rows, stated.length > 0);
    return [...rows.values()];
  }

  /** Stores one competitor as the user describes it; a member that is null is taken back. Throws TooManyCompetitorsError. */
  async describeIn(change: SessionChange, stated: DescribedCompetitor): Promise<CompetitorAnalysis> {
    const rows = await this.rowsByDomain(change);
    const row = rows.get(stated.domain) ?? this.add(change, stated);
    const members = Object.entries({ ...row.stated, ...stated.discovery }).filter(([, value]) => value !== null);
    if (stated.isUrlStated) row.url = stated.url;
    this.restate(change, row, Object.fromEntries(members));
    rows.set(row.domain, row);
    await this.findings.takeBackRemovalIn(change, [row.domain]);
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
    await this.findings.noteRemovalIn(change, domain);
    this.finish(change, rows, true);
  }

  /**
   * Stores what a discovery found beside what the user says. A competitor that is named by the user is the user's; one
   * that finds no place any more is returned under `left`.
   */
  async storeFoundIn(change: SessionChange, found: readonly FoundCompetitor[]): Promise<FoundAndStored> {
    const rows = await this.rowsByDomain(change);
    const [added, again, left]: [string[], string[], string[]] = [[], [], []];
    for (const { domain, url, discovery, isNamedByUser } of found) {
      const known = rows.get(domain);
      if (known === undefined && rows.size >= MAX_COMPETITORS) {
        left.push(domain);
        continue;
      }
      const row = known ?? this.add(change, { domain, url }, 'external');
      if (isNamedByUser) row.origin = 'user';
      row.discovery = discovery;
      row.updatedAt = change.now;
      rows.set(domain, row);
      (known === undefined ? added : again).push(domain);
    }
    this.finish(change, rows, added.length + again.length > 0);
    return { added, again, left };
  }

  /** Stores what the light crawls of competitors gave; competitors that were removed meanwhile stay removed. */
  async storeAnalysesIn(change: SessionChange, analyses: ReadonlyMap<string, JsonObject>): Promise<string[]> {
    const rows = await this.rowsByDomain(change);
    const stored = [...analyses].filter(([domain]) => rows.has(domain));
    for (const [domain, analysis] of stored) {
      const row = rows.get(domain);
      if (row === undefined) continue;
      row.analysis = besides(row.analysis, analysis);
      row.updatedAt = change.now;
    }
    return stored.map(([domain]) => domain);
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

  private add(
    change: SessionChange,
    { domain, url }: Pick<StatedCompetitor, 'domain' | 'url'>,
    origin: Origin = 'user',
  ): CompetitorAnalysis {
    const row = new CompetitorAnalysis(change.session, domain, url, origin, change.now);
    change.em.persist(row);
    return row;
  }

  private restate(change: SessionChange, row: CompetitorAnalysis, stated: Record<string, unknown>): void {
    row.stated = stated;
    row.origin = 'user';
    row.updatedAt = change.now;
  }

  /** The event names the list as it is now. */
  private finish(change: SessionChange, rows: ReadonlyMap<string, CompetitorAnalysis>, isChanged: boolean): void {
    if (rows.size > MAX_COMPETITORS) throw new TooManyCompetitorsError();
    if (isChanged) change.record('competitors.saved', { domains: [...rows.keys()] }, RESEARCH_STEP);
  }
}

/** The members that say something else than what is known. */
function newsIn(stated: JsonObject, known: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(stated).filter(([name, value]) => !isDeepStrictEqual(value, known[name])));
}

/** A crawl that failed leaves what an earlier one measured, and says that it failed. */
function besides(earlier: JsonObject | null, analysis: JsonObject): JsonObject {
  if (analysis['status'] !== 'failed' || earlier === null) return analysis;
  return { ...earlier, last_failure: analysis['last_failure'] };
}
