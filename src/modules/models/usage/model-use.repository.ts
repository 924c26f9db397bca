import { Injectable } from '@nestjs/common';
import { EntityManager } from '@mikro-orm/postgresql';
import type { SessionId } from '../../sessions/index.js';
import type { Period } from '../rules/utc-days.js';
import { ModelUseEntry } from './model-use-entry.entity.js';

/** What calls have in common: all of a period, or those of one task, provider or day. */
export interface UsageGroup {
  readonly task: string | null;
  readonly provider: string | null;
  /** UTC day as `2026-11-25`. */
  readonly day: string | null;
  /** Calls that were sent to a provider. */
  readonly calls: number;
  /** Of them, those that brought a usable answer. */
  readonly answered: number;
  /** Calls that the cache spared. */
  readonly cache_hits: number;
  /** Sum of what providers reported. */
  readonly input_tokens: number;
  readonly output_tokens: number;
  /** Calls for which the provider reported no tokens. */
  readonly unreported: number;
  /** Mean of the calls that were sent; null without one. */
  readonly average_latency_ms: number | null;
}

const GROUPS = `
  select task, provider, day,
    count(*) filter (where not cache_hit)::float8 as calls,
    count(*) filter (where not cache_hit and outcome = 'answered')::float8 as answered,
    count(*) filter (where cache_hit)::float8 as cache_hits,
    coalesce(sum(input_tokens) filter (where not cache_hit), 0)::float8 as input_tokens,
    coalesce(sum(output_tokens) filter (where not cache_hit), 0)::float8 as output_tokens,
    count(*) filter (where not cache_hit and input_tokens is null and output_tokens is null)::float8 as unreported,
    round(avg(latency_ms) filter (where not cache_hit))::float8 as average_latency_ms
  from (select *, to_char(at at time zone 'UTC', 'YYYY-MM-DD') as day from model_uses
        where session_id = ? and at >= ? and at < ?) as used
  group by grouping sets ((), (task), (provider), (day))
  order by task, provider, day`;

const TOKENS = `
  select coalesce(sum(coalesce(input_tokens, 0)::bigint + coalesce(output_tokens, 0)), 0)::float8 as tokens
  from model_uses where session_id = ? and at >= ? and not cache_hit`;

const FORGET_BEYOND = `
  delete from model_uses where session_id = ? and at < ?
    and at < (select at from model_uses where session_id = ? order by at desc offset ? limit 1)`;

/** Queries on what users' questions used. */
@Injectable()
export class ModelUseRepository {
  constructor(private readonly em: EntityManager) {}

  /** Sums of a period: one row for all of it, and one for each task, provider and day in it. */
  groups(sessionId: SessionId, { start, end }: Period): Promise<UsageGroup[]> {
    return this.em.execute<UsageGroup[]>(GROUPS, [sessionId, start, end]);
  }

  /** Tokens that providers reported since a moment. */
  async tokensSince(sessionId: SessionId, since: Date): Promise<number> {
    const [row] = await this.em.execute<{ tokens: number }[]>(TOKENS, [sessionId, since]);
    return row?.tokens ?? 0;
  }

  /** All entries, oldest first. */
  list(sessionId: SessionId): Promise<ModelUseEntry[]> {
    return this.em.find(ModelUseEntry, { session: sessionId }, { orderBy: { at: 'asc', id: 'asc' } });
  }

  /** Removes entries from before `oldest`, and all but the newest `most` of those from before `closed`. */
  async prune(em: EntityManager, sessionId: SessionId, bounds: PruneBounds): Promise<void> {
    await em.nativeDelete(ModelUseEntry, { session: sessionId, at: { $lt: bounds.oldest } });
    await em.execute(FORGET_BEYOND, [sessionId, bounds.closed, sessionId, bounds.most]);
  }
}

/** What of the ledger is kept. */
export interface PruneBounds {
  readonly oldest: Date;
  readonly closed: Date;
  readonly most: number;
}
