import { createHmac, timingSafeEqual } from 'node:crypto';

/** Where stored files are served. */
export const FILES_PATH = '/onboarding/assets/files';

/** What an address lets its holder read, and until when. */
export interface FileGrant {
  /** The user whose file it is. */
  readonly owner: string;
  /** Id of the file. */
  readonly id: string;
  /** Unix time in seconds. */
  readonly expires: number;
}

/** Secrets that addresses are signed with, the one in use first. */
export type AddressSecrets = readonly [Buffer, ...Buffer[]];

/** An address for players and image elements, which cannot send a token. */
export function signedAddress(grant: FileGrant, [secret]: AddressSecrets): string {
  const query = new URLSearchParams({
    owner: Buffer.from(grant.owner).toString('base64url'),
    expires: String(grant.expires),
    signature: signatureOf(grant, secret).toString('base64url'),
  });
  return `${FILES_PATH}/${grant.id}?${query.toString()}`;
}

/** The query of an address as it came. */
export type AddressQuery = Readonly<Record<string, unknown>>;

/**
 * What an address grants; null when it was altered, has expired, or was signed with a secret that is not held. Other
 * members of the query do not count.
 */
export function grantOf(id: string, query: AddressQuery, secrets: AddressSecrets, now: Date): FileGrant | null {
  const { owner, expires, signature } = query;
  if (typeof owner !== 'string' || typeof signature !== 'string') return null;
  if (typeof expires !== 'string' || !/^\d{1,12}$/.test(expires)) return null;
  const grant = { owner: Buffer.from(owner, 'base64url').toString(), id, expires: Number(expires) };
  const given = Buffer.from(signature, 'base64url');
  const isSigned = secrets.some((secret) => isSame(given, signatureOf(grant, secret)));
  return isSigned && now.getTime() < grant.expires * 1_000 ? grant : null;
}

function signatureOf({ owner, id, expires }: FileGrant, secret: Buffer): Buffer {
  return createHmac('sha256', secret)
    .update(JSON.stringify([owner, id, expires]))
    .digest();
}

function isSame(given: Buffer, expected: Buffer): boolean {
  return given.length === expected.length && timingSafeEqual(given, expected);
}
