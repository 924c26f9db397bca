import type { FieldMeta } from '../../../common/provenance/index.js';
import type { AnalysisDocument, StyleFingerprint } from '../../website-analysis/index.js';
import { saysSomething } from './json/json-object.js';
import { valueAt } from './json/json-pointer.js';

/** An analysis that has measured text. */
export interface PersonaSource {
  readonly analysis: AnalysisDocument;
  readonly fingerprint: StyleFingerprint;
}

/** What a persona can be made from: null when no text of the site was measured. */
export function personaSourceOf(analysis: AnalysisDocument | null): PersonaSource | null {
  const fingerprint = analysis?.style_fingerprint ?? null;
  return analysis === null || fingerprint === null ? null : { analysis, fingerprint };
}

/** What the analysis knows about the value at a pointer, or about the nearest section around it. */
export function analysisMetaAt({ analysis }: PersonaSource, pointer: string): FieldMeta | undefined {
  for (let at = pointer; at !== ''; at = at.slice(0, at.lastIndexOf('/'))) {
    const found = analysis._meta[at];
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The text at a pointer of the analysis; null when it is missing or empty. */
export function analysisTextAt({ analysis }: PersonaSource, pointer: string): string | null {
  const value = valueAt(analysis, pointer);
  return typeof value === 'string' && saysSomething(value) ? value : null;
}
