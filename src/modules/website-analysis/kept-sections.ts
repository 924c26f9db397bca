import type { SettingValues } from '../../config/index.js';
import { BRAND_SECTIONS } from './analysis-document.js';

/** Whether a section is stored and returned at all. */
export function isKeptSection(
  name: string,
  { ENABLE_WEBSITE_BRAND_COLUMNS: hasBrand }: Pick<SettingValues, 'ENABLE_WEBSITE_BRAND_COLUMNS'>,
): boolean {
  return hasBrand || !BRAND_SECTIONS.includes(name);
}
