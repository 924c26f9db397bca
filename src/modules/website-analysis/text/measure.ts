/** A value that may not be computable; `reason` then says why and what would make it computable. */
export type Measure<T> =
  { readonly value: T; readonly reason: null } | { readonly value: null; readonly reason: string };

/** A computed value. */
export function measured<T>(value: T): Measure<T> {
  return { value, reason: null };
}

/** A value that could not be computed, and why. */
export function notMeasured(reason: string): { readonly value: null; readonly reason: string } {
  return { value: null, reason };
}

/** Applies `transform` to a computed value; a missing one keeps its reason. */
export function mapMeasure<T, U>(measure: Measure<T>, transform: (value: T) => U): Measure<U> {
  return measure.reason === null ? measured(transform(measure.value)) : measure;
}
