import { randomBytes } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { Clock } from '../../src/common/time/index.js';
import { LockedKeys, parseKeyring } from '../../src/modules/api-keys/index.js';
import { KeyVault } from '../../src/modules/api-keys/vault/key-vault.js';

const NOBODY_LISTENS = 'postgres://nobody:none@127.0.0.1:1/none';

describe('LockedKeys', () => {
  it('lets a service start whose database does not answer just then', async () => {
    const vault = new KeyVault(parseKeyring(`main:${randomBytes(32).toString('base64')}`, 'KEY_VAULT_KEYS'));
    const locked = new LockedKeys(NOBODY_LISTENS, vault, new Clock());
    await expect(locked.warn()).resolves.toBeUndefined();
    await expect(locked.missingMasterKeys()).rejects.toThrow('DATABASE_URL');
  });
});
