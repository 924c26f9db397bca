import type { UserId } from '../../auth/index.js';
import { IdempotencyKeyReusedError, RequestInFlightError } from './idempotency.errors.js';

interface RequestUnderway {
  readonly userId: UserId;
  readonly key: string;
  readonly fingerprints: readonly [string, ...string[]];
}

/** The requests that this process serves and that wait for another server. */
export class RequestsUnderway {
  private readonly fingerprints = new Map<string, string>();

  /** Runs `work`, or throws RequestInFlightError or IdempotencyKeyReusedError while that of the same key runs. */
  async run<T>({ userId, key, fingerprints: [fingerprint] }: RequestUnderway, work: () => Promise<T>): Promise<T> {
    const name = JSON.stringify([userId, key]);
    const served = this.fingerprints.get(name);
    if (served === fingerprint) throw new RequestInFlightError();
    if (served !== undefined) throw new IdempotencyKeyReusedError();
    this.fingerprints.set(name, fingerprint);
    try {
      return await work();
    } finally {
      this.fingerprints.delete(name);
    }
  }
}
