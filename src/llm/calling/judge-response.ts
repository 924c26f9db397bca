import { errorCodes, retryAfterMs } from '../../common/http-answers/index.js';
import { type CallFailure, type CallFailureReason, lasting, passing } from './call-failure.js';
import { retryDelayMs } from './retry-delay.js';

/** What came back from a provider. */
export interface ProviderResponse {
  readonly status: number;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /** The parsed body; undefined when it is not JSON. */
  readonly json: unknown;
}

/** Codes that tell more than the status with which they come. */
const BY_CODE: Readonly<Partial<Record<string, CallFailureReason>>> = {
  insufficient_quota: 'quota',
  billing_hard_limit_reached: 'quota',
  billing_not_active: 'quota',
  billing_error: 'quota',
  insufficient_credits: 'quota',
  insufficient_balance: 'quota',
  quota_exceeded: 'quota',
  API_KEY_INVALID: 'auth',
  invalid_api_key: 'auth',
  authentication_error: 'auth',
  content_filter: 'unsafe',
  content_policy_violation: 'unsafe',
  moderation_error: 'unsafe',
  overloaded_error: 'unavailable',
  // OpenAI says so with status 403 as well, which is no word against the key.
  model_not_found: 'unavailable',
  // Groq, when a model wrote no JSON.
  json_validate_failed: 'invalid_output',
};

const BY_STATUS: Readonly<Partial<Record<number, CallFailureReason>>> = {
  401: 'auth',
  402: 'quota',
  403: 'auth',
  408: 'timeout',
  429: 'rate',
  504: 'timeout',
};

/** Some providers call a wrong key a bad request and say so in words alone. */
const WRONG_KEY =
  /\b(?:incorrect|invalid|missing|wrong) api[ _-]?key\b|\bapi[ _-]?key (?:is |was )?not (?:valid|found)\b/i;

/** Anthropic calls an account without credit a bad request and says so in words alone. */
const NO_CREDIT = /\bcredit balance is too low\b/i;

/** Reasons that pass with time; the others stay until somebody acts. */
const PASSING: ReadonlySet<CallFailureReason> = new Set(['rate', 'timeout']);

/**
 * Why a response is no answer of a model; null when it may be one. Some gateways report errors with status 200 and put
 * the true one into the body.
 */
export function judgeResponse(response: ProviderResponse, now: Date): CallFailure | null {
  const { status, json } = response;
  if (status < 200 || status > 299) return failureOf(status, response, now);
  if (json === undefined) return passing('unavailable');
  const hidden = hiddenStatus(json);
  return hidden === null ? null : failureOf(hidden, response, now);
}

function failureOf(status: number, { headers, json }: ProviderResponse, now: Date): CallFailure {
  const wait = retryAfterMs(headers['retry-after'], now) ?? retryDelayMs(json);
  const codes = [...errorCodes(json)];
  const known = codes.map((code) => BY_CODE[code]).find((reason) => reason !== undefined);
  const reason = known ?? (status === 400 ? reasonInWords(json) : null) ?? BY_STATUS[status] ?? 'unavailable';
  const mayPass = reason === 'unavailable' ? status >= 500 || status === 429 : PASSING.has(reason);
  return mayPass ? passing(reason, wait) : lasting(reason);
}

function reasonInWords(json: unknown): CallFailureReason | null {
  const words = JSON.stringify([json]);
  if (WRONG_KEY.test(words)) return 'auth';
  return NO_CREDIT.test(words) ? 'quota' : null;
}

/** The status in the body of a response that claims to be fine; 500 for an error without one; null for no error. */
function hiddenStatus(json: unknown): number | null {
  if (typeof json !== 'object' || json === null || !('error' in json)) return null;
  const { error } = json;
  if (typeof error !== 'object' || error === null) return null;
  const code = 'code' in error ? Number(error.code) : NaN;
  return code >= 400 && code <= 599 ? code : 500;
}
