import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { UserId } from '../../../auth/index.js';
import { Clock } from '../../../common/time/index.js';
import { SETTINGS, type SettingValues } from '../../../config/index.js';
import { ModelLedger, type ModelUse } from '../../../llm/index.js';
import { type SessionChange, sessionIdOf, SessionsService } from '../../sessions/index.js';
import { reportedTokens } from '../rules/reported-tokens.js';
import { startOfDay } from '../rules/utc-days.js';
import { ModelUseEntry } from './model-use-entry.entity.js';
import { ModelUseRepository } from './model-use.repository.js';

/** Days that an entry is kept. */
export const KEPT_DAYS = 400;

/** Most entries that are kept of a user, beside those of the current day, which the budget needs. */
export const MOST_KEPT = 10_000;

/** Keeps what users' questions used in the database, where every process counts the same. */
@Injectable()
export class StoredModelLedger extends ModelLedger {
  constructor(
    private readonly sessions: SessionsService,
    private readonly uses: ModelUseRepository,
    private readonly clock: Clock,
    @Inject(SETTINGS) private readonly settings: SettingValues,
  ) {
    super();
  }

  async tokensLeft(userId: UserId): Promise<number | null> {
    const limit = this.settings.MODEL_DAILY_TOKENS;
    if (limit === 0) return null;
    const used = await this.uses.tokensSince(sessionIdOf(userId), startOfDay(this.clock.now()));
    return Math.max(0, limit - used);
  }

  /** Without a session, which is when all was erased meanwhile, nothing is kept. */
  async record(userId: UserId, use: ModelUse): Promise<void> {
    await this.sessions.changeExisting(userId, async (change) => {
      await this.uses.prune(change.em, change.session.id, {
        oldest: startOfDay(change.now, -KEPT_DAYS),
        closed: startOfDay(change.now),
        most: MOST_KEPT,
      });
      change.em.persist(entryOf(change, use));
    });
  }
}

function entryOf({ session, userId, now }: SessionChange, use: ModelUse): ModelUseEntry {
  return new ModelUseEntry({
    session,
    id: randomUUID(),
    userId,
    task: use.task,
    provider: use.provider,
    model: use.model,
    source: use.source,
    inputTokens: reportedTokens(use.inputTokens),
    outputTokens: reportedTokens(use.outputTokens),
    latencyMs: Math.round(use.latencyMs),
    cacheHit: use.cacheHit,
    outcome: use.outcome,
    at: now,
  });
}
