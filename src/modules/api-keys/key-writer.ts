import { Injectable } from '@nestjs/common';
import { LockMode } from '@mikro-orm/postgresql';
import { ValidationError } from '../../common/errors/index.js';
import type { SessionChange } from '../sessions/index.js';
import { ApiKey } from './api-key.entity.js';
import { forgetCheck, noteCheck, notedCheck } from './checks/note-check.js';
import { LocalKeys } from './environment/local-keys.js';
import type { GivenKey } from './given-keys.js';
import { lastFour } from './key-material.js';
import { KEY_STEP } from './key-step.js';
import { formatWarnings } from './providers/format-warnings.js';
import { repeatsKey } from './repeats-key.js';
import type { SavedKey } from './stored-key.js';
import { KeyVault } from './vault/key-vault.js';

const REPEATS_KEY =
  'as it is stored holds this very key; save the key with POST /api/onboarding/api-keys and another one';

/** Puts given keys into the vault and into the rows of their user. */
@Injectable()
export class KeyWriter {
  constructor(
    private readonly vault: KeyVault,
    private readonly local: LocalKeys,
  ) {}

  /** Saves or replaces keys. An absent description keeps the stored one. Throws ValidationError for a key in it. */
  async saveIn(change: SessionChange, given: readonly GivenKey[], description?: string | null): Promise<SavedKey[]> {
    const rows = given.length === 0 ? [] : await this.lockAllIn(change);
    return given.map((key) => this.saveOne(change, rows, key, description));
  }

  /** `rows` are the user's; a row that is added joins them. */
  private saveOne(change: SessionChange, rows: ApiKey[], given: GivenKey, description?: string | null): SavedKey {
    const { provider, key, check } = given;
    const existing = rows.find((row) => row.provider === provider);
    const row = existing ?? new ApiKey(change.session, provider, change.now);
    if (existing === undefined) rows.push(row);
    else this.forgetWhatChanges(existing, given);
    if (check !== undefined) noteCheck(row, check);
    if (given.baseUrl !== undefined) row.baseUrl = given.baseUrl;
    Object.assign(row, this.vault.seal({ sessionId: change.session.id, provider }, key));
    row.last4 = lastFour(key);
    row.updatedAt = change.now;
    if (description !== undefined) row.description = description;
    refuseRepetition(row, key);
    change.em.persist(row);
    change.record('api_key.saved', { provider, replaced: existing !== undefined }, KEY_STEP);
    const warnings = [
      ...formatWarnings(provider, key),
      ...this.repetitionWarnings(rows, given),
      ...this.local.keep({ ...given, baseUrl: row.baseUrl }),
    ];
    return { provider, last4: row.last4, check: notedCheck(row), warnings };
  }

  /** What was learnt about a key does not hold for the one that replaces it, nor for another server. */
  private forgetWhatChanges(row: ApiKey, { key, baseUrl = row.baseUrl }: GivenKey): void {
    const isSameKey = this.vault.recognises(row, key);
    if (!isSameKey) row.lastUsedAt = null;
    if (!isSameKey || baseUrl !== row.baseUrl) forgetCheck(row);
  }

  /** Names the user's other providers with the same key. That another user has it as well is nobody's business. */
  private repetitionWarnings(rows: readonly ApiKey[], { provider, key }: GivenKey): string[] {
    const others = rows.filter((row) => row.provider !== provider && this.vault.recognises(row, key));
    if (others.length === 0) return [];
    const names = others.map((row) => row.provider).join(', ');
    return [`The same key is stored for ${names}. It is taken as given.`];
  }

  /** The user's rows as they are now, kept from a rotation of the master key until the change ends. */
  private lockAllIn(change: SessionChange): Promise<ApiKey[]> {
    const where = { session: change.session.id };
    return change.em.find(ApiKey, where, {
      lockMode: LockMode.PESSIMISTIC_WRITE,
      refresh: true,
      orderBy: { provider: 'asc' },
    });
  }
}

/** Also what was stored before, as the note on another key, must not hold the key that is saved now. */
function refuseRepetition({ description, baseUrl }: ApiKey, key: string): void {
  const kept = { description, base_url: baseUrl };
  const problems = Object.entries(kept).flatMap(([path, text]) =>
    text !== null && repeatsKey(text, key) ? [{ path, message: REPEATS_KEY }] : [],
  );
  if (problems.length > 0) throw new ValidationError(problems);
}
