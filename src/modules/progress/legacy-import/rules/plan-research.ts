import { isDeepStrictEqual } from 'node:util';
import { isJsonObject, type JsonObject } from '../../../../common/documents/index.js';
import { firstOf, hasMembers, objectAt, pick } from './members.js';
import type { PlannedPayload } from './planned-payload.js';

const PREFERENCES = ['research_depth', 'content_types', 'auto_research', 'factual_content'];

/** What the older software stored as the user's choice when the user had chosen nothing. */
const FILLED_IN = {
  research_depth: 'Comprehensive',
  content_types: ['Blog Posts', 'Social Media', 'Newsletters'],
  auto_research: true,
  factual_content: true,
};

/** What was found about a competitor; its scores, threat levels and positions were made up. */
const COMPETITOR_MEMBERS = [
  'title',
  'summary',
  'highlights',
  'published_date',
  'author',
  'favicon',
  'image',
  'subpages',
];

/** Research preferences, competitors and notes of step 3, in camelCase or snake_case. */
export function planResearch(data: JsonObject): PlannedPayload {
  const preferences = preferencesOf(data);
  const listed = firstOf(data, 'competitors', 'competitor_analyses', 'competitorAnalyses');
  const competitors = Array.isArray(listed) ? listed.map(competitorOf) : [];
  const notes = {
    researchSummary: firstOf(data, 'researchSummary', 'research_summary'),
    sitemapAnalysis: firstOf(data, 'sitemapAnalysis', 'sitemap_analysis'),
    industryContext: firstOf(data, 'industryContext', 'industry_context'),
    social_media_accounts: firstOf(data, 'social_media_accounts', 'socialMediaAccounts'),
  };
  const warnings = [...preferences.warnings];
  if (listed !== undefined && !Array.isArray(listed)) warnings.push('its competitors are not a list and were left out');
  if (competitors.some(({ isReduced }) => isReduced))
    warnings.push('scores and judgements on competitors were computed from constants and are not imported');
  const payload = {
    ...preferences.payload,
    ...pick(notes, Object.keys(notes)),
    ...(competitors.length > 0 ? { competitors: competitors.map(({ competitor }) => competitor) } : {}),
  };
  return { payload, warnings };
}

function preferencesOf(data: JsonObject): PlannedPayload {
  const places = [data, objectAt(data, 'research_preferences'), objectAt(data, 'researchPreferences')];
  const stated = places.map((place) => pick(place, PREFERENCES)).find(hasMembers) ?? {};
  if (!isDeepStrictEqual(stated, FILLED_IN)) return { payload: stated, warnings: [] };
  const warning = 'its preferences are those that the older software filled in by itself; they are not imported';
  return { payload: {}, warnings: [warning] };
}

/** A competitor is an address, a record, or a row whose findings stand in `analysis_data`. */
function competitorOf(item: unknown): { competitor: unknown; isReduced: boolean } {
  if (!isJsonObject(item)) return { competitor: item, isReduced: false };
  const found = { ...objectAt(item, 'analysis_data'), ...item };
  const url = firstOf(item, 'url', 'competitor_url', 'domain', 'competitor_domain');
  const kept = pick(found, COMPETITOR_MEMBERS);
  const known = new Set([
    ...COMPETITOR_MEMBERS,
    'url',
    'competitor_url',
    'domain',
    'competitor_domain',
    'analysis_data',
  ]);
  return { competitor: { url, ...kept }, isReduced: Object.keys(found).some((name) => !known.has(name)) };
}
