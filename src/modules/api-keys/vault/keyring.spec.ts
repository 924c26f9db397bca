import { describe, expect, it } from '@jest/globals';
import { SettingsError } from '../../../config/index.js';
import { parseKeyring } from './keyring.js';

const one = Buffer.alloc(32, 1).toString('base64');
const two = Buffer.alloc(32, 2).toString('base64');

describe('parseKeyring', () => {
  it('encrypts with the first key and holds every one', () => {
    const keyring = parseKeyring(`new:${one}, old:${two}`, 'KEY_VAULT_KEYS');
    const before = parseKeyring(`old:${two}`, 'KEY_VAULT_KEYS');
    expect(keyring.active.id).toMatch(/^new~[0-9a-f]{8}$/);
    expect(keyring.find(before.active.id)?.secret.export()).toEqual(Buffer.alloc(32, 2));
  });

  it('gives another key under the same name another id', () => {
    const first = parseKeyring(`main:${one}`, 'KEY_VAULT_KEYS');
    const second = parseKeyring(`main:${two}`, 'KEY_VAULT_KEYS');
    expect(second.find(first.active.id)).toBeUndefined();
    expect(parseKeyring(`main:${one}`, 'KEY_VAULT_KEYS').active.id).toBe(first.active.id);
  });

  it.each([
    ['no id', one],
    ['31 bytes', `main:${Buffer.alloc(31).toString('base64')}`],
    ['33 bytes', `main:${Buffer.alloc(33).toString('base64')}`],
    ['text that is not base64', `main:${'!'.repeat(44)}`],
    ['an id that would break the envelope', `a.b:${one}`],
    ['nothing', ' , '],
    ['one id twice', `main:${one},main:${two}`],
  ])('refuses %s with one line that names the variable and repeats no key', (_case, text) => {
    const attempt = () => parseKeyring(text, 'KEY_VAULT_KEYS');
    expect(attempt).toThrow(SettingsError);
    expect(attempt).toThrow(/^KEY_VAULT_KEYS [^\n]+$/);
    expect(attempt).not.toThrow(one);
  });
});
