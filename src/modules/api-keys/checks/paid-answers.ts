import { createHmac, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { UserId } from '../../../auth/index.js';
import { Clock } from '../../../common/time/index.js';
import type { ProviderName } from '../providers/provider-name.js';
import type { Check } from './check.js';
import { stillCounts } from './rules/check-age.js';

/** A key that is not stored, and whose it is. */
export interface UnstoredKey {
  readonly userId: UserId;
  readonly provider: ProviderName;
  readonly key: string;
}

const MOST_ANSWERS = 1_000;

/**
 * Remembers for 24 hours what paid checks of keys that are not stored found, so that nobody pays twice for the same
 * question. In memory, at most 1,000 answers of this process: forgetting one costs a request. Keys are kept as keyed
 * hashes whose secret dies with the process, apart for each user.
 */
@Injectable()
export class PaidAnswers {
  private readonly secret = randomBytes(32);
  private readonly answers = new Map<string, Check>();

  constructor(private readonly clock: Clock) {}

  find(key: UnstoredKey): Check | null {
    const answer = this.answers.get(this.nameOf(key));
    return answer !== undefined && stillCounts(answer, this.clock.now()) ? answer : null;
  }

  keep(key: UnstoredKey, check: Check): void {
    const name = this.nameOf(key);
    this.answers.delete(name);
    this.answers.set(name, check);
    const [oldest] = this.answers.keys();
    if (this.answers.size > MOST_ANSWERS && oldest !== undefined) this.answers.delete(oldest);
  }

  private nameOf({ userId, provider, key }: UnstoredKey): string {
    return createHmac('sha256', this.secret)
      .update(JSON.stringify([userId, provider, key]))
      .digest('base64');
  }
}
