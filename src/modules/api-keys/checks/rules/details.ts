import type { CheckOutcome } from '../../providers/provider.js';

/** Why an outcome is what it is, where the status alone does not say it. */
export type AnswerReason = 'rate_limited' | 'provider_trouble' | 'unexpected' | 'unreadable' | 'forbidden' | null;

const LATER = 'Whether the key works is not known; check again later.';

/** What an outcome means, for people. Nothing of it comes from the provider but the status. */
export function outcomeDetail(name: string, outcome: CheckOutcome, reason: AnswerReason, status: number): string {
  switch (outcome) {
    case 'valid':
      return `${name} accepts the key.`;
    case 'exhausted':
      return `${name} knows the key, but its credit or quota is used up. Top up the account, then check again.`;
    case 'rejected':
      return reason === 'forbidden'
        ? `${name} refuses the key (HTTP 403): it may be restricted, blocked or made for something else. Check its permissions or make a new one.`
        : `${name} does not accept the key. Check that it is complete and was not revoked, or make a new one.`;
    case 'unknown':
      return `${unknownReason(name, reason, status)} ${LATER}`;
  }
}

function unknownReason(name: string, reason: AnswerReason, status: number): string {
  switch (reason) {
    case 'rate_limited':
      return `${name} got too many requests with this key (HTTP 429).`;
    case 'provider_trouble':
      return `${name} has trouble (HTTP ${status}).`;
    case 'unreadable':
      return `${name} answered something that is not its usual JSON.`;
    default:
      return `${name} gave an unexpected answer (HTTP ${status}).`;
  }
}

/** The provider offers nothing that would tell whether a key works. */
export function noCheckDetail(name: string): string {
  return `${name} offers no way to check a key. Whether it works shows when it is used.`;
}

/** Nobody said where the server is. */
export function noAddressDetail(name: string): string {
  return `There is no address for the ${name}. Save the key again together with base_url.`;
}

/** The server answers everybody. */
export function openServerDetail(name: string): string {
  return `The ${name} answers without a key as well, so it is reachable, and whether the key works is not known.`;
}

/** No answer came. */
export function unreachableDetail(name: string, what: Unreachable): string {
  return `${UNREACHABLE[what](name)} ${what === 'refused' ? 'Save the key again with another base_url.' : LATER}`;
}

/** Why no answer came. */
export type Unreachable = 'timeout' | 'no_connection' | 'redirect' | 'too_large' | 'broken' | 'refused';

const UNREACHABLE: Readonly<Record<Unreachable, (name: string) => string>> = {
  timeout: (name) => `${name} did not answer in time.`,
  no_connection: (name) => `${name} cannot be reached.`,
  redirect: (name) => `${name} redirects to another address; a key is not sent there.`,
  too_large: (name) => `${name} answered far more than a check should give.`,
  broken: (name) => `${name} sent an answer that cannot be read.`,
  refused: (name) => `The address of the ${name} is not public, so nothing was sent there.`,
};

/** The key was replaced or removed while the provider was asked about it. */
export function replacedDetail(name: string): string {
  return `The ${name} key was changed while it was being checked, so the answer was dropped. Check again.`;
}

/** The stored key does not open. */
export function lockedDetail(name: string): string {
  return `The stored ${name} key is locked: this server lacks the master key that opens it. Save the key again or ask the operator.`;
}

/** What is stored is no key any more. */
export function damagedDetail(name: string): string {
  return `The stored ${name} key is damaged and cannot be checked. Save the key again.`;
}

/** The allowance of checks is used up. */
export function notNowDetail(known: string, seconds: number): string {
  return `Not checked now: too many checks in a minute, try again in ${seconds} s. Known before: ${known}`;
}

/** Reading does not ask, or not where that costs money. */
export function notAskedDetail(known: string): string {
  return `Not checked now: POST /api/onboarding/api-keys/validate asks the provider. Known before: ${known}`;
}
