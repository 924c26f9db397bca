import { type BusinessFacts, saidOf } from '../business-info/index.js';
import { type AnalysisDocument, STYLE_SECTIONS } from './analysis-document.js';
import { BUSINESS_STATED, withBusinessFacts } from './business-sections.js';

/** Where a style analysis has everything that the user says of the business. */
const BUSINESS = 'business_info';

/**
 * The style sections of an analysis with what the user says of the business, each with what is known about its values;
 * null when there is neither.
 */
export function styleAnalysisOf(
  analysis: Pick<AnalysisDocument, (typeof STYLE_SECTIONS)[number] | '_meta'> | null,
  business: BusinessFacts | null,
): Record<string, unknown> | null {
  if (analysis === null && business === null) return null;
  const { _meta, ...measured } = analysis ?? { _meta: {} };
  const { sections, meta } = withBusinessFacts({ sections: measured, meta: _meta }, business);
  const names = STYLE_SECTIONS.filter((name) => sections[name] !== undefined);
  const pointers = new Set<string>(names);
  const known = Object.entries(meta).filter(([pointer]) => pointers.has(pointer.split('/')[1] ?? ''));
  return {
    ...Object.fromEntries(names.map((name) => [name, sections[name]])),
    ...(business === null ? {} : { [BUSINESS]: saidOf(business) }),
    _meta: { ...Object.fromEntries(known), ...(business === null ? {} : { [`/${BUSINESS}`]: BUSINESS_STATED }) },
  };
}
