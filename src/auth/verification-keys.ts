import { createPublicKey, createSecretKey, type KeyObject } from 'node:crypto';
import jwt, { type Algorithm } from 'jsonwebtoken';
import { JwksClient, SigningKeyNotFoundError } from 'jwks-rsa';
import { TokenKeysUnavailableError, UnauthenticatedError } from './auth.errors.js';
import type { TokenTrust } from './token-trust.js';

const KEY_LIFETIME_MS = 10 * 60 * 1000;
const FETCHES_PER_MINUTE = 10;
const FETCH_TIMEOUT_MS = 5_000;

/** Finds the key that must have signed a token. */
export interface VerificationKeys {
  /** Signature algorithms that may be used; a token cannot choose another. */
  readonly algorithms: Algorithm[];
  keyFor(token: string): Promise<KeyObject>;
}

/** Keys are parsed once and kept as KeyObject: parsing costs more than verifying. */
export function verificationKeys(trust: TokenTrust): VerificationKeys {
  return trust.kind === 'secret' ? new SecretKey(trust.secret) : new KeySet(trust.url);
}

class SecretKey implements VerificationKeys {
  readonly algorithms: Algorithm[] = ['HS256'];
  private readonly key: Promise<KeyObject>;

  constructor(secret: string) {
    this.key = Promise.resolve(createSecretKey(Buffer.from(secret)));
  }

  keyFor(): Promise<KeyObject> {
    return this.key;
  }
}

interface CachedKey {
  readonly key: KeyObject;
  readonly staleAt: number;
}

class KeySet implements VerificationKeys {
  readonly algorithms: Algorithm[] = ['RS256', 'ES256'];
  private readonly client: JwksClient;
  private readonly cache = new Map<string, CachedKey>();

  constructor(url: string) {
    this.client = new JwksClient({
      jwksUri: url,
      cache: false,
      rateLimit: true,
      jwksRequestsPerMinute: FETCHES_PER_MINUTE,
      timeout: FETCH_TIMEOUT_MS,
    });
  }

  async keyFor(token: string): Promise<KeyObject> {
    const kid = jwt.decode(token, { complete: true })?.header.kid;
    if (kid === undefined) throw new UnauthenticatedError();
    const cached = this.cache.get(kid);
    if (cached !== undefined && cached.staleAt > performance.now()) return cached.key;
    const key = await this.fetch(kid);
    this.cache.set(kid, { key, staleAt: performance.now() + KEY_LIFETIME_MS });
    return key;
  }

  private async fetch(kid: string): Promise<KeyObject> {
    try {
      const signingKey = await this.client.getSigningKey(kid);
      return createPublicKey(signingKey.getPublicKey());
    } catch (error) {
      if (error instanceof SigningKeyNotFoundError) throw new UnauthenticatedError({ cause: error });
      throw new TokenKeysUnavailableError({ cause: error });
    }
  }
}
