import type { FieldMeta, MetaMap } from '../../../../common/provenance/index.js';
import { textAt, textsAt } from './json-values.js';
import { absent, isKnown, type Sourced, type StoredSource } from './sourced.js';

/** What a document is read as. */
interface Reading {
  /** Null when nothing is stored. */
  readonly document: object | null;
  readonly meta: MetaMap;
  readonly from: StoredSource;
  /** Rule and version in the meta of what the document does not hold. */
  readonly method: string;
  /** Why there is no value when there is no document. */
  readonly absence: string;
  /** Meta of values that `meta` does not cover. */
  readonly uncovered: FieldMeta;
}

/** A stored document from which values are taken with their provenance. Its shape is not trusted. */
export class SourceDocument {
  constructor(private readonly reading: Reading) {}

  /** The text at a pointer, or null with the reason. */
  text(pointer: string): Sourced<string | null> {
    const value = textAt(this.reading.document, pointer);
    return value === null ? absent(null, ...this.absenceAt(pointer)) : this.known(value, pointer);
  }

  /** The texts at a pointer, or an empty list with the reason. */
  texts(pointer: string): Sourced<string[]> {
    const value = textsAt(this.reading.document, pointer);
    return isKnown(value) ? this.known(value, pointer) : absent([], ...this.absenceAt(pointer));
  }

  /** What is known about the value at a pointer or, failing that, about the nearest section around it. */
  metaAt(pointer: string): FieldMeta {
    const { meta, uncovered } = this.reading;
    for (let at = pointer; at !== ''; at = at.slice(0, at.lastIndexOf('/'))) {
      const found = meta[at];
      if (found !== undefined) return found;
    }
    return uncovered;
  }

  private known<T>(value: T, pointer: string): Sourced<T> {
    return { value, meta: this.metaAt(pointer), from: this.reading.from };
  }

  private absenceAt(pointer: string): [method: string, reason: string] {
    const { document, method, absence } = this.reading;
    if (document === null) return [method, absence];
    const known = this.metaAt(pointer);
    const [reason] = known.origin === 'default' ? known.warnings : [];
    return reason === undefined ? [method, 'not_stated: nobody measured or stated this'] : [known.method, reason];
  }
}
