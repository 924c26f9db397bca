import { Injectable } from '@nestjs/common';
import { EntityManager } from '@mikro-orm/postgresql';
import { Allowances, TooManyRequestsError, type UserId } from '../../../auth/index.js';
import { Clock } from '../../../common/time/index.js';
import { type SessionChange, sessionIdOf, SessionsService } from '../../sessions/index.js';
import { ApiKey } from '../api-key.entity.js';
import { ApiKeyNotFoundError } from '../api-keys.errors.js';
import type { ProviderName } from '../providers/provider-name.js';
import { PROVIDERS } from '../providers/catalogue.js';
import { HeldMasterKeys } from '../vault/held-master-keys.js';
import type { Check, ToldCheck } from './check.js';
import { noteCheck, notedCheck } from './note-check.js';
import { isPaid, stillCounts } from './rules/check-age.js';
import { lockedDetail, noCheckDetail, notAskedDetail, notNowDetail, replacedDetail } from './rules/details.js';
import { type AskedKey, StoredKeyProbe } from './stored-key-probe.js';

/** Checks by the name of their provider. */
export type ToldChecks = Partial<Record<ProviderName, ToldCheck>>;

/** Checks stored keys and puts down what comes of it. No transaction is open while a provider is asked. */
@Injectable()
export class StoredKeyChecks {
  constructor(
    private readonly em: EntityManager,
    private readonly sessions: SessionsService,
    private readonly masterKeys: HeldMasterKeys,
    private readonly probe: StoredKeyProbe,
    private readonly allowances: Allowances,
    private readonly clock: Clock,
  ) {}

  /** Checks one key. Throws ApiKeyNotFoundError, and TooManyRequestsError above the allowance of checks. */
  async checkOne(userId: UserId, provider: string): Promise<ToldCheck> {
    const row = (await this.rows(userId)).find((candidate) => candidate.provider === provider);
    if (row === undefined) throw new ApiKeyNotFoundError();
    const known = this.withoutAsking(row);
    if (known !== null) return { ...known, isFresh: false };
    const wait = await this.allowances.take(userId, 'key_check');
    if (wait > 0) throw new TooManyRequestsError(wait);
    const told = await this.askAndStore(userId, [row]);
    return told[row.provider] ?? replaced(row.provider);
  }

  /**
   * Checks every key that may be `asked` about. The others, and what is above the allowance, keep what was known, and
   * their detail says so.
   */
  async checkAll(userId: UserId, asked: 'all' | 'free' | 'none' = 'all'): Promise<ToldChecks> {
    const known: ToldChecks = {};
    const toAsk: ApiKey[] = [];
    for (const row of await this.rows(userId)) {
      const answer =
        this.withoutAsking(row) ?? this.unlessAsked(row, asked) ?? (await this.beyondAllowance(userId, row));
      if (answer === null) toAsk.push(row);
      else known[row.provider] = { ...answer, isFresh: false };
    }
    return { ...known, ...(await this.askAndStore(userId, toAsk)) };
  }

  /** Stores what was found, unless the key is another by now. */
  async storeIn(change: SessionChange, { row, check }: AskedKey): Promise<ToldCheck> {
    if (check.status === 'locked') return { ...check, isFresh: false };
    const where = { session: change.session.id, provider: row.provider };
    const current = await change.em.findOne(ApiKey, where, { refresh: true });
    if (current === null || !isSameKey(current, row)) return replaced(row.provider);
    noteCheck(current, check);
    return check;
  }

  /** The user's rows as they are now, outside of any unit of work: a later change must not see them as current. */
  rows(userId: UserId): Promise<ApiKey[]> {
    const order = { orderBy: { provider: 'asc' }, disableIdentityMap: true } as const;
    return this.em.find(ApiKey, { session: sessionIdOf(userId) }, order);
  }

  private async askAndStore(userId: UserId, rows: readonly ApiKey[]): Promise<ToldChecks> {
    if (rows.length === 0) return {};
    const asked = await this.probe.askAll(userId, rows);
    const told = await this.sessions.changeExisting(userId, async (change) => {
      const stored: ToldChecks = {};
      for (const answer of asked) stored[answer.row.provider] = await this.storeIn(change, answer);
      return stored;
    });
    // Whoever was erased meanwhile has no keys any more.
    return told ?? Object.fromEntries(rows.map(({ provider }) => [provider, replaced(provider)]));
  }

  /** What can be said without asking; null when the provider has to be asked. */
  private withoutAsking(row: ApiKey): Check | null {
    const { check, displayName } = PROVIDERS[row.provider];
    const noted = notedCheck(row);
    if (!this.masterKeys.has(row.keyId)) return { ...noted, status: 'locked', detail: lockedDetail(displayName) };
    if (check === null) return { ...noted, detail: noCheckDetail(displayName) };
    return isPaid(row.provider) && stillCounts(noted, this.clock.now()) ? noted : null;
  }

  /** What is told of a key that is not to be asked about; null when it is. */
  private unlessAsked(row: ApiKey, asked: 'all' | 'free' | 'none'): Check | null {
    if (asked === 'all' || (asked === 'free' && !isPaid(row.provider))) return null;
    const noted = notedCheck(row);
    return noted.checkedAt === null ? noted : { ...noted, detail: notAskedDetail(noted.detail) };
  }

  private async beyondAllowance(userId: UserId, row: ApiKey): Promise<Check | null> {
    const wait = await this.allowances.take(userId, 'key_check');
    if (wait === 0) return null;
    const noted = notedCheck(row);
    return { ...noted, detail: notNowDetail(noted.detail, wait) };
  }
}

/**
 * The same key of the same saving. The fingerprint alone would miss a change there and back, and it changes with the
 * master key, which a rotation exchanges without touching the times of the row.
 */
function isSameKey(current: ApiKey, seen: ApiKey): boolean {
  const isSameSaving =
    current.createdAt.getTime() === seen.createdAt.getTime() &&
    current.updatedAt.getTime() === seen.updatedAt.getTime();
  return isSameSaving && (current.fingerprint === seen.fingerprint || current.keyId !== seen.keyId);
}

function replaced(provider: ProviderName): ToldCheck {
  const detail = replacedDetail(PROVIDERS[provider].displayName);
  return { status: 'unknown', detail, checkedAt: null, retryAt: null, isFresh: false };
}
