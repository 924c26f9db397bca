import type { SettingValues } from '../../config/index.js';
import { BRAND_SECTIONS } from './analysis-document.js';
import type { KnownSections } from './carried-sections.js';

/** Whether a section is stored and returned at all. */
export function isKeptSection(
  name: string,
  { ENABLE_WEBSITE_BRAND_COLUMNS: hasBrand }: Pick<SettingValues, 'ENABLE_WEBSITE_BRAND_COLUMNS'>,
): boolean {
  return hasBrand || !BRAND_SECTIONS.includes(name);
}

/** What is stored of sections that were found. */
export function keptSections({ sections, meta }: KnownSections, settings: SettingValues): KnownSections {
  const isKept = (name: string): boolean => isKeptSection(name, settings);
  return {
    sections: Object.fromEntries(Object.entries(sections).filter(([name]) => isKept(name))),
    meta: Object.fromEntries(Object.entries(meta).filter(([pointer]) => isKept(pointer.split('/')[1] ?? ''))),
  };
}
