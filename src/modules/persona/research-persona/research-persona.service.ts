import { Injectable, Logger } from '@nestjs/common';
import type { UserId } from '../../../auth/index.js';
import { Clock } from '../../../common/time/index.js';
import { JobsDisabledError } from '../../../jobs/index.js';
import { type SessionChange, SessionDamagedError, SessionsService } from '../../sessions/index.js';
import { TooManyJobsError, type UserJob, UserJobsService } from '../../user-jobs/index.js';
import { ResearchFactsReader } from './research-facts-reader.js';
import type { StoredResearchPersona } from './research-persona.entity.js';
import { ResearchPersonaNeedsFactsError } from './research-persona.errors.js';
import { ResearchPersonaRecord } from './research-persona.record.js';
import { isPausing, LIFE_MS, retryAt, type StaleReason, staleReasons } from './rules/freshness.js';
import type { Enriched } from './rules/enrich.js';
import { researchInputHash } from './rules/input-hash.js';
import { hasFacts } from './rules/research-facts.js';

/** A stored research persona and how fresh it is. */
export interface ServedResearchPersona extends Enriched {
  readonly version: number;
  readonly generated_at: string;
  readonly expires_at: string;
  /** Empty for a fresh one. */
  readonly stale_reasons: readonly StaleReason[];
  /** When a model may be asked again after a failure; null when the last question went well. */
  readonly retry_at: string | null;
}

/** Serves the research persona and has it made again when it is stale. */
@Injectable()
export class ResearchPersonaService {
  private readonly logger = new Logger(ResearchPersonaService.name);

  constructor(
    private readonly sessions: SessionsService,
    private readonly jobs: UserJobsService,
    private readonly reader: ResearchFactsReader,
    private readonly record: ResearchPersonaRecord,
    private readonly clock: Clock,
  ) {}

  /** What is stored, null when nothing was generated. */
  async find(userId: UserId): Promise<ServedResearchPersona | null> {
    const row = await this.record.find(userId);
    if (row === null) return null;
    const hash = researchInputHash(await this.reader.read(userId));
    return servedOf(row, staleReasons(row, hash, this.clock.now()));
  }

  /**
   * What is stored, stale or not. A stale one is served at once and made again in the background, though not within an
   * hour of a failure.
   */
  async serve(userId: UserId): Promise<ServedResearchPersona | null> {
    const found = await this.find(userId);
    if (found !== null && found.stale_reasons.length > 0) await this.refreshLater(userId);
    return found;
  }

  /** Queues a refresh. Throws ResearchPersonaNeedsFactsError and what UserJobsService.startIn throws. */
  async refresh(userId: UserId): Promise<UserJob> {
    if (!hasFacts(await this.reader.read(userId))) throw new ResearchPersonaNeedsFactsError();
    return this.jobs.start(userId, 'research_persona_refresh', {});
  }

  /** Queues a refresh when there is none that is fresh and anything to make one from; whether it did. Throws as `refresh` does. */
  async scheduleIn(change: SessionChange): Promise<boolean> {
    const facts = await this.reader.read(change.userId);
    const row = await this.record.findIn(change);
    const isFresh = row?.generatedAt != null && staleReasons(row, researchInputHash(facts), change.now).length === 0;
    if (isFresh || !hasFacts(facts)) return false;
    await this.jobs.startIn(change, 'research_persona_refresh', {});
    return true;
  }

  /** Removes it. */
  clearIn(change: SessionChange): Promise<void> {
    return this.record.clearIn(change);
  }

  /** Where no job can be queued (jobs are off, too many are open, the session needs repair) a later reading queues it. */
  private async refreshLater(userId: UserId): Promise<void> {
    try {
      await this.sessions.changeExisting(userId, async (change) => {
        const row = await this.record.findIn(change);
        if (row !== null && !isPausing(row, change.now))
          await this.jobs.startIn(change, 'research_persona_refresh', {});
      });
    } catch (error) {
      if (!isNotNow(error)) throw error;
      this.logger.debug(`The research persona is stale, but no refresh was queued: ${error.message}`);
    }
  }
}

function isNotNow(error: unknown): error is JobsDisabledError | TooManyJobsError | SessionDamagedError {
  return [JobsDisabledError, TooManyJobsError, SessionDamagedError].some((known) => error instanceof known);
}

function servedOf(row: StoredResearchPersona, reasons: readonly StaleReason[]): ServedResearchPersona | null {
  const { document, generatedAt, version } = row;
  if (document === null || generatedAt === null) return null;
  return {
    ...document,
    version,
    generated_at: generatedAt.toISOString(),
    expires_at: new Date(generatedAt.getTime() + LIFE_MS).toISOString(),
    stale_reasons: reasons,
    retry_at: retryAt(row)?.toISOString() ?? null,
  };
}
