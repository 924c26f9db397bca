import { type BeforeApplicationShutdown, Inject, Injectable, Logger } from '@nestjs/common';
import { isDoneSomewhere, RUNTIME_DATABASE_URL, tryExclusively, withConnection } from '../../../database/index.js';
import { KeyVault } from '../vault/key-vault.js';
import { KeyUpkeepRepository } from './key-upkeep.repository.js';
import { rotateKeys } from './rotate-keys.js';
import { standingOf, type VaultStanding } from './vault-standing.js';

/** How all stored keys stand, and whether they are being encrypted anew. */
export interface RotationState extends VaultStanding {
  /** Whether any process of this database rotates now. */
  readonly isRotating: boolean;
  /** Different keys that more than one user has stored; a key under two master keys counts as two. */
  readonly sharedKeys: number;
}

/** Encrypts the keys of all users under the active master key while the service runs. */
@Injectable()
export class KeyRotationService implements BeforeApplicationShutdown {
  private readonly logger = new Logger(KeyRotationService.name);
  private readonly stopping = new AbortController();
  private current: Promise<void> | null = null;

  constructor(
    @Inject(RUNTIME_DATABASE_URL) private readonly databaseUrl: string,
    private readonly vault: KeyVault,
  ) {}

  /** Counted in the database at this moment. */
  state(): Promise<RotationState> {
    return withConnection('DATABASE_URL', this.databaseUrl, async (client) => {
      const rows = new KeyUpkeepRepository(client);
      const isRotating = this.current !== null || (await isDoneSomewhere(client, 'keyRotation'));
      const sharedKeys = await rows.countShared();
      return { ...standingOf(await rows.countByMasterKey(), this.vault.heldKeyIds), sharedKeys, isRotating };
    });
  }

  /** Starts a rotation unless one is under way, here or elsewhere, and tells how it stands. */
  start(): Promise<RotationState> {
    this.current ??= this.rotate().finally(() => {
      this.current = null;
    });
    return this.state();
  }

  /** The batch under way is stored; the next rotation goes on from there. */
  async beforeApplicationShutdown(): Promise<void> {
    this.stopping.abort();
    await this.current;
  }

  /** Nobody waits for it: what goes wrong is in the log, and what is left in the counts. */
  private async rotate(): Promise<void> {
    try {
      const result = await tryExclusively(this.databaseUrl, 'keyRotation', (client) =>
        rotateKeys(this.vault, new KeyUpkeepRepository(client), this.stopping.signal),
      );
      if (result === null) this.logger.log('Another process rotates the stored keys already');
      else this.logger.log({ ...result, key_id: this.vault.activeKeyId }, 'The rotation of the stored keys has ended');
    } catch (error) {
      this.logger.error({ err: error }, 'The rotation of the stored keys broke off; start it again to go on');
    }
  }
}
