import { type FieldMeta, type MetaMap, type Origin, unknown } from '../../../../common/provenance/index.js';

/** Collects what is known about each field while a research persona is built. */
export class FieldNotes {
  readonly meta: MetaMap = {};

  /** A value with its origin and rule. */
  note<T>(field: string, value: T, origin: Origin, method: string, warnings: readonly string[] = []): T {
    this.meta[`/${field}`] = { origin, method, confidence: null, evidence: [], warnings };
    return value;
  }

  /** A list; an empty one is recorded with the reason. */
  list<T>(field: string, values: T[], origin: Origin, method: string, reason: string): T[] {
    return values.length > 0 ? this.note(field, values, origin, method) : this.absent(field, values, method, reason);
  }

  /** A value with what was known about it already. */
  keep<T>(field: string, value: T, meta: FieldMeta): T {
    this.meta[`/${field}`] = meta;
    return value;
  }

  /** An empty value that nobody gave, and why. */
  absent<T>(field: string, empty: T, method: string, reason: string): T {
    this.meta[`/${field}`] = unknown(method, reason);
    return empty;
  }
}
