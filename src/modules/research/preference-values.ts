import type { JsonObject } from '../../common/documents/index.js';
import type { ResearchDepth } from './research-depth.js';

/** Optional sections of the preferences: copies of what step 2 found, or the user's own. */
export const STYLE_SECTIONS = [
  'writing_style',
  'content_characteristics',
  'target_audience',
  'recommended_settings',
] as const;

/** One of STYLE_SECTIONS. */
export type StyleSection = (typeof STYLE_SECTIONS)[number];

/** What a user states about research: absent keeps what is stored, null takes it back. */
export interface PreferenceValues extends Partial<Readonly<Record<StyleSection, JsonObject | null>>> {
  readonly research_depth?: ResearchDepth | null;
  readonly content_types?: readonly string[] | null;
  readonly auto_research?: boolean | null;
  readonly factual_content?: boolean | null;
}

/** Whether anything is stated or taken back. */
export function statesAnything(values: PreferenceValues): boolean {
  return Object.values(values).some((value) => value !== undefined);
}
