import { setTimeout as delay } from 'node:timers/promises';
import type { KeyVault } from '../vault/key-vault.js';
import { KeyCorruptError, KeyLockedError } from '../vault/vault.errors.js';
import type { KeyUpkeepRepository, Place, RotatedEnvelope, StoredEnvelope } from './key-upkeep.repository.js';

/** Rows of one transaction: some ten milliseconds of work for this process, and then for the database. */
const BATCH = 250;

/** How long rows that their users are changing are left alone. */
const BUSY_MS = 100;

/** What one walk over the rows did. */
interface Pass {
  rotated: number;
  /** Rows that changed meanwhile or were being changed. */
  busy: number;
  /** Rows that do not open although the master key they name is here. */
  damaged: number;
}

/** What came of a rotation. */
export interface RotationResult {
  /** Rows that this run encrypted anew. */
  readonly rotated: number;
  /** Rows that cannot be opened and were left as they are. */
  readonly damaged: number;
}

/**
 * Encrypts every stored key under the active master key, batch by batch, until a walk over all rows finds none that is
 * left. What is done is in the rows alone: a run that was killed is resumed by the next. Ends early, without an error,
 * once `stop` is aborted.
 */
export async function rotateKeys(
  vault: KeyVault,
  rows: KeyUpkeepRepository,
  stop: AbortSignal,
): Promise<RotationResult> {
  for (let rotated = 0; ;) {
    const pass = await walk(vault, rows, stop);
    rotated += pass.rotated;
    const isDone = pass.rotated === 0 && pass.busy === 0;
    if (isDone || stop.aborted) return { rotated, damaged: pass.damaged };
    if (pass.rotated === 0) await delay(BUSY_MS);
  }
}

async function walk(vault: KeyVault, rows: KeyUpkeepRepository, stop: AbortSignal): Promise<Pass> {
  const formerKeyIds = vault.heldKeyIds.filter((id) => id !== vault.activeKeyId);
  const pass: Pass = { rotated: 0, busy: 0, damaged: 0 };
  let place: Place | null = null;
  while (!stop.aborted) {
    const batch: StoredEnvelope[] = await rows.readBatch(formerKeyIds, place, BATCH);
    const last = batch.at(-1);
    if (last === undefined) break;
    const resealed = batch.flatMap((row) => reseal(vault, row) ?? []);
    const stored = resealed.length === 0 ? 0 : await rows.storeBatch(resealed);
    pass.rotated += stored;
    pass.busy += resealed.length - stored;
    pass.damaged += batch.length - resealed.length;
    place = last;
  }
  return pass;
}

/** Null for a row that does not open: it stays as it is, so that nothing is lost that somebody could still repair. */
function reseal(vault: KeyVault, row: StoredEnvelope): RotatedEnvelope | null {
  try {
    return { ...row, ...vault.reseal(row, row.ciphertext), replaces: row.ciphertext };
  } catch (error) {
    if (error instanceof KeyCorruptError || error instanceof KeyLockedError) return null;
    throw error;
  }
}
