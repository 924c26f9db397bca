import { Inject, Injectable, Logger } from '@nestjs/common';
import { Clock } from '../../../common/time/index.js';
import { RUNTIME_DATABASE_URL, withConnection } from '../../../database/index.js';
import { KeyVault } from '../vault/key-vault.js';
import { KeyUpkeepRepository } from './key-upkeep.repository.js';
import { type MasterKeyStanding, standingOf } from './vault-standing.js';

/** How long a count serves health checks. */
const FRESH_MS = 30_000;

/** A count that takes longer is not worth a health check. */
const COUNT_TIMEOUT_MS = 2_000;

/** Stored keys that wait for a master key which this process lacks. */
@Injectable()
export class LockedKeys {
  private readonly logger = new Logger(LockedKeys.name);
  private counted: { readonly at: number; readonly missing: Promise<readonly MasterKeyStanding[]> } | null = null;

  constructor(
    @Inject(RUNTIME_DATABASE_URL) private readonly databaseUrl: string,
    private readonly vault: KeyVault,
    private readonly clock: Clock,
  ) {}

  /** The missing master keys with what waits for them, up to half a minute old. */
  async missingMasterKeys(): Promise<readonly MasterKeyStanding[]> {
    const now = this.clock.now().getTime();
    if (this.counted === null || now - this.counted.at >= FRESH_MS) this.counted = { at: now, missing: this.count() };
    const { counted } = this;
    try {
      return await counted.missing;
    } catch (error) {
      if (this.counted === counted) this.counted = null;
      throw error;
    }
  }

  /** One line in the log for each missing master key. A database that does not answer right now ends no service. */
  async warn(): Promise<void> {
    try {
      for (const { id, keys } of await this.missingMasterKeys())
        this.logger.warn(
          { key_id: id, keys },
          `KEY_VAULT_KEYS lacks the master key ${id}: ${keys} stored keys are locked until it is back`,
        );
    } catch (error) {
      this.logger.warn({ err: error }, 'Nobody knows yet whether stored keys are locked; /health/ready looks again');
    }
  }

  private count(): Promise<MasterKeyStanding[]> {
    return withConnection('DATABASE_URL', this.databaseUrl, async (client) => {
      await client.query(`set statement_timeout = ${COUNT_TIMEOUT_MS}`);
      const counts = await new KeyUpkeepRepository(client).countByMasterKey();
      return standingOf(counts, this.vault.heldKeyIds).masterKeys.filter(({ isHeld }) => !isHeld);
    });
  }
}
