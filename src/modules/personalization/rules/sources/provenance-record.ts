import type { MetaMap } from '../../../../common/provenance/index.js';
import { isKnown, type Sourced, type StoredSource } from './sourced.js';

/** Collects where the values of one document came from while it is built. */
export class ProvenanceRecord {
  /** JSON pointer to what is known about the value there. */
  readonly fields: MetaMap = {};
  /** Pointer to what the value there was taken from, where that is told. */
  readonly from = new Map<string, StoredSource>();
  /** Pointers of the values that nobody measured or stated, in document order. */
  readonly missing: string[] = [];

  /** Notes the provenance of the value at a pointer and returns the value. */
  put<T>(pointer: string, { value, meta, from, members = [] }: Sourced<T>): T {
    this.fields[pointer] = meta;
    if (from !== undefined) this.from.set(pointer, from);
    for (const [index, member] of members.entries()) this.fields[`${pointer}/${index}`] = member;
    if (meta.origin === 'default' || !isKnown(value)) this.missing.push(pointer);
    return value;
  }
}
