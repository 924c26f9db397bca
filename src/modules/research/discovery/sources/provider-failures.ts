import { type EgressErrorCode } from '../../../../egress/index.js';
import type { SourceFailure } from './competitor-source.js';

/** What an HTTP status of a provider means; null for success. */
export function failureOfStatus(status: number): SourceFailure | null {
  if (status >= 200 && status <= 299) return null;
  if (status === 401 || status === 403) return 'rejected';
  // 432 and 433 are Tavily's ways to say that a plan is used up.
  if (status === 402 || status === 432 || status === 433) return 'exhausted';
  if (status === 429) return 'rate_limited';
  return status === 408 || status === 504 ? 'timeout' : 'unexpected_answer';
}

/** What it means when no answer came. */
export const FAILURE_OF_EGRESS: Readonly<Record<EgressErrorCode, SourceFailure>> = {
  egress_refused: 'refused',
  site_unreachable: 'unreachable',
  site_timeout: 'timeout',
  site_too_large: 'invalid_answer',
  site_content_type: 'invalid_answer',
  site_redirect: 'refused',
  site_invalid_response: 'invalid_answer',
};

/** Failures that pass by themselves. */
const PASSING: ReadonlySet<SourceFailure> = new Set(['rate_limited', 'timeout', 'unreachable', 'unexpected_answer']);

/** Whether asking again later may help. */
export function mayPass(reason: SourceFailure): boolean {
  return PASSING.has(reason);
}

/** What happened and what to do, for people. */
export function failureDetail(name: string, reason: SourceFailure): string {
  return DETAILS[reason](name);
}

const DETAILS: Readonly<Record<SourceFailure, (name: string) => string>> = {
  no_key: (name) => `No ${name} key is stored. Save one with POST /api/onboarding/api-keys to search with ${name}.`,
  key_locked: (name) => `The stored ${name} key is locked: this server lacks its master key. Save the key again.`,
  key_damaged: (name) => `The stored ${name} key is damaged. Save it again.`,
  rejected: (name) => `${name} does not accept the key. Check it or make a new one.`,
  exhausted: (name) => `The credit or quota of the ${name} key is used up. Top up the account.`,
  rate_limited: (name) => `${name} got too many requests with this key. Try again later.`,
  timeout: (name) => `${name} did not answer in time. Try again later.`,
  unreachable: (name) => `${name} cannot be reached. Try again later.`,
  refused: (name) => `The address of ${name} may not be asked, so nothing was sent there.`,
  invalid_answer: (name) => `${name} sent an answer that cannot be used, so nothing of it was kept.`,
  unexpected_answer: (name) => `${name} has trouble and gave no results. Try again later.`,
  nothing_to_search: (name) =>
    `Nothing is known to ask ${name} for. Analyse your website or state \`industry_context\`.`,
  not_given: () => 'Nothing was given to this source.',
};
