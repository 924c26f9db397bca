import type { FieldMeta } from '../../common/provenance/index.js';
import type { BusinessFacts } from '../business-info/index.js';
import type { KnownSections } from './carried-sections.js';

/** What is known about what the user says of the business. */
export const BUSINESS_STATED: FieldMeta = {
  origin: 'user',
  method: 'business_info@1',
  confidence: null,
  evidence: [],
  warnings: [],
};

/** Where an analysis has what the user may say of the business. */
const PLACES = [
  { section: 'target_audience', field: 'demographics', said: 'target_audience', isList: true },
  { section: 'target_audience', field: 'industry_focus', said: 'industry', isList: false },
  { section: 'brand_analysis', field: 'brand_voice', said: 'brand_voice', isList: false },
] as const satisfies readonly {
  section: string;
  field: string;
  said: keyof BusinessFacts;
  isList: boolean;
}[];

/** Sections with what the user says of the business: above what was measured, below what the user stated in the section itself. */
export function withBusinessFacts(known: KnownSections, business: BusinessFacts | null): KnownSections {
  return PLACES.reduce<KnownSections>(({ sections, meta }, { section, field, said, isList }) => {
    const value = business?.[said] ?? null;
    const pointer = `/${section}/${field}`;
    if (value === null || isStated({ sections, meta }, section, field)) return { sections, meta };
    const filled = { ...sections[section], [field]: isList ? [value] : value };
    return { sections: { ...sections, [section]: filled }, meta: { ...meta, [pointer]: BUSINESS_STATED } };
  }, known);
}

/** Whether the user stated the value in the section itself. A section with a value stated may hold others of nobody. */
function isStated(
  { sections, meta }: KnownSections,
  section: (typeof PLACES)[number]['section'],
  field: string,
): boolean {
  const { origin } = meta[`/${section}/${field}`] ?? meta[`/${section}`] ?? { origin: 'default' };
  return origin === 'user' && isHeld(Object.entries(sections[section] ?? {}).find(([name]) => name === field)?.[1]);
}

function isHeld(value: unknown): boolean {
  return Array.isArray(value) ? value.length > 0 : value !== undefined && value !== null && value !== '';
}
