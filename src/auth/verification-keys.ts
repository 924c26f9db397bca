import { createPublicKey, createSecretKey, type KeyObject } from 'node:crypto';
import jwt, { type Algorithm } from 'jsonwebtoken';
import { JwksClient } from 'jwks-rsa';
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

/**
 * The published keys of an identity provider. The whole set is fetched at once, for all waiting requests together, when
 * it is too old or lacks a key, so that tokens with made-up key names cause few fetches and no outage.
 */
class KeySet implements VerificationKeys {
  readonly algorithms: Algorithm[] = ['RS256', 'ES256'];
  private readonly client: JwksClient;
  private keys: ReadonlyMap<string, KeyObject> = new Map();
  private staleAt = 0;
  private fetching: Promise<void> | undefined;
  private fetchTimes: readonly number[] = [];

  constructor(url: string) {
    this.client = new JwksClient({ jwksUri: url, cache: false, timeout: FETCH_TIMEOUT_MS });
  }

  async keyFor(token: string): Promise<KeyObject> {
    const kid = jwt.decode(token, { complete: true })?.header.kid;
    if (kid === undefined) throw new UnauthenticatedError();
    if (!this.isFresh() || !this.keys.has(kid)) await this.refresh();
    const key = this.keys.get(kid);
    if (key === undefined) throw new UnauthenticatedError();
    return key;
  }

  private isFresh(): boolean {
    return performance.now() < this.staleAt;
  }

  private async refresh(): Promise<void> {
    if (this.fetching === undefined && this.isAllowanceSpent()) {
      if (this.isFresh()) return;
      throw new TokenKeysUnavailableError();
    }
    this.fetching ??= this.fetch().finally(() => (this.fetching = undefined));
    await this.fetching;
  }

  private isAllowanceSpent(): boolean {
    const minuteAgo = performance.now() - 60_000;
    this.fetchTimes = this.fetchTimes.filter((time) => time > minuteAgo);
    return this.fetchTimes.length >= FETCHES_PER_MINUTE;
  }

  private async fetch(): Promise<void> {
    this.fetchTimes = [...this.fetchTimes, performance.now()];
    try {
      const published = await this.client.getSigningKeys();
      this.keys = new Map(published.map((key) => [key.kid, createPublicKey(key.getPublicKey())]));
      this.staleAt = performance.now() + KEY_LIFETIME_MS;
    } catch (error) {
      throw new TokenKeysUnavailableError({ cause: error });
    }
  }
}
