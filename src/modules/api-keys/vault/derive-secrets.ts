import { hkdfSync } from 'node:crypto';
import type { SettingValues } from '../../../config/index.js';
import { loadKeyring } from './load-keyring.js';
import { MASTER_KEY_BYTES, type MasterKey } from './keyring.js';

/**
 * Secrets for another purpose than keeping keys, one from each master key (HKDF-SHA256, RFC 5869), that of the active
 * one first: the same in every process, and none in the database. Throws SettingsError as `loadKeyring` does.
 */
export function deriveSecrets(settings: SettingValues, purpose: string): [Buffer, ...Buffer[]] {
  const { active, others } = loadKeyring(settings);
  return [derive(active, purpose), ...others.map((master) => derive(master, purpose))];
}

function derive({ secret }: MasterKey, purpose: string): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, '', JSON.stringify(['derived secret', purpose]), MASTER_KEY_BYTES));
}
