import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { parseSettings } from '../../../config/index.js';
import { loadKeyring } from './load-keyring.js';

describe('loadKeyring', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'keyring-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('makes a master key once and keeps it private', () => {
    const settings = parseSettings({ DATA_DIR: folder });
    const first = loadKeyring(settings);
    expect(loadKeyring(settings).active.id).toBe(first.active.id);
    expect(statSync(join(folder, 'key-vault-key')).mode & 0o777).toBe(0o600);
  });

  it('prefers KEY_VAULT_KEYS to the file', () => {
    const generated = loadKeyring(parseSettings({ DATA_DIR: folder }));
    const key = `main:${Buffer.alloc(32, 1).toString('base64')}`;
    const configured = loadKeyring(parseSettings({ DATA_DIR: folder, KEY_VAULT_KEYS: key }));
    expect(configured.find(generated.active.id)).toBeUndefined();
    expect(configured.active.id).toMatch(/^main~/);
  });

  it('names the file that holds no master key', () => {
    writeFileSync(join(folder, 'key-vault-key'), 'broken');
    expect(() => loadKeyring(parseSettings({ DATA_DIR: folder }))).toThrow(/key-vault-key .*must be id:base64/);
  });

  it('explains a bad KEY_VAULT_KEYS by name', () => {
    expect(() => loadKeyring(parseSettings({ KEY_VAULT_KEYS: 'main:short' }))).toThrow(
      /^KEY_VAULT_KEYS entry 1 must be/,
    );
  });
});
