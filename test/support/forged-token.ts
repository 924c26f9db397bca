import { createHmac } from 'node:crypto';

type Signature = (signingInput: string) => Buffer;

/** A token in compact form with any header, payload and signature, also such as no honest library would make. */
export function forgeToken(header: object, payload: unknown, signature: Signature): string {
  const signingInput = `${encode(header)}.${encode(payload)}`;
  return `${signingInput}.${signature(signingInput).toString('base64url')}`;
}

/** Signs with a shared secret. */
export const hmac =
  (hash: 'sha256' | 'sha512', secret: string): Signature =>
  (signingInput) =>
    createHmac(hash, secret).update(signingInput).digest();

/** Leaves the signature empty. */
export const unsigned: Signature = () => Buffer.alloc(0);

/** Seconds since the epoch, `offset` seconds from now. */
export function secondsFromNow(offset: number): number {
  return Math.floor(Date.now() / 1000) + offset;
}

function encode(value: unknown): string {
  return Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)).toString('base64url');
}
