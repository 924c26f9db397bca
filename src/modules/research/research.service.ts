import { Injectable } from '@nestjs/common';
import { EntityManager } from '@mikro-orm/postgresql';
import type { UserId } from '../../auth/index.js';
import { ValidationError } from '../../common/errors/index.js';
import { type SessionChange, sessionIdOf, SessionsService } from '../sessions/index.js';
import { CompetitorAnalysis } from './competitor-analysis.entity.js';
import { competitorAddress } from './competitor-address.js';
import { CompetitorList } from './competitor-list.js';
import { rankCompetitors } from './competitor-ranking.js';
import { FindingsRecord } from './findings-record.js';
import { ResearchFindings } from './research-findings.entity.js';
import { WebsiteAnalysisService } from '../website-analysis/index.js';
import type { DescribedCompetitor } from './competitor-request.js';
import { type JsonObject, secretProblem } from '../../common/documents/index.js';
import { type PreferenceValues, statesAnything } from './preference-values.js';
import { holdsPreferences, PreferencesRecord } from './preferences-record.js';
import { competitorRow, preferencesRow } from './research-rows.js';
import { ResearchPreferences } from './research-preferences.entity.js';
import {
  type StoredCompetitor,
  type StoredFindings,
  type StoredPreferences,
  viewOfCompetitor,
  viewOfFindings,
  viewOfPreferences,
} from './research-views.js';
import { ResearchMissingError } from './research.errors.js';
import type { StatedCompetitor } from './stated-competitor.js';
import { ownProfiles, researchOfRows, type Step3Data } from './step3-data.js';
import { hasResearch, parseStep3Payload } from './step3-payload.js';

/** How a user wants research done, and who the user competes with. Nothing is filled in that nobody stated. */
@Injectable()
export class ResearchService {
  constructor(
    private readonly em: EntityManager,
    private readonly sessions: SessionsService,
    private readonly preferences: PreferencesRecord,
    private readonly competitors: CompetitorList,
    private readonly findings: FindingsRecord,
    private readonly analyses: WebsiteAnalysisService,
  ) {}

  /** The preferences; null when the user never stated one. */
  async findPreferences(userId: UserId): Promise<StoredPreferences | null> {
    const row = await this.em.findOne(ResearchPreferences, { session: sessionIdOf(userId) });
    return row === null || !holdsPreferences(row) ? null : viewOfPreferences(row);
  }

  /** Stores preferences. Throws ValidationError when nothing is stated, or a secret. */
  savePreferences(userId: UserId, values: PreferenceValues): Promise<StoredPreferences> {
    if (!statesAnything(values))
      throw new ValidationError([{ path: '', message: 'State at least one preference, or null to take one back.' }]);
    return this.sessions.change(userId, (change) => this.savePreferencesIn(change, values));
  }

  /** Stores preferences in a unit of work: absent values stay, null takes one back. Throws ValidationError for a secret. */
  async savePreferencesIn(change: SessionChange, values: PreferenceValues): Promise<StoredPreferences> {
    assertNoSecret(values);
    return viewOfPreferences(await this.preferences.saveIn(change, values));
  }

  /** The competitors, those the user names first. */
  async listCompetitors(userId: UserId): Promise<StoredCompetitor[]> {
    const rows = await this.em.find(CompetitorAnalysis, { session: sessionIdOf(userId) });
    return rankCompetitors(rows).map(viewOfCompetitor);
  }

  /** What research found out beside the competitors; null when it never ran. */
  async findFindings(userId: UserId): Promise<StoredFindings | null> {
    const row = await this.em.findOne(ResearchFindings, { session: sessionIdOf(userId) }, { refresh: true });
    return row === null ? null : viewOfFindings(row);
  }

  /** What step 3 holds. */
  async findStep3(userId: UserId): Promise<Step3Data> {
    const session = sessionIdOf(userId);
    const preferences = await this.em.findOne(ResearchPreferences, { session });
    const competitors = await this.em.find(CompetitorAnalysis, { session });
    const profiles = ownProfiles(await this.analyses.findLatest(userId));
    return researchOfRows(
      preferences === null ? null : preferencesRow(preferences),
      competitors.map(competitorRow),
      profiles,
    );
  }

  /** Adds competitors that the user names; what is stored stays. Throws TooManyCompetitorsError. */
  async saveCompetitorsIn(change: SessionChange, stated: readonly StatedCompetitor[]): Promise<StoredCompetitor[]> {
    return rankCompetitors(await this.competitors.mergeIn(change, stated)).map(viewOfCompetitor);
  }

  /** Stores one competitor as the user describes it. Throws ValidationError for a secret, TooManyCompetitorsError. */
  describeCompetitor(userId: UserId, stated: DescribedCompetitor): Promise<StoredCompetitor> {
    assertNoSecret(stated.discovery);
    assertNoSecret({ url: stated.url });
    return this.sessions.change(userId, async (change) =>
      viewOfCompetitor(await this.competitors.describeIn(change, stated)),
    );
  }

  /** Throws CompetitorNotFoundError when there is none with this domain. */
  removeCompetitor(userId: UserId, domain: string): Promise<void> {
    const known = competitorAddress(domain)?.domain ?? domain;
    return this.sessions.change(userId, (change) => this.competitors.removeIn(change, known));
  }

  /**
   * Stores what step 3 is completed with beside what is stored, and returns what the step holds then. Throws
   * ValidationError with every bad value, ResearchMissingError with nothing to go on unless `isEmptyAllowed`,
   * TooManyCompetitorsError. An empty step leaves preferences none of which is stated: its user went past them.
   */
  async completeStepIn(
    change: SessionChange,
    payload: JsonObject,
    isEmptyAllowed: () => Promise<boolean> = () => Promise.resolve(false),
  ): Promise<Step3Data> {
    const stated = parseStep3Payload(payload);
    const isStated = statesAnything(stated.preferences) || Object.keys(stated.notes).length > 0;
    const mayBeEmpty = !isStated && (await isEmptyAllowed());
    const preferences =
      isStated || mayBeEmpty
        ? await this.preferences.saveIn(change, stated.preferences, stated.notes)
        : await this.preferences.findIn(change);
    const competitors = await this.competitors.mergeIn(change, stated.competitors);
    const row = preferences === null ? null : preferencesRow(preferences);
    if (!mayBeEmpty && !hasResearch(row, competitors.length)) throw new ResearchMissingError();
    return researchOfRows(row, competitors.map(competitorRow), ownProfiles(await this.analyses.findLatestIn(change)));
  }

  /** Whether what is stored is enough for step 3. */
  async existsIn(change: SessionChange): Promise<boolean> {
    const preferences = await this.preferences.findIn(change);
    const row = preferences === null ? null : preferencesRow(preferences);
    return hasResearch(row, await change.em.count(CompetitorAnalysis, { session: change.session.id }));
  }

  /** Removes preferences, notes, competitors and findings, for a reset. */
  async clearIn(change: SessionChange): Promise<void> {
    await this.preferences.clearIn(change);
    await this.competitors.clearIn(change);
    await this.findings.clearIn(change);
  }
}

/** Throws ValidationError with the place of a secret: only the key vault keeps any. */
function assertNoSecret(values: object): void {
  const problem = secretProblem(values);
  if (problem !== null) throw new ValidationError([problem]);
}
