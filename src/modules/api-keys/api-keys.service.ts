import { Injectable, Logger } from '@nestjs/common';
import { EntityManager } from '@mikro-orm/postgresql';
import type { UserId } from '../../auth/index.js';
import { type SessionChange, sessionIdOf, SessionsService } from '../sessions/index.js';
import { ApiKey } from './api-key.entity.js';
import { ApiKeyNotFoundError } from './api-keys.errors.js';
import { LocalKeys } from './environment/local-keys.js';
import { WorkspaceKeys } from './environment/workspace-keys.js';
import { forgetCheck, noteCheck, notedCheck } from './checks/note-check.js';
import { type GivenKey, parseGivenKeys } from './given-keys.js';
import { formatWarnings } from './providers/format-warnings.js';
import { ProviderAddresses } from './providers/provider-addresses.js';
import { lastFour, maskedKey } from './key-material.js';
import { isProviderName, type ProviderName } from './provider-catalogue.js';
import type { KeyPurpose, OpenedKey, SavedKey, StoredKey } from './stored-key.js';
import { KeyVault } from './vault/key-vault.js';

const KEY_STEP = 1;

/** The keys that users bring. They are stored encrypted, shown by their last four characters, and opened in one place. */
@Injectable()
export class ApiKeysService {
  private readonly logger = new Logger(ApiKeysService.name);

  constructor(
    private readonly em: EntityManager,
    private readonly sessions: SessionsService,
    private readonly vault: KeyVault,
    private readonly addresses: ProviderAddresses,
    private readonly workspace: WorkspaceKeys,
    private readonly local: LocalKeys,
  ) {}

  /** Saves or replaces one key. An absent description keeps the stored one. */
  save(userId: UserId, given: GivenKey, description?: string | null): Promise<SavedKey> {
    return this.sessions.change(userId, (change) => this.saveIn(change, given, description));
  }

  /** Saves the keys that step 1 is completed with. Throws ValidationError with every bad entry, before anything is saved. */
  async saveAllIn(change: SessionChange, keys: Readonly<Record<string, unknown>>): Promise<SavedKey[]> {
    const saved: SavedKey[] = [];
    for (const given of parseGivenKeys(keys)) saved.push(await this.saveIn(change, given));
    return saved;
  }

  /** What is stored, by provider name. */
  async list(userId: UserId): Promise<StoredKey[]> {
    const rows = await this.em.find(ApiKey, { session: sessionIdOf(userId) }, { orderBy: { provider: 'asc' } });
    return rows.map((row) => ({
      provider: row.provider,
      last4: row.last4,
      description: row.description,
      status: this.vault.holds(row.keyId) ? row.checkStatus : 'locked',
      checkDetail: row.checkDetail,
      checkedAt: row.checkedAt,
      retryAt: row.retryAt,
      baseUrl: row.baseUrl,
      lastUsedAt: row.lastUsedAt,
      createdAt: row.createdAt,
      updatedAt: row.updatedAt,
    }));
  }

  /** The providers that the workspace's own keys serve for a user with these keys. */
  workspaceProviders(own: readonly StoredKey[]): ProviderName[] {
    return this.workspace.providers().filter((provider) => own.every((key) => key.provider !== provider));
  }

  /** Stored keys as `••••abcd`. */
  async maskedKeys(userId: UserId): Promise<Partial<Record<ProviderName, string>>> {
    const keys = await this.list(userId);
    return Object.fromEntries(keys.map(({ provider, last4 }) => [provider, maskedKey(last4)]));
  }

  /** How many keys the user has. */
  countIn(change: SessionChange): Promise<number> {
    return change.em.count(ApiKey, { session: change.session.id });
  }

  /** Throws ApiKeyNotFoundError when there is no such key. */
  remove(userId: UserId, provider: string): Promise<void> {
    return this.sessions.change(userId, async (change) => {
      const row = await this.getIn(change, provider);
      this.local.forget(row.provider, () => this.open(row));
      change.em.remove(row);
      change.record('api_key.deleted', { provider: row.provider }, KEY_STEP);
    });
  }

  /** Removes every key, for a reset. */
  async clearIn(change: SessionChange): Promise<void> {
    await this.forgetAllLocally(change.userId);
    await change.em.nativeDelete(ApiKey, { session: change.session.id });
  }

  /**
   * Takes the user's keys out of the local env file once the current transaction, which removes them from the database,
   * has committed. Does nothing outside local development.
   */
  async forgetAllLocally(userId: UserId): Promise<void> {
    if (!this.local.isActive) return;
    const rows = await this.em.find(ApiKey, { session: sessionIdOf(userId) });
    for (const row of rows) this.local.forget(row.provider, () => this.open(row));
  }

  /**
   * Opens the user's key, or the workspace's for a user without one, for the length of `use`, which must not keep it. No
   * transaction stays open meanwhile. A key of the user that does not open is never replaced by the workspace's.
   * Throws ApiKeyNotFoundError, KeyLockedError or KeyCorruptError.
   */
  async withKey<T>(
    userId: UserId,
    provider: ProviderName,
    purpose: KeyPurpose,
    use: (opened: OpenedKey) => Promise<T>,
  ): Promise<T> {
    const opened = await this.sessions.change(userId, async (change) => {
      const row = await this.findIn(change, provider);
      if (row === null) return this.workspace.open(provider);
      const key = this.open(row);
      row.lastUsedAt = change.now;
      return { key, source: 'user' as const, baseUrl: row.baseUrl ?? this.addresses.configured(provider) };
    });
    this.logger.log({ user_id: userId, provider, purpose, source: opened.source }, 'A stored API key was opened');
    return use(opened);
  }

  private async saveIn(change: SessionChange, given: GivenKey, description?: string | null): Promise<SavedKey> {
    const existing = await this.findIn(change, given.provider);
    const row = existing ?? new ApiKey(change.session, given.provider, change.now);
    const sealed = this.vault.seal({ sessionId: change.session.id, provider: given.provider }, given.key);
    if (sealed.fingerprint !== row.fingerprint) row.lastUsedAt = null;
    const { baseUrl = row.baseUrl } = given;
    if (sealed.fingerprint !== row.fingerprint || baseUrl !== row.baseUrl) forgetCheck(row);
    if (given.check !== undefined) noteCheck(row, given.check);
    row.baseUrl = baseUrl;
    row.ciphertext = sealed.ciphertext;
    row.keyId = sealed.keyId;
    row.fingerprint = sealed.fingerprint;
    row.last4 = lastFour(given.key);
    row.updatedAt = change.now;
    if (description !== undefined) row.description = description;
    change.em.persist(row);
    change.record('api_key.saved', { provider: row.provider, replaced: existing !== null }, KEY_STEP);
    const warnings = [
      ...formatWarnings(given.provider, given.key),
      ...this.local.keep({ ...given, baseUrl: row.baseUrl }),
    ];
    return { provider: row.provider, last4: row.last4, check: notedCheck(row), warnings };
  }

  private open({ session, provider, ciphertext }: ApiKey): string {
    return this.vault.open({ sessionId: session.id, provider }, ciphertext);
  }

  private async getIn(change: SessionChange, provider: string): Promise<ApiKey> {
    const row = isProviderName(provider) ? await this.findIn(change, provider) : null;
    if (row === null) throw new ApiKeyNotFoundError();
    return row;
  }

  private findIn(change: SessionChange, provider: ProviderName): Promise<ApiKey | null> {
    return change.em.findOne(ApiKey, { session: change.session.id, provider });
  }
}
