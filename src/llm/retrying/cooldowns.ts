import { createHash } from 'node:crypto';
import type { Clock } from '../../common/time/index.js';
import type { UserId } from '../../auth/index.js';
import type { CallFailure, CallFailureReason } from '../calling/call-failure.js';
import type { ModelProvider, OpenedModel } from '../model-access.js';

const SECOND_MS = 1_000;
const LONGEST_MS = 600 * SECOND_MS;
const MOST_ENTRIES = 10_000;

/**
 * Whose fault a failure is decides who is spared the next call: everybody with that key, or everybody who asks that model
 * at that address.
 */
type Party = 'key' | 'server';

interface Rule {
  readonly party: Party;
  /** Failed questions in a row until there is a pause. */
  readonly after: number;
  readonly pauseMs: number;
}

/** One failure of a server may be chance; what a provider says of a key is not. The other reasons pause nobody. */
const RULES: Readonly<Partial<Record<CallFailureReason, Rule>>> = {
  auth: { party: 'key', after: 1, pauseMs: 30 * SECOND_MS },
  quota: { party: 'key', after: 1, pauseMs: 30 * SECOND_MS },
  rate: { party: 'key', after: 1, pauseMs: 5 * SECOND_MS },
  timeout: { party: 'server', after: 3, pauseMs: 30 * SECOND_MS },
  unavailable: { party: 'server', after: 3, pauseMs: 15 * SECOND_MS },
};

interface Pause {
  readonly failures: number;
  readonly until: number;
  readonly reason: CallFailureReason;
}

/** A model as it was opened for a user. */
export interface AskedParty {
  readonly userId: UserId;
  readonly provider: ModelProvider;
  readonly model: string;
  readonly opened: OpenedModel;
}

/**
 * Remembers for a short time which keys and servers failed, so that questions go on to the next model at once. Of this
 * process alone: it saves time and calls, and nothing depends on it. A key is remembered by its hash.
 */
export class Cooldowns {
  private readonly pauses = new Map<string, Pause>();

  constructor(private readonly clock: Clock) {}

  /** Why the model is not asked now; null when it may be. */
  reasonFor(party: AskedParty): CallFailureReason | null {
    const now = this.clock.now().getTime();
    const pause = [keyOf(party), serverOf(party)]
      .map((name) => this.pauses.get(name))
      .find((found) => found !== undefined && found.until > now);
    return pause?.reason ?? null;
  }

  worked(party: AskedParty): void {
    this.pauses.delete(keyOf(party));
    this.pauses.delete(serverOf(party));
  }

  /** What a server refuses for good is about the question or the model asked for, and no reason to spare the server. */
  failed(party: AskedParty, { reason, mayPass, retryAfterMs }: CallFailure): void {
    const rule = RULES[reason];
    if (rule === undefined || (rule.party === 'server' && !mayPass)) return;
    const name = rule.party === 'key' ? keyOf(party) : serverOf(party);
    const failures = (this.pauses.get(name)?.failures ?? 0) + 1;
    const pauseMs = Math.min(Math.max(rule.pauseMs, retryAfterMs ?? 0), LONGEST_MS);
    const until = failures < rule.after ? 0 : this.clock.now().getTime() + pauseMs;
    this.pauses.delete(name);
    this.pauses.set(name, { failures, until, reason });
    this.forgetOldest();
  }

  private forgetOldest(): void {
    if (this.pauses.size <= MOST_ENTRIES) return;
    const [oldest] = this.pauses.keys();
    if (oldest !== undefined) this.pauses.delete(oldest);
  }
}

/** Users who share a key by chance do not share its pauses; those of the workspace's key do. */
function keyOf({ userId, provider, opened }: AskedParty): string {
  const owner = opened.source === 'user' ? userId : '';
  return `key ${createHash('sha256')
    .update(JSON.stringify([owner, provider, opened.key]))
    .digest('base64')}`;
}

function serverOf({ provider, model, opened }: AskedParty): string {
  return `server ${provider} ${model} ${opened.baseUrl ?? ''}`;
}
