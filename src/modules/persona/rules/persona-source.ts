import type { FieldMeta } from '../../../common/provenance/index.js';
import type { BusinessFacts } from '../../business-info/index.js';
import {
  type AnalysisDocument,
  fingerprintOfText,
  type StyleFingerprint,
  withBusinessFacts,
} from '../../website-analysis/index.js';
import { saysSomething } from './json/json-object.js';
import { valueAt } from './json/json-pointer.js';
import { MIN_WORDS } from './readiness-rules.js';

/** An analysis as far as personas are made from it. */
type KnownWriting = Partial<AnalysisDocument> & Pick<AnalysisDocument, '_meta'>;

/** What a persona is made from. */
export interface PersonaSource {
  /** The newest analysis with what the user says of the business in it; next to empty without one. */
  readonly analysis: KnownWriting;
  /** Nothing in it is known when there is too little text. */
  readonly fingerprint: StyleFingerprint;
  /** What the user says of the business; null when nothing was said. */
  readonly business: BusinessFacts | null;
  /** Why nothing was measured; null when it was. */
  readonly unmeasured: string | null;
}

/**
 * What a persona can be made from: the measured text, what the user says of the business, or both. Null without either.
 * Text is measured text when there is enough of it for a persona, or nothing else to make one from.
 */
export function personaSourceOf(
  analysis: AnalysisDocument | null,
  business: BusinessFacts | null = null,
): PersonaSource | null {
  const fingerprint = analysis?.style_fingerprint ?? null;
  const words = fingerprint?.basis.words ?? 0;
  const known = withBusiness(analysis ?? { _meta: {} }, business);
  if (fingerprint !== null && (words >= MIN_WORDS || business === null)) {
    return { analysis: known, fingerprint, business, unmeasured: null };
  }
  if (business === null) return null;
  const unmeasured = `too_little_text: there are ${words} of at least ${MIN_WORDS} words of your own text`;
  return { analysis: known, fingerprint: fingerprintOfText(''), business, unmeasured };
}

function withBusiness(analysis: KnownWriting, business: BusinessFacts | null): KnownWriting {
  const { _meta: meta, target_audience, brand_analysis } = analysis;
  const sections = {
    ...(target_audience === undefined ? {} : { target_audience }),
    ...(brand_analysis === undefined ? {} : { brand_analysis }),
  };
  const { sections: told, meta: known } = withBusinessFacts({ sections, meta }, business);
  const { target_audience: readers, brand_analysis: brand } = told;
  return {
    ...analysis,
    ...(readers === undefined ? {} : { target_audience: readers }),
    ...(brand === undefined ? {} : { brand_analysis: brand }),
    _meta: known,
  };
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
