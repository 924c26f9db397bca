import { Inject, Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { type UserId, UserScope } from '../../../auth/index.js';
import { Clock } from '../../../common/time/index.js';
import { SETTINGS, type SettingValues } from '../../../config/index.js';
import { JobsDisabledError } from '../../../jobs/index.js';
import { type SessionChange, SessionDamagedError, SessionsService } from '../../sessions/index.js';
import {
  type JobContext,
  type JobEffect,
  JobHandlers,
  TooManyJobsError,
  UserJobsService,
} from '../../user-jobs/index.js';
import type { ApiKey } from '../api-key.entity.js';
import { ProviderAddresses } from '../providers/provider-addresses.js';
import type { StoredKey } from '../stored-key.js';
import { HeldMasterKeys } from '../vault/held-master-keys.js';
import { type CheckedKey, isDue } from './rules/check-age.js';
import { StoredKeyChecks } from './stored-key-checks.service.js';
import { type AskedKey, StoredKeyProbe } from './stored-key-probe.js';

/** A stored key as far as it matters here. */
type KeyStanding = CheckedKey & Pick<StoredKey, 'baseUrl'>;

/**
 * Checks keys again that were not checked for KEY_RECHECK_HOURS, as far as that costs nothing. The row policies show
 * nobody the keys of all users, so no clock starts it: reading one's keys does, once for all that are due.
 */
@Injectable()
export class KeyRecheckJob implements OnModuleInit {
  private readonly logger = new Logger(KeyRecheckJob.name);

  constructor(
    private readonly jobs: UserJobsService,
    private readonly sessions: SessionsService,
    private readonly handlers: JobHandlers,
    private readonly scope: UserScope,
    private readonly checks: StoredKeyChecks,
    private readonly probe: StoredKeyProbe,
    private readonly addresses: ProviderAddresses,
    private readonly masterKeys: HeldMasterKeys,
    private readonly clock: Clock,
    @Inject(SETTINGS) private readonly settings: SettingValues,
  ) {}

  onModuleInit(): void {
    this.handlers.register('key_recheck', (_input, context) => this.run(context));
  }

  /**
   * Queues a job when one of the keys is due. Where none can be queued (jobs are off, too many are open, the session
   * needs repair) the keys stay due, and a later reading queues it.
   */
  async startIfDue(userId: UserId, keys: readonly StoredKey[]): Promise<void> {
    if (!keys.some((key) => this.isDue(key))) return;
    try {
      await this.sessions.change(userId, (change) => this.startIn(change));
    } catch (error) {
      if (!isNotNow(error)) throw error;
      this.logger.debug(`Keys are due, but no check was queued: ${error.message}`);
    }
  }

  /** Looks again: since the keys were read, a job may have checked them. */
  private async startIn(change: SessionChange): Promise<void> {
    const rows = await this.checks.rows(change.userId);
    if (rows.some((row) => this.isDue(standingOf(row, this.masterKeys))))
      await this.jobs.startIn(change, 'key_recheck', {});
  }

  private async run({ userId, signal, report }: JobContext): Promise<JobEffect<'key_recheck'>> {
    const asked = await this.scope.run(userId, async () => {
      const due = (await this.checks.rows(userId)).filter((row) => this.isDue(standingOf(row, this.masterKeys)));
      report(0, `Checking ${due.length} keys`);
      return this.probe.askAll(userId, due, signal);
    });
    return async (change) => {
      const changed: string[] = [];
      for (const answer of asked) {
        const told = await this.checks.storeIn(change, answer);
        if (told.isFresh && told.status !== answer.row.checkStatus) changed.push(answer.row.provider);
      }
      return { checked: asked.map(providerOf), changed };
    };
  }

  /** A key of a server whose address nobody gave cannot be checked, so it is never due. */
  private isDue(key: KeyStanding): boolean {
    const hasAddress = this.addresses.ofCheck(key.provider, key.baseUrl) !== null;
    return hasAddress && isDue(key, this.clock.now(), this.settings.KEY_RECHECK_HOURS);
  }
}

function isNotNow(error: unknown): error is JobsDisabledError | TooManyJobsError | SessionDamagedError {
  return [JobsDisabledError, TooManyJobsError, SessionDamagedError].some((known) => error instanceof known);
}

function standingOf(row: ApiKey, masterKeys: HeldMasterKeys): KeyStanding {
  const { provider, checkedAt, retryAt, updatedAt, baseUrl } = row;
  return {
    provider,
    checkedAt,
    retryAt,
    updatedAt,
    baseUrl,
    status: masterKeys.has(row.keyId) ? row.checkStatus : 'locked',
  };
}

function providerOf({ row }: AskedKey): string {
  return row.provider;
}
