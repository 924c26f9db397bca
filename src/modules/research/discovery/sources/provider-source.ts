import type { UserId } from '../../../../auth/index.js';
import type { Clock } from '../../../../common/time/index.js';
import { type EgressClient, EgressError, type EgressResponse } from '../../../../egress/index.js';
import {
  ApiKeyNotFoundError,
  type ApiKeysService,
  KeyCorruptError,
  KeyLockedError,
  type OpenedKey,
  type ProviderName,
  PROVIDERS,
  retryWait,
} from '../../../api-keys/index.js';
import type { CompetitorQuery, CompetitorSource, SourceFailure, SourceOutcome } from './competitor-source.js';
import { FAILURE_OF_EGRESS, failureDetail, failureOfStatus, mayPass } from './provider-failures.js';
import type { SearchWire } from './search-wire.js';

/** The whole of a search, from the name look-up to the last byte, in milliseconds. */
const TOTAL_MS = 20_000;
/** A hundred results with summaries take some hundred kilobytes. */
const MOST_BYTES = 2 * 1024 * 1024;

/** What a provider source works with. */
export interface SearchMeans {
  readonly keys: ApiKeysService;
  readonly egress: EgressClient;
  readonly clock: Clock;
}

/**
 * Asks one search provider with the user's key, once. The key travels in a header to the provider's address or the one
 * that the operator names. Whatever goes wrong is an outcome with a reason. Call it in the user's scope, without a
 * transaction.
 */
export class ProviderSource implements CompetitorSource {
  readonly name: SearchWire['provider'];

  /** `names` are those under which a key of this provider may be stored. */
  constructor(
    private readonly wire: SearchWire,
    private readonly names: readonly ProviderName[],
    private readonly means: SearchMeans,
  ) {
    this.name = wire.provider;
  }

  async find(userId: UserId, query: CompetitorQuery, signal: AbortSignal): Promise<SourceOutcome> {
    if (query.text === '') return this.failed('nothing_to_search');
    for (const name of this.names) {
      const outcome = await this.findWith(name, userId, query, signal);
      if (outcome.status === 'used' || outcome.reason !== 'no_key') return outcome;
    }
    return this.failed('no_key');
  }

  private async findWith(
    name: ProviderName,
    userId: UserId,
    query: CompetitorQuery,
    signal: AbortSignal,
  ): Promise<SourceOutcome> {
    try {
      return await this.means.keys.withKey(userId, name, 'discovery', (opened) => this.ask(opened, query, signal));
    } catch (error) {
      if (error instanceof ApiKeyNotFoundError) return this.failed('no_key');
      if (error instanceof KeyLockedError) return this.failed('key_locked');
      if (error instanceof KeyCorruptError) return this.failed('key_damaged');
      throw error;
    }
  }

  private async ask(opened: OpenedKey, query: CompetitorQuery, signal: AbortSignal): Promise<SourceOutcome> {
    const { path, body } = this.wire.request(query);
    const base = (opened.baseUrl ?? PROVIDERS[this.name].defaultBaseUrl ?? '').replace(/\/+$/, '');
    try {
      const response = await this.means.egress.post(`${base}${path}`, body, {
        headers: { accept: 'application/json', ...this.wire.header(opened.key) },
        toOperatorUrl: opened.isOperatorUrl,
        maxBytes: MOST_BYTES,
        timeouts: { totalMs: TOTAL_MS, headersMs: TOTAL_MS },
        signal,
      });
      return this.judge(response, opened.key);
    } catch (error) {
      if (!(error instanceof EgressError)) throw error;
      return this.failed(FAILURE_OF_EGRESS[error.code]);
    }
  }

  private judge({ status, headers, body }: EgressResponse, key: string): SourceOutcome {
    const failure = failureOfStatus(status);
    if (failure !== null) return this.failed(failure, headers['retry-after']);
    const text = Buffer.from(body).toString('utf8');
    const sites = text.includes(key) ? null : this.wire.parse(parsed(text));
    return sites === null ? this.failed('invalid_answer') : { status: 'used', sites };
  }

  private failed(reason: SourceFailure, retryAfter?: string): SourceOutcome {
    const now = this.means.clock.now();
    const retryAt = mayPass(reason) ? new Date(now.getTime() + retryWait(retryAfter, now)) : null;
    return {
      status: 'not_used',
      reason,
      detail: failureDetail(PROVIDERS[this.name].displayName, reason),
      retryAt,
    };
  }
}

/** Undefined for what is not JSON. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
