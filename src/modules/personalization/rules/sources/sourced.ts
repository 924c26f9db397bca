import { type FieldMeta, unknown } from '../../../../common/provenance/index.js';

/** What is stored about a user, each with an age of its own. */
export type StoredSource = 'website' | 'business' | 'research' | 'competitors' | 'persona';

/** A value together with where it came from. */
export interface Sourced<T> {
  readonly value: T;
  readonly meta: FieldMeta;
  /** What it was taken from; absent where that follows from what the value is. */
  readonly from?: StoredSource;
  /** For a list whose members have different origins: what is known about each, in order. */
  readonly members?: readonly FieldMeta[];
}

/** Whether somebody measured or stated the value: it is neither null nor an empty list. */
export function isKnown(value: unknown): boolean {
  return Array.isArray(value) ? value.length > 0 : value !== null;
}

/** The first candidate that is known; when none is, the first one with its reason. */
export function firstKnown<T>(first: Sourced<T>, ...others: readonly Sourced<T>[]): Sourced<T> {
  return [first, ...others].find(({ value }) => isKnown(value)) ?? first;
}

/** The first candidate that the user stated; when there is none, the first that is known. */
export function preferStated<T>(first: Sourced<T>, ...others: readonly Sourced<T>[]): Sourced<T> {
  const stated = [first, ...others].find(({ value, meta }) => meta.origin === 'user' && isKnown(value));
  return stated ?? firstKnown(first, ...others);
}

/** A value that nobody measured or stated. `reason` starts with the name of its kind and a colon. */
export function absent<T extends null | unknown[]>(value: T, method: string, reason: string): Sourced<T> {
  return { value, meta: unknown(method, reason) };
}

/** Meta of what the user said in so many words. */
export const STATED: FieldMeta = {
  origin: 'user',
  method: 'stated@1',
  confidence: null,
  evidence: [],
  warnings: [],
};
