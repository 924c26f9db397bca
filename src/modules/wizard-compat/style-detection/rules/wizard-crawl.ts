import { isJsonObject, type JsonObject } from '../../../../common/documents/index.js';

/** What nobody interpreted, in the shape that the page reads. */
const NO_INSIGHTS = { summary: '', content_gaps: [], strategic_recommendations: [] };

/** A crawl as the wizard reads it: its page looks into the insights of a sitemap that was read. */
export function wizardCrawl(crawl: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const sitemap = crawl['sitemap_analysis'];
  return isJsonObject(sitemap) ? { ...crawl, sitemap_analysis: withInsights(sitemap) } : { ...crawl };
}

function withInsights(sitemap: JsonObject): JsonObject {
  return { ...sitemap, ai_insights: sitemap['ai_insights'] ?? NO_INSIGHTS };
}
