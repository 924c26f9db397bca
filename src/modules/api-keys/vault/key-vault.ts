import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';
import { type Envelope, formatEnvelope, NONCE_BYTES, parseEnvelope, TAG_BYTES } from './envelope.js';
import type { Keyring, MasterKey } from './keyring.js';
import { fingerprintKey, type KeyAddress, rowIdentity, rowKey } from './row-key.js';
import { KeyCorruptError, KeyLockedError } from './vault.errors.js';

/** What is stored of a key. */
export interface SealedKey {
  /** `v1.<keyId>.<nonce>.<ciphertext+tag>` */
  readonly ciphertext: string;
  readonly keyId: string;
  /** The same for the same key under the same master key; tells nothing else. */
  readonly fingerprint: string;
}

const CIPHER = 'aes-256-gcm';

/** Encrypts keys for storage and opens them again. */
export class KeyVault {
  constructor(private readonly keyring: Keyring) {}

  /** The master key that encrypts. */
  get activeKeyId(): string {
    return this.keyring.active.id;
  }

  /** Every master key that is here, the active one first. */
  get heldKeyIds(): readonly string[] {
    return this.keyring.ids;
  }

  /** Encrypts a key for one row under the active master key. */
  seal(address: KeyAddress, plaintext: string): SealedKey {
    const master = this.keyring.active;
    const nonce = randomBytes(NONCE_BYTES);
    const cipher = createCipheriv(CIPHER, rowKey(master, address), nonce, { authTagLength: TAG_BYTES });
    cipher.setAAD(rowIdentity(master, address));
    const sealed = Buffer.concat([cipher.update(plaintext, 'utf8'), cipher.final(), cipher.getAuthTag()]);
    return {
      ciphertext: formatEnvelope({ keyId: master.id, nonce, sealed }),
      keyId: master.id,
      fingerprint: fingerprintOf(master, plaintext),
    };
  }

  /**
   * Encrypts the key of one row anew under the active master key; the key itself does not leave this class.
   * Throws KeyLockedError and KeyCorruptError as `open` does.
   */
  reseal(address: KeyAddress, ciphertext: string): SealedKey {
    return this.seal(address, this.open(address, ciphertext));
  }

  /**
   * Whether a stored row holds this very key. The fingerprint is compared under the row's own master key, so that it
   * holds before, during and after a rotation; a locked row is never recognised.
   */
  recognises(stored: Pick<SealedKey, 'keyId' | 'fingerprint'>, plaintext: string): boolean {
    const master = this.keyring.find(stored.keyId);
    return master !== undefined && fingerprintOf(master, plaintext) === stored.fingerprint;
  }

  /** The key of one row. Throws KeyLockedError without its master key, KeyCorruptError for anything else. */
  open(address: KeyAddress, ciphertext: string): string {
    const envelope = parseEnvelope(ciphertext);
    if (envelope === null) throw new KeyCorruptError(address.provider);
    const master = this.keyring.find(envelope.keyId);
    if (master === undefined) throw new KeyLockedError(address.provider);
    return decrypt(master, address, envelope);
  }
}

function decrypt(master: MasterKey, address: KeyAddress, { nonce, sealed }: Envelope): string {
  const decipher = createDecipheriv(CIPHER, rowKey(master, address), nonce, { authTagLength: TAG_BYTES });
  decipher.setAAD(rowIdentity(master, address));
  decipher.setAuthTag(sealed.subarray(-TAG_BYTES));
  try {
    const plaintext = decipher.update(sealed.subarray(0, -TAG_BYTES));
    return Buffer.concat([plaintext, decipher.final()]).toString('utf8');
  } catch (error) {
    throw new KeyCorruptError(address.provider, { cause: error });
  }
}

function fingerprintOf(master: MasterKey, plaintext: string): string {
  return createHmac('sha256', fingerprintKey(master)).update(plaintext, 'utf8').digest('hex');
}
