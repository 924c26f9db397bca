import { isStorableText, type JsonObject } from '../../../../common/documents/index.js';
import { STYLE_SECTIONS } from '../../../website-analysis/index.js';
import { firstOf, hasMembers, objectAt, pick } from './members.js';
import type { PlannedPayload } from './planned-payload.js';

/** Parts of `style_guidelines` and `style_patterns` that the wizard spread over the analysis. */
const GUIDELINE_PARTS = [
  'guidelines',
  'best_practices',
  'avoid_elements',
  'content_strategy',
  'ai_generation_tips',
  'competitive_advantages',
  'content_calendar_suggestions',
];
const PATTERN_PARTS = ['patterns', 'style_consistency', 'unique_elements'];

const MEASURED = [
  'crawl_result',
  'crawlResult',
  'seo_audit',
  'social_media_presence',
  'sitemap_analysis',
  'strategic_insights_history',
];

/** Website and analysis of step 2, whether the sections stand in `analysis`, below `style_analysis` or beside the address. */
export function planWebsite(data: JsonObject): PlannedPayload {
  const analysis = objectAt(data, 'analysis');
  const places = [analysis, objectAt(analysis, 'style_analysis'), objectAt(data, 'style_analysis'), data];
  const written = [firstOf(data, 'website', 'website_url', 'url'), firstOf(analysis, 'website_url', 'website', 'url')];
  const website = written.find((value) => typeof value === 'string' && value.trim() !== '');
  const sections = sectionsOf(places);
  const warnings = [];
  if (places.some((place) => hasMembers(pick(place, MEASURED))))
    warnings.push('crawl results and audits are not imported; analyse the website again to measure it');
  if (hasMembers(sections)) warnings.push('the analysis is kept as stated by the user, not as measured');
  const address = typeof website === 'string' && isStorableText(website) ? { website: website.trim() } : {};
  return { payload: { ...address, ...(hasMembers(sections) ? { analysis: sections } : {}) }, warnings };
}

function sectionsOf(places: readonly JsonObject[]): JsonObject {
  const found = STYLE_SECTIONS.map(
    (name) => [name, places.map((place) => objectAt(place, name)).find(hasMembers)] as const,
  );
  const sections = Object.fromEntries(found.filter(([, section]) => section !== undefined));
  return {
    ...gathered(places, 'style_guidelines', GUIDELINE_PARTS),
    ...gathered(places, 'style_patterns', PATTERN_PARTS),
    ...sections,
  };
}

/** A section put together again from its parts; nothing when the parts are not there. */
function gathered(places: readonly JsonObject[], section: string, parts: readonly string[]): JsonObject {
  const found = places.map((place) => pick(place, parts)).find(hasMembers);
  return found === undefined ? {} : { [section]: found };
}
