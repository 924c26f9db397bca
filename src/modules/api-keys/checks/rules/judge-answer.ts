import { errorCodes } from '../../../../common/http-answers/index.js';
import type { AnswerRule, CheckOutcome, LiveCheck, Provider } from '../../providers/provider.js';
import type { Check } from '../check.js';
import { type AnswerReason, outcomeDetail } from './details.js';
import { retryWait } from './retry-after.js';

/** What came back from a provider. */
export interface ProviderAnswer {
  readonly status: number;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /** The parsed body; undefined when it is not JSON or was cut. */
  readonly json: unknown;
}

/** Codes by which many providers say that credit or quota is used up, whatever the status. */
const EXHAUSTED_CODES: ReadonlySet<string> = new Set([
  'insufficient_quota',
  'billing_hard_limit_reached',
  'billing_not_active',
  'insufficient_credits',
  'insufficient_balance',
  'quota_exceeded',
]);

interface Judgement {
  readonly outcome: CheckOutcome;
  readonly reason: AnswerReason;
}

/** What an answer says of the key that was sent. */
export function judgeAnswer(provider: Provider, check: LiveCheck, answer: ProviderAnswer, now: Date): Check {
  const { outcome, reason } = judgementOf(check, answer);
  const wait = outcome === 'unknown' ? retryWait(answer.headers['retry-after'], now) : null;
  return {
    status: outcome,
    detail: outcomeDetail(provider.displayName, outcome, reason, answer.status),
    checkedAt: now,
    retryAt: wait === null ? null : new Date(now.getTime() + wait),
  };
}

function judgementOf(check: LiveCheck, { status, json }: ProviderAnswer): Judgement {
  if (status >= 200 && status <= 299) return judgeSuccess(check, json);
  const codes = [...errorCodes(json)];
  const known = codes.map((code) => check.codes?.[code]).find((outcome) => outcome !== undefined);
  const special = known ?? check.statuses?.[status];
  if (special !== undefined) return { outcome: special, reason: null };
  const mayBeQuota = status === 429 || status === 403;
  if (status === 402 || (mayBeQuota && codes.some((code) => EXHAUSTED_CODES.has(code))))
    return { outcome: 'exhausted', reason: null };
  if (status === 401) return { outcome: 'rejected', reason: null };
  if (status === 403) return { outcome: 'rejected', reason: 'forbidden' };
  if (status === 429) return { outcome: 'unknown', reason: 'rate_limited' };
  return { outcome: 'unknown', reason: status >= 500 ? 'provider_trouble' : 'unexpected' };
}

/** A page instead of JSON comes from a gateway or a portal and not from the provider: it proves nothing. */
function judgeSuccess({ answer: rules = [] }: LiveCheck, json: unknown): Judgement {
  if (typeof json !== 'object' || json === null) return { outcome: 'unknown', reason: 'unreadable' };
  const rule = rules.find((candidate) => applies(candidate, json));
  return { outcome: rule?.means ?? 'valid', reason: null };
}

function applies({ at, is }: AnswerRule, json: object): boolean {
  const value = at.reduce<unknown>((inner, name) => memberOf(inner, name), json);
  if (is === 'none_left') return typeof value === 'number' && value <= 0;
  return value === (is === 'true');
}

function memberOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Object.entries(value).find(([key]) => key === name)?.[1] : null;
}
