import { createHmac, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { UserId } from '../../../auth/index.js';
import { Clock } from '../../../common/time/index.js';
import { issuerOf } from '../providers/catalogue.js';
import type { ProviderName } from '../providers/provider-name.js';
import type { Check, ToldCheck } from './check.js';
import { stillCounts } from './rules/check-age.js';

/** A key, and whose it is. */
export interface AskedAboutKey {
  readonly userId: UserId;
  readonly provider: ProviderName;
  readonly key: string;
}

const MOST_ANSWERS = 1_000;

/**
 * Sees to it that nobody pays twice within 24 hours for the same question, whether or not the key is stored, and under
 * whichever of the provider's names. In memory, at most 1,000 answers of this process: forgetting one costs a request.
 * Keys are kept as keyed hashes whose secret dies with the process, apart for each user.
 */
@Injectable()
export class PaidAnswers {
  private readonly secret = randomBytes(32);
  private readonly answers = new Map<string, Check>();
  private readonly underway = new Map<string, Promise<Check>>();

  constructor(private readonly clock: Clock) {}

  /** Whether `once` would ask nobody. */
  has(key: AskedAboutKey): boolean {
    const name = this.nameOf(key);
    return this.underway.has(name) || this.find(name) !== null;
  }

  /** What is known of the key, or is being asked right now, or else what `ask` finds. */
  async once(key: AskedAboutKey, ask: () => Promise<Check>): Promise<ToldCheck> {
    const name = this.nameOf(key);
    const known = this.find(name);
    if (known !== null) return { ...known, isFresh: false };
    const underway = this.underway.get(name) ?? this.askAs(name, ask);
    return { ...(await underway), isFresh: true };
  }

  private find(name: string): Check | null {
    const answer = this.answers.get(name);
    return answer !== undefined && stillCounts(answer, this.clock.now()) ? answer : null;
  }

  private askAs(name: string, ask: () => Promise<Check>): Promise<Check> {
    const underway = ask()
      .then((check) => this.keep(name, check))
      .finally(() => this.underway.delete(name));
    this.underway.set(name, underway);
    return underway;
  }

  private keep(name: string, check: Check): Check {
    this.answers.delete(name);
    this.answers.set(name, check);
    const [oldest] = this.answers.keys();
    if (this.answers.size > MOST_ANSWERS && oldest !== undefined) this.answers.delete(oldest);
    return check;
  }

  private nameOf({ userId, provider, key }: AskedAboutKey): string {
    return createHmac('sha256', this.secret)
      .update(JSON.stringify([userId, issuerOf(provider), key]))
      .digest('base64');
  }
}
