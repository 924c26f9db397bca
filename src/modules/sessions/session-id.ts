import { hash } from 'node:crypto';

declare const sessionIdBrand: unique symbol;

/** Identifier of a session, derived from its user. */
export type SessionId = string & { readonly [sessionIdBrand]: true };

/** Namespace of session ids; changing it would give every user a new session. */
const NAMESPACE = Buffer.from('6f0d5b5e4c0b4d1e9a7c2f3b8e6a1d40', 'hex');

/**
 * The session id of a user: a version 5 UUID (RFC 9562 §5.5) of the user id. Deriving it makes "one session per user"
 * the primary key itself.
 */
export function sessionIdOf(userId: string): SessionId {
  const bytes = hash('sha1', Buffer.concat([NAMESPACE, Buffer.from(userId, 'utf8')]), 'buffer').subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x50, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = bytes.toString('hex');
  const text = [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
  return text as SessionId;
}
