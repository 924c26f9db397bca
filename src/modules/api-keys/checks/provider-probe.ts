import { Injectable } from '@nestjs/common';
import { Clock } from '../../../common/time/index.js';
import {
  EgressClient,
  EgressError,
  type EgressErrorCode,
  type EgressRequest,
  type EgressResponse,
} from '../../../egress/index.js';
import type { ProviderName } from '../providers/provider-name.js';
import { issuerOf, PROVIDERS } from '../providers/catalogue.js';
import { type CheckAddress, ProviderAddresses } from '../providers/provider-addresses.js';
import type { LiveCheck, Provider } from '../providers/provider.js';
import type { Check } from './check.js';
import {
  noAddressDetail,
  noCheckDetail,
  openServerDetail,
  type Unreachable,
  unreachableDetail,
} from './rules/details.js';
import { judgeAnswer, type ProviderAnswer } from './rules/judge-answer.js';
import { retryWait } from './rules/retry-after.js';

/** The whole of a check, from the name look-up to the last byte. */
const TOTAL_MS = 5_000;
/** A list of models takes tens of kilobytes. */
const MOST_BYTES = 512 * 1024;
/** The code of an error stands at its beginning. */
const MOST_ERROR_BYTES = 4 * 1024;

const UNREACHABLE: Readonly<Record<EgressErrorCode, Unreachable>> = {
  egress_refused: 'refused',
  site_unreachable: 'no_connection',
  site_timeout: 'timeout',
  site_too_large: 'too_large',
  site_content_type: 'broken',
  site_redirect: 'redirect',
  site_invalid_response: 'broken',
};

/** Asks providers whether a key works. The key travels in a header, to one address, and nothing of the answer is kept. */
@Injectable()
export class ProviderProbe {
  constructor(
    private readonly egress: EgressClient,
    private readonly addresses: ProviderAddresses,
    private readonly clock: Clock,
  ) {}

  /**
   * Asks once, for 5 seconds at most; whatever goes wrong on the way is an `unknown`. `userUrl` is the address that the
   * user gave, or null. Rejects only with the reason of `signal`. Call it without a transaction.
   */
  async probe(name: ProviderName, key: string, userUrl: string | null, signal?: AbortSignal): Promise<Check> {
    const provider = PROVIDERS[issuerOf(name)];
    const { check, displayName } = provider;
    if (check === null) return notAsked(noCheckDetail(displayName));
    const address = this.addresses.ofCheck(name, userUrl);
    if (address === null) return notAsked(noAddressDetail(displayName));
    const found = await this.ask(provider, check, address, { key, signal });
    if (check.mayBeOpen !== true || found.status !== 'valid') return found;
    const withoutKey = await this.ask(provider, check, address, { key: null, signal });
    return withoutKey.status === 'valid' ? { ...withoutKey, ...open(displayName) } : found;
  }

  private async ask(provider: Provider, check: LiveCheck, address: CheckAddress, question: Question): Promise<Check> {
    const request = requestOf(check, address, question);
    const url = `${address.baseUrl}${check.path}`;
    try {
      const response = await (check.method === 'GET'
        ? this.egress.get(url, request)
        : this.egress.post(url, check.body ?? {}, request));
      return judgeAnswer(provider, check, answerOf(response), this.clock.now());
    } catch (error) {
      if (!(error instanceof EgressError)) throw error;
      return unanswered(provider, error.code, this.clock.now());
    }
  }
}

interface Question {
  /** Null to ask without one. */
  readonly key: string | null;
  readonly signal: AbortSignal | undefined;
}

function requestOf(check: LiveCheck, { isOperators }: CheckAddress, { key, signal }: Question): EgressRequest {
  return {
    headers: { accept: 'application/json', ...check.headers, ...(key === null ? {} : keyHeader(check, key)) },
    toOperatorUrl: isOperators,
    maxRedirects: 0,
    maxBytes: MOST_BYTES,
    maxErrorBytes: MOST_ERROR_BYTES,
    timeouts: { totalMs: check.mayBeOpen === true ? TOTAL_MS / 2 : TOTAL_MS },
    ...(signal === undefined ? {} : { signal }),
  };
}

function keyHeader({ key: { header, form } }: LiveCheck, key: string): Record<string, string> {
  return { [header]: form === 'bearer' ? `Bearer ${key}` : key };
}

function notAsked(detail: string): Check {
  return { status: 'unknown', detail, checkedAt: null, retryAt: null };
}

function open(displayName: string): Pick<Check, 'status' | 'detail'> {
  return { status: 'unknown', detail: openServerDetail(displayName) };
}

/** What refuses an address today refuses it tomorrow; everything else may pass. */
function unanswered({ displayName }: Provider, code: EgressErrorCode, now: Date): Check {
  const check = {
    status: 'unknown',
    detail: unreachableDetail(displayName, UNREACHABLE[code]),
    checkedAt: now,
  } as const;
  if (code === 'egress_refused') return { ...check, retryAt: null, isAddressRefused: true };
  return { ...check, retryAt: new Date(now.getTime() + retryWait(undefined, now)) };
}

function answerOf({ status, headers, body, truncated }: EgressResponse): ProviderAnswer {
  return { status, headers, json: truncated ? undefined : parsed(Buffer.from(body).toString('utf8')) };
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
