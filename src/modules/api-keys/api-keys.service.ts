import { Injectable, Logger } from '@nestjs/common';
import { EntityManager } from '@mikro-orm/postgresql';
import type { UserId } from '../../auth/index.js';
import { AuditLogService } from '../audit-log/index.js';
import { type SessionChange, sessionIdOf, SessionsService } from '../sessions/index.js';
import { ApiKey } from './api-key.entity.js';
import { ApiKeyNotFoundError, SessionErasedError } from './api-keys.errors.js';
import { toldDetail } from './checks/note-check.js';
import { LocalKeys } from './environment/local-keys.js';
import { WorkspaceKeys } from './environment/workspace-keys.js';
import { type GivenKey, type KeyMap, parseGivenKeys } from './given-keys.js';
import { maskedKey } from './key-material.js';
import { KEY_STEP } from './key-step.js';
import { KeyWriter } from './key-writer.js';
import { isProviderName, type ProviderName } from './providers/provider-name.js';
import { ProviderAddresses } from './providers/provider-addresses.js';
import type { KeyPurpose, OpenedKey, SavedKey, StoredKey } from './stored-key.js';
import { HeldMasterKeys } from './vault/held-master-keys.js';
import { keepInside } from './vault/keep-inside.js';
import { KeyVault } from './vault/key-vault.js';

/** What a key is opened for. */
interface KeyUse {
  readonly provider: ProviderName;
  readonly purpose: KeyPurpose;
  /** The key for a user without one. */
  readonly orElse: () => OpenedKey;
}

/** The keys that users bring. They are stored encrypted, shown by their last four characters, and opened in one place. */
@Injectable()
export class ApiKeysService {
  private readonly logger = new Logger(ApiKeysService.name);

  constructor(
    private readonly em: EntityManager,
    private readonly sessions: SessionsService,
    private readonly vault: KeyVault,
    private readonly masterKeys: HeldMasterKeys,
    private readonly writer: KeyWriter,
    private readonly addresses: ProviderAddresses,
    private readonly workspace: WorkspaceKeys,
    private readonly local: LocalKeys,
    private readonly audit: AuditLogService,
  ) {}

  /** Saves or replaces one key. An absent description keeps the stored one. */
  save(userId: UserId, given: GivenKey, description?: string | null): Promise<SavedKey> {
    return this.sessions.change(userId, (change) => this.saveIn(change, given, description));
  }

  /** As `save`, into the session that began at `start`. Throws SessionErasedError when that is gone. */
  saveInto(userId: UserId, start: Date, given: GivenKey, description?: string | null): Promise<SavedKey> {
    return this.sessions.change(userId, (change) => {
      if (change.standing.startedAt.getTime() !== start.getTime()) throw new SessionErasedError();
      return this.saveIn(change, given, description);
    });
  }

  private async saveIn(change: SessionChange, given: GivenKey, description?: string | null): Promise<SavedKey> {
    const [saved] = await this.writer.saveIn(change, [given], description);
    if (saved === undefined) throw new Error('Saving a key told nothing about it');
    return saved;
  }

  /** Saves the keys that step 1 is completed with. Throws ValidationError with every bad entry, before anything is saved. */
  async saveAllIn(change: SessionChange, keys: KeyMap): Promise<SavedKey[]> {
    const rows = await change.em.find(ApiKey, { session: change.session.id, baseUrl: { $ne: null } });
    const addressed = new Set(rows.map(({ provider }) => provider));
    const hasAddress = (provider: ProviderName): boolean => this.addresses.isKnown(provider, addressed.has(provider));
    return this.writer.saveIn(change, parseGivenKeys(keys, hasAddress));
  }

  /** What is stored, by provider name. */
  async list(userId: UserId): Promise<StoredKey[]> {
    const order = { orderBy: { provider: 'asc' }, disableIdentityMap: true } as const;
    const rows = await this.em.find(ApiKey, { session: sessionIdOf(userId) }, order);
    return rows.map((row) => storedKeyOf(row, this.masterKeys.has(row.keyId)));
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
      const row = isProviderName(provider) ? await this.findIn(change, provider) : null;
      if (row === null) throw new ApiKeyNotFoundError();
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
   * Opens the user's key, or the workspace's for a user without one, for the length of `use`, which must not keep it: a
   * result or an error that holds the key is withheld (KeyEscapedError). Each use is recorded. No transaction stays open
   * meanwhile. A key of the user that does not open is never replaced by the workspace's.
   * Throws ApiKeyNotFoundError, KeyLockedError or KeyCorruptError.
   */
  withKey<T>(
    userId: UserId,
    provider: ProviderName,
    purpose: KeyPurpose,
    use: (opened: OpenedKey) => Promise<T>,
  ): Promise<T> {
    return this.openFor(userId, { provider, purpose, orElse: () => this.workspace.open(provider) }, use);
  }

  /** As `withKey`, for the user's own key only. */
  withOwnKey<T>(
    userId: UserId,
    provider: ProviderName,
    purpose: KeyPurpose,
    use: (opened: OpenedKey) => Promise<T>,
  ): Promise<T> {
    return this.openFor(userId, { provider, purpose, orElse: notFound }, use);
  }

  private async openFor<T>(
    userId: UserId,
    { provider, purpose, orElse }: KeyUse,
    use: (opened: OpenedKey) => Promise<T>,
  ): Promise<T> {
    const opened = await this.sessions.change(userId, async (change) => {
      const row = await this.findIn(change, provider);
      const found = row === null ? orElse() : this.openForUse(change, row);
      this.audit.recordKeyUseIn(change, { provider, purpose, source: found.source });
      return found;
    });
    this.logger.log({ user_id: userId, provider, purpose, source: opened.source }, 'An API key was opened');
    return keepInside(opened.key, () => use(opened));
  }

  private openForUse(change: SessionChange, row: ApiKey): OpenedKey {
    const key = this.open(row);
    row.lastUsedAt = change.now;
    const baseUrl = row.baseUrl ?? this.addresses.configured(row.provider);
    return { key, source: 'user', baseUrl, isOperatorUrl: row.baseUrl === null && baseUrl !== null };
  }

  private open({ session, provider, ciphertext }: ApiKey): string {
    return this.vault.open({ sessionId: session.id, provider }, ciphertext);
  }

  /** As it is now: a unit of work that goes on for long may have seen the row before it was replaced or removed. */
  private findIn(change: SessionChange, provider: ProviderName): Promise<ApiKey | null> {
    return change.em.findOne(ApiKey, { session: change.session.id, provider }, { refresh: true });
  }
}

function notFound(): never {
  throw new ApiKeyNotFoundError();
}

function storedKeyOf(row: ApiKey, opens: boolean): StoredKey {
  const { provider, last4, description, checkedAt, retryAt, baseUrl, lastUsedAt, createdAt, updatedAt } = row;
  const known = { provider, last4, description, checkedAt, retryAt, baseUrl, lastUsedAt, createdAt, updatedAt };
  return { ...known, status: opens ? row.checkStatus : 'locked', checkDetail: toldDetail(row, opens) };
}
