import { unknown, type FieldMeta, type MetaMap, type Origin } from '../../../common/provenance/index.js';
import { ABSENT } from './absence-reasons.js';
import { textsOf } from './json/json-object.js';
import { valueAt } from './json/json-pointer.js';
import { analysisMetaAt, analysisTextAt, type PersonaSource } from './persona-source.js';

/** How a value was obtained. */
export interface Basis {
  readonly origin: Origin;
  /** Rule and its version. */
  readonly method: string;
  /** Pointer into the analysis whose confidence and evidence the value inherits. */
  readonly shownBy?: string;
  /** Pointer into the fingerprint whose reason explains a value that is missing. */
  readonly reasonAt?: string;
}

/** Collects what is known about each value of a persona while it is built. */
export class FieldRecorder {
  readonly meta: MetaMap = {};

  constructor(readonly source: PersonaSource) {}

  /** A computed value; null is recorded with the reason why it could not be computed. */
  value<T>(pointer: string, value: T | null, basis: Basis): T | null {
    this.meta[pointer] = value === null ? this.missing(basis) : this.known(basis);
    return value;
  }

  /** A text that the analysis already holds, with what is known about it there; `fallback` when it holds none. */
  fromAnalysis(pointer: string, analysisPointer: string, fallback: string | null, basis: Basis): string | null {
    const text = analysisTextAt(this.source, analysisPointer);
    const meta = analysisMetaAt(this.source, analysisPointer);
    if (text === null || meta === undefined) return this.value(pointer, fallback, basis);
    this.meta[pointer] = meta;
    return text;
  }

  /** A text that the analysis tells, with what is known about it there; null when it tells none. */
  told(pointer: string, analysisPointer: string): string | null {
    const text = analysisTextAt(this.source, analysisPointer);
    const meta = analysisMetaAt(this.source, analysisPointer);
    if (text === null || meta === undefined) return this.absent(pointer, ABSENT.notInAnalysis);
    this.meta[pointer] = meta;
    return text;
  }

  /** A list that the analysis tells, with what is known about it there; empty when it tells none. */
  toldList(pointer: string, analysisPointer: string): string[] {
    const texts = textsOf(valueAt(this.source.analysis, analysisPointer));
    const meta = analysisMetaAt(this.source, analysisPointer);
    if (texts.length === 0 || meta === undefined) return this.absentList(pointer, ABSENT.notInAnalysis);
    this.meta[pointer] = meta;
    return texts;
  }

  /** A computed list; an empty one is recorded with the reason. */
  list(pointer: string, values: readonly string[], basis: Basis): string[] {
    this.meta[pointer] = values.length === 0 ? this.missing(basis) : this.known(basis);
    return [...values];
  }

  /** A value that nobody gave, and why. */
  absent(pointer: string, reason: string): null {
    this.meta[pointer] = unknown(methodOf(reason), reason);
    return null;
  }

  /** A list that nobody gave, and why. */
  absentList(pointer: string, reason: string): string[] {
    this.meta[pointer] = unknown(methodOf(reason), reason);
    return [];
  }

  private known({ origin, method, shownBy }: Basis): FieldMeta {
    const shown = shownBy === undefined ? undefined : analysisMetaAt(this.source, shownBy);
    return {
      origin,
      method,
      confidence: shown?.confidence ?? null,
      evidence: shown?.evidence ?? [],
      warnings: [],
    };
  }

  private missing({ method, shownBy, reasonAt }: Basis): FieldMeta {
    if (this.source.unmeasured !== null) return unknown(method, this.source.unmeasured);
    const ofFingerprint = reasonAt === undefined ? undefined : this.source.fingerprint.reasons[reasonAt];
    const [ofAnalysis] = shownBy === undefined ? [] : (analysisMetaAt(this.source, shownBy)?.warnings ?? []);
    const reason = ofFingerprint ?? ofAnalysis ?? 'the analysis found nothing in the text of the site';
    return unknown(method, reason.startsWith('not_computable') ? reason : `not_computable: ${reason}`);
  }
}

/** A reason starts with the name of its kind. */
function methodOf(reason: string): string {
  return reason.slice(0, reason.indexOf(':'));
}
