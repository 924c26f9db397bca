import type { Fields } from '../../recording/fields.js';

const COMPETITOR_FIELDS: Fields = {
  'competitors.[].url': 'text',
  'competitors.[].domain': 'text',
  'competitors.[].title': 'text',
  'competitors.[].summary': 'text',
  'competitors.[].relevance_score': 'number',
  'competitors.[].highlights': 'texts',
  'competitors.[].favicon': 'shown',
  'competitors.[].published_date': 'shown',
};

/** What the research page reads of found competitors. */
export const DISCOVERY_FIELDS: Fields = {
  success: 'flag',
  ...COMPETITOR_FIELDS,
  'social_media_accounts.*': 'text',
  social_media_citations: 'list',
  'research_summary?.total_competitors': 'number',
  'research_summary?.market_insights': 'shown',
};

/** What it reads of research that GET /init tells. */
export const RESTORED_RESEARCH_FIELDS: Fields = {
  ...COMPETITOR_FIELDS,
  'social_media_accounts?.*': 'text',
  'researchSummary?.total_competitors': 'number',
};

const INSIGHTS = 'analysis_data.onboarding_insights';

/** What it reads of the positioning that the sitemap shows. */
export const POSITIONING_FIELDS: Fields = {
  success: 'flag',
  [`${INSIGHTS}.competitive_positioning`]: 'shown',
  [`${INSIGHTS}.content_gaps`]: 'texts',
  [`${INSIGHTS}.growth_opportunities`]: 'texts',
  [`${INSIGHTS}.strategic_recommendations`]: 'texts',
  [`${INSIGHTS}.industry_benchmarks`]: 'texts',
};

const DEEP = 'deep_competitor_analysis';
const BENCHMARK = 'competitive_sitemap_benchmarking';

/** What the side panel reads of background work. */
export const SCHEDULED_TASKS_FIELDS: Fields = {
  [`${DEEP}.bulb`]: 'text',
  [`${DEEP}.reason`]: 'shown',
  [`${DEEP}.task.exists`]: 'flag',
  [`${DEEP}.task.status`]: 'shown',
  [`${DEEP}.task.next_execution`]: 'shown',
  [`${DEEP}.task.last_run`]: 'shown',
  [`${DEEP}.task.last_status`]: 'shown',
  [`${BENCHMARK}.bulb`]: 'text',
  [`${BENCHMARK}.reason`]: 'shown',
  [`${BENCHMARK}.report.available`]: 'flag',
  [`${BENCHMARK}.report.last_run`]: 'shown',
  [`${BENCHMARK}.report.status`]: 'shown',
  [`${BENCHMARK}.report.error`]: 'shown',
};

/** What it reads of the benchmark's report. */
export const BENCHMARK_REPORT_FIELDS: Fields = {
  timestamp: 'shown',
  'user.summary': 'object',
  'competitors.summaries': 'object',
  'competitors.errors': 'object',
  'benchmark.competitors_analyzed': 'shown',
  'benchmark.competitor_section_leaders': 'list',
  'benchmark.gaps.missing_sections.[].section': 'shown',
  'benchmark.opportunities': 'list',
  'benchmark.keyword_hints?': 'list',
};

/** What it reads of past strategic reports. */
export const HISTORY_FIELDS: Fields = { history: 'list' };

/** What the page reads when social profiles were looked for again. */
export const PROFILES_FIELDS: Fields = { success: 'flag', 'social_media_accounts.*': 'text' };
