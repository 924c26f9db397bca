import { hkdfSync } from 'node:crypto';
import { ENVELOPE_VERSION } from './envelope.js';
import type { MasterKey } from './keyring.js';

/** Whose key of which provider: the row that an encrypted key belongs to. */
export interface KeyAddress {
  readonly sessionId: string;
  readonly provider: string;
}

const DERIVED_KEY_BYTES = 32;

/**
 * The AES-256 key of one row: HKDF-SHA256 (RFC 5869) of the master key, salted with the session id, for the version,
 * provider and master key id. Rows share no key, so that a nonce that repeats in two of them harms neither.
 */
export function rowKey(master: MasterKey, address: KeyAddress): Buffer {
  return derive(master, address.sessionId, ['api key encryption', ...identityOf(master, address)]);
}

/** What a row's ciphertext is bound to; moved to another row it does not authenticate. */
export function rowIdentity(master: MasterKey, address: KeyAddress): Buffer {
  return Buffer.from(JSON.stringify(identityOf(master, address)), 'utf8');
}

/** The HMAC key of fingerprints, apart from every encryption key. */
export function fingerprintKey(master: MasterKey): Buffer {
  return derive(master, '', ['api key fingerprint', ENVELOPE_VERSION]);
}

function identityOf(master: MasterKey, { sessionId, provider }: KeyAddress): string[] {
  return [ENVELOPE_VERSION, sessionId, provider, master.id];
}

/** A JSON list as `info` keeps apart what plain concatenation would mix up. */
function derive(master: MasterKey, salt: string, purpose: readonly string[]): Buffer {
  return Buffer.from(hkdfSync('sha256', master.secret, salt, JSON.stringify(purpose), DERIVED_KEY_BYTES));
}
