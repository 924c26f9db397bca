import type { JsonObject } from '../../../../common/documents/index.js';
import type { FieldMeta } from '../../../../common/provenance/index.js';
import type { AnalysisDocument } from '../../../website-analysis/index.js';
import { valueAt } from '../../rules/json/json-pointer.js';
import type { KnownText } from './research-facts.js';

/** Longest text that a search is given. */
const LONGEST = 200;

const STATED: FieldMeta = { origin: 'user', method: 'stated@1', confidence: null, evidence: [], warnings: [] };

/** What the user said where. */
export interface Statements {
  /** Of the business. */
  readonly industry: string | null;
  readonly target_audience: string | null;
  /** Section of the research preferences. */
  readonly audience: JsonObject | null;
  readonly analysis: AnalysisDocument | null;
}

/** The industry as the user stated it: of the business, in the preferences or in the analysis; null otherwise. */
export function industryOf({ industry, audience, analysis }: Statements): KnownText | null {
  return (
    stated(industry) ??
    stated(valueAt(audience, '/industry_focus')) ??
    ofAnalysis(analysis, '/target_audience/industry_focus', ['user'])
  );
}

/** The audience as stated, in the same places, else the measured level of its expertise. */
export function audienceOf({ target_audience: target, audience, analysis }: Statements): KnownText | null {
  const level = ofAnalysis(analysis, '/target_audience/expertise_level', ['user', 'measured', 'derived', 'heuristic']);
  return (
    stated(target) ??
    stated(valueAt(audience, '/description')) ??
    stated(valueAt(audience, '/demographics')) ??
    ofAnalysis(analysis, '/target_audience/demographics', ['user']) ??
    (level === null ? null : { ...level, text: `${level.text} readers` })
  );
}

function stated(value: unknown): KnownText | null {
  const text = textOf(value);
  return text === null ? null : { text, meta: STATED };
}

/** The value of the analysis when its origin is one of these. */
function ofAnalysis(
  analysis: AnalysisDocument | null,
  pointer: string,
  origins: readonly FieldMeta['origin'][],
): KnownText | null {
  const text = textOf(analysis === null ? undefined : valueAt(analysis, pointer));
  const section = pointer.slice(0, pointer.lastIndexOf('/'));
  const meta = analysis?._meta[pointer] ?? analysis?._meta[section];
  return text !== null && meta !== undefined && origins.includes(meta.origin) ? { text, meta } : null;
}

function textOf(value: unknown): string | null {
  const parts: unknown[] = [value].flat();
  const text = parts
    .filter((part) => typeof part === 'string')
    .join(', ')
    .replaceAll(/\s+/g, ' ')
    .trim();
  return text === '' ? null : text.slice(0, LONGEST);
}
