import type { MetaMap } from '../../common/provenance/index.js';
import { STYLE_SECTIONS } from './analysis-document.js';
import type { AnalysisSections } from './analysis-sections.js';
import { isUnder } from './stated-sections.js';

/** Sections of an analysis with what is known about them. */
export interface KnownSections {
  readonly sections: AnalysisSections;
  readonly meta: MetaMap;
}

/**
 * Puts the sections that the user stated in an earlier analysis of a site in the place of the ones measured now, also
 * where the measure says the same or nothing any more. They stay the user's; all other sections are the new measure.
 */
export function carryStatedSections(measured: KnownSections, earlier: KnownSections): KnownSections {
  const names = STYLE_SECTIONS.filter((name) => isStated(earlier, name));
  if (names.length === 0) return measured;
  const kept = Object.entries(measured.meta).filter(([pointer]) => !names.some((name) => isUnder(pointer, name)));
  const stated = Object.entries(earlier.meta).filter(([pointer]) => names.some((name) => isUnder(pointer, name)));
  return {
    sections: { ...measured.sections, ...Object.fromEntries(names.map((name) => [name, earlier.sections[name]])) },
    meta: Object.fromEntries([...kept, ...stated]),
  };
}

function isStated({ sections, meta }: KnownSections, name: (typeof STYLE_SECTIONS)[number]): boolean {
  return sections[name] !== undefined && meta[`/${name}`]?.origin === 'user';
}
