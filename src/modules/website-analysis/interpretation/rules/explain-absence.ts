import type { KnownSections } from '../../carried-sections.js';
import { READINGS } from '../questions/readings.js';
import type { Questions } from '../questions/question.js';
import type { ModelFailureReason } from '../../../../llm/index.js';
import type { DroppedClaim } from './verify-claims.js';

/** What was wrong, and what its user can do, by reason. */
export const FAILURES: Readonly<Record<ModelFailureReason, string>> = {
  no_key: 'there is no key of a model provider; save one with POST /api/onboarding/api-keys and analyse again',
  budget: 'the budget of the day for models is spent; analyse again tomorrow',
  auth: 'the provider refused the key; save another one and analyse again',
  quota: 'the quota of the key is spent; raise it at the provider and analyse again',
  rate: 'the provider asked to wait; analyse again later',
  timeout: 'the model did not answer in time; analyse again',
  unsafe: 'the provider or its model declined to answer about these pages',
  invalid_output: 'the model gave no answer of the shape that was asked for; analyse again or choose another model',
  unavailable: 'the provider could not be reached; analyse again later',
};

/** Says at every field that only a model could have filled why it is still empty. */
export function explainAbsence(
  known: KnownSections,
  pointers: ReadonlyMap<string, string>,
  why: (about: string) => string,
): KnownSections {
  const meta = { ...known.meta };
  for (const [pointer, about] of pointers) {
    const entry = meta[pointer];
    if (entry?.origin !== 'default') continue;
    const [reason = 'needs_llm: a language model has to give this'] = entry.warnings;
    meta[pointer] = { ...entry, warnings: [reason, why(about)] };
  }
  return { ...known, meta };
}

/** JSON pointer to name of everything that a task can fill. */
export function pointersOf(questions: Questions, hasReadings: boolean): ReadonlyMap<string, string> {
  const asked = Object.entries(questions).map(([about, { pointer }]) => [pointer, about] as const);
  const read = Object.entries(hasReadings ? READINGS : {}).flatMap(([about, { pointer }]) =>
    pointer === null ? [] : [[pointer, about] as const],
  );
  return new Map([...asked, ...read]);
}

/** Why an answer left a field empty. */
export function silenceOf(dropped: readonly DroppedClaim[]): (about: string) => string {
  return (about) => {
    const lost = dropped.filter((claim) => claim.about === about);
    if (lost.length === 0) return 'not_claimed: the model found nothing on the pages that it could quote for this';
    const reasons = [...new Set(lost.map(({ reason }) => reason))].join(', ');
    return `claims_dropped: ${lost.length} of ${lost.length} could not be used (${reasons})`;
  };
}
