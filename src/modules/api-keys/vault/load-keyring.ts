import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { readOrCreatePrivateFile } from '../../../common/files/index.js';
import type { SettingValues } from '../../../config/index.js';
import { type Keyring, MASTER_KEY_BYTES, parseKeyring } from './keyring.js';

/**
 * The master keys of KEY_VAULT_KEYS or, where it is unset (the settings refuse that in production), of a file that is
 * made once in DATA_DIR. Throws SettingsError for a value that is not a keyring.
 */
export function loadKeyring(settings: SettingValues): Keyring {
  if (settings.KEY_VAULT_KEYS !== undefined) return parseKeyring(settings.KEY_VAULT_KEYS, 'KEY_VAULT_KEYS');
  const path = join(settings.DATA_DIR, 'key-vault-key');
  const text = readOrCreatePrivateFile(path, () => `generated:${randomBytes(MASTER_KEY_BYTES).toString('base64')}\n`);
  return parseKeyring(text, `${path} (used while KEY_VAULT_KEYS is unset)`);
}
