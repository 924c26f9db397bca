import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parseKeyring } from './keyring.js';
import { KeyVault } from './key-vault.js';
import { KeyCorruptError, KeyLockedError } from './vault.errors.js';

const masterKey = (name: string, byte: number) => `${name}:${Buffer.alloc(32, byte).toString('base64')}`;
const vaultOf = (...entries: string[]) => new KeyVault(parseKeyring(entries.join(','), 'KEY_VAULT_KEYS'));

const vault = vaultOf(masterKey('main', 1));
const address = { sessionId: '4f9c2f0e-58d7-5c0b-9b1c-0f6c1f9f6f10', provider: 'openai' };
const plaintext = 'sk-proj-a1b2c3d4e5f6';

/** What opening ends with: the plaintext, or the class of the error. */
function outcome(work: () => string): unknown {
  try {
    return work();
  } catch (error) {
    return error instanceof Error ? error.constructor : error;
  }
}

function flipBit(text: string, bit: number): string {
  const bytes = Buffer.from(text, 'latin1');
  bytes.writeUInt8(bytes.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3);
  return bytes.toString('latin1');
}

describe('KeyVault', () => {
  it('opens what it sealed, whatever the key, session and provider', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), fc.uuid(), fc.string(), (key, sessionId, provider) => {
        const row = { sessionId, provider };
        expect(vault.open(row, vault.seal(row, key).ciphertext)).toBe(key.toWellFormed());
      }),
    );
  });

  it('seals the same key differently every time and never in clear', () => {
    const texts = [vault.seal(address, plaintext), vault.seal(address, plaintext)].map(({ ciphertext }) => ciphertext);
    expect(texts[0]).not.toBe(texts[1]);
    expect(texts[0]).toMatch(/^v1\.main~[0-9a-f]{8}\.[\w-]{16}\.[\w-]+$/);
    expect(texts.join()).not.toContain(plaintext);
  });

  it.each([20, 21, 22])(
    'answers every single flipped bit of the envelope of %i characters with a typed failure',
    (length) => {
      const { ciphertext } = vault.seal(address, plaintext.padEnd(length, 'x'));
      const outcomes = Array.from({ length: ciphertext.length * 8 }, (_unused, bit) =>
        outcome(() => vault.open(address, flipBit(ciphertext, bit))),
      );
      expect(new Set(outcomes)).toEqual(new Set([KeyCorruptError, KeyLockedError]));
    },
  );

  it('answers every truncation with KeyCorruptError', () => {
    const { ciphertext } = vault.seal(address, plaintext);
    for (let length = 0; length < ciphertext.length; length += 1) {
      expect(outcome(() => vault.open(address, ciphertext.slice(0, length)))).toBe(KeyCorruptError);
    }
  });

  it('answers arbitrary text with a typed failure', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.string().map((text) => `v1.main.${text}`),
        ),
        (text) => {
          expect([KeyCorruptError, KeyLockedError]).toContain(outcome(() => vault.open(address, text)));
        },
      ),
    );
  });

  it.each([
    ['another session', { ...address, sessionId: '00000000-0000-5000-8000-000000000000' }],
    ['another provider', { ...address, provider: 'anthropic' }],
  ])('refuses a ciphertext that was moved to %s', (_case, elsewhere) => {
    const { ciphertext } = vault.seal(address, plaintext);
    expect(outcome(() => vault.open(elsewhere, ciphertext))).toBe(KeyCorruptError);
  });

  it('refuses an envelope of an unknown version', () => {
    const { ciphertext } = vault.seal(address, plaintext);
    expect(outcome(() => vault.open(address, ciphertext.replace(/^v1/, 'v2')))).toBe(KeyCorruptError);
  });

  it('is locked without the master key, and open again once an older one is back in the ring', () => {
    const sealed = vault.seal(address, plaintext);
    const successor = vaultOf(masterKey('next', 2));
    expect(successor.heldKeyIds).not.toContain(sealed.keyId);
    expect(outcome(() => successor.open(address, sealed.ciphertext))).toBe(KeyLockedError);
    const both = vaultOf(masterKey('next', 2), masterKey('main', 1));
    expect(both.heldKeyIds).toContain(sealed.keyId);
    expect(both.open(address, sealed.ciphertext)).toBe(plaintext);
    expect(both.seal(address, plaintext).keyId).toMatch(/^next~/);
  });

  it('is locked, not damaged, when another key took the name of the old one', () => {
    const { ciphertext } = vault.seal(address, plaintext);
    expect(outcome(() => vaultOf(masterKey('main', 9)).open(address, ciphertext))).toBe(KeyLockedError);
  });

  it('recognises a key wherever it is stored, and no other key', () => {
    const sealed = vault.seal(address, plaintext);
    const elsewhere = vault.seal({ sessionId: 'other', provider: 'xai' }, plaintext);
    expect(elsewhere.fingerprint).toBe(sealed.fingerprint);
    expect(vault.recognises(sealed, plaintext)).toBe(true);
    expect(vault.recognises(sealed, `${plaintext}x`)).toBe(false);
  });

  it('recognises a key under the master key of its row, before and after it is encrypted anew', () => {
    const sealed = vault.seal(address, plaintext);
    const both = vaultOf(masterKey('next', 2), masterKey('main', 1));
    const renewed = both.reseal(address, sealed.ciphertext);
    expect(renewed.keyId).toBe(both.activeKeyId);
    expect(renewed.fingerprint).not.toBe(sealed.fingerprint);
    expect([sealed, renewed].map((row) => both.recognises(row, plaintext))).toEqual([true, true]);
    expect(vault.recognises(renewed, plaintext)).toBe(false);
    expect(vaultOf(masterKey('next', 2)).open(address, renewed.ciphertext)).toBe(plaintext);
  });

  it('encrypts nothing anew that it cannot open', () => {
    const { ciphertext } = vault.seal(address, plaintext);
    const elsewhere = { ...address, provider: 'xai' };
    expect(outcome(() => vault.reseal(elsewhere, ciphertext).ciphertext)).toBe(KeyCorruptError);
    expect(outcome(() => vaultOf(masterKey('next', 2)).reseal(address, ciphertext).ciphertext)).toBe(KeyLockedError);
  });

  it('opens with a keyring that is partly wrong what its right keys encrypt', () => {
    const [first, second] = [vaultOf(masterKey('a', 4)), vaultOf(masterKey('b', 5))];
    const [under4, under5] = [first, second].map((one) => one.seal(address, plaintext).ciphertext);
    const partlyWrong = vaultOf(masterKey('a', 6), masterKey('b', 5));
    expect(outcome(() => partlyWrong.open(address, under4 ?? ''))).toBe(KeyLockedError);
    expect(outcome(() => partlyWrong.open(address, under5 ?? ''))).toBe(plaintext);
  });

  it('says nothing of the key in an error', () => {
    const { ciphertext } = vault.seal(address, plaintext);
    const attempt = () =>
      vault.open(
        address,
        ciphertext.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A')),
      );
    expect(attempt).toThrow(KeyCorruptError);
    expect(attempt).not.toThrow(plaintext);
  });
});
