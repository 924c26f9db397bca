/** The parts of an encrypted key as it is stored. */
export interface Envelope {
  /** Which master key encrypts it. */
  readonly keyId: string;
  /** 96 bits, never used twice. */
  readonly nonce: Buffer;
  /** Ciphertext followed by the 128-bit authentication tag. */
  readonly sealed: Buffer;
}

/** Version of the envelope and of the derivation of row keys. */
export const ENVELOPE_VERSION = 'v1';

/** Length of a nonce in bytes. */
export const NONCE_BYTES = 12;

/** Length of an authentication tag in bytes. */
export const TAG_BYTES = 16;

/** `v1.<keyId>.<nonce>.<ciphertext+tag>`, the last two in base64url. */
export function formatEnvelope({ keyId, nonce, sealed }: Envelope): string {
  return [ENVELOPE_VERSION, keyId, nonce.toString('base64url'), sealed.toString('base64url')].join('.');
}

/** The parts of an envelope; null for anything that `formatEnvelope` cannot have written. */
export function parseEnvelope(text: string): Envelope | null {
  const [version, keyId, nonceText, sealedText, ...rest] = text.split('.');
  if (version !== ENVELOPE_VERSION || rest.length > 0) return null;
  if (keyId === undefined || nonceText === undefined || sealedText === undefined) return null;
  const nonce = Buffer.from(nonceText, 'base64url');
  const sealed = Buffer.from(sealedText, 'base64url');
  if (nonce.length !== NONCE_BYTES || sealed.length <= TAG_BYTES) return null;
  const envelope = { keyId, nonce, sealed };
  // The decoder forgives stray characters and unused bits; one stored text per envelope is easier to trust.
  return formatEnvelope(envelope) === text ? envelope : null;
}
