import type { SitemapEntry } from '../sitemap-entry.js';
import { type ContentTrends, contentTrendsOf, type NoContentTrends } from './change-trends.js';
import {
  type PublishingPatterns,
  publishingPatternsOf,
  recommendationsFor,
  type SitemapRecommendation,
} from './publishing-patterns.js';
import { type SitemapStructure, structureOf } from './structure.js';

/** What the sitemaps of a site tell, counted and never guessed. */
export interface SitemapAnalysis {
  /** The first sitemap that could be read. */
  readonly sitemap_url: string;
  /** When the sitemap was read, ISO 8601 UTC. */
  readonly analysis_date: string;
  readonly total_urls: number;
  readonly structure_analysis: SitemapStructure;
  readonly content_trends: ContentTrends | NoContentTrends;
  readonly publishing_patterns: PublishingPatterns;
  /** Prose about the numbers. Null: no model has written any. */
  readonly ai_insights: null;
  readonly seo_recommendations: readonly SitemapRecommendation[];
}

/** Counts over the pages of a sitemap; null when it lists none. Equal entries give equal numbers. */
export function analyseSitemap(
  sitemapUrl: string,
  entries: readonly SitemapEntry[],
  readAt: Date,
): SitemapAnalysis | null {
  if (entries.length === 0) return null;
  return {
    sitemap_url: sitemapUrl,
    analysis_date: readAt.toISOString(),
    total_urls: entries.length,
    structure_analysis: structureOf(entries),
    content_trends: contentTrendsOf(entries),
    publishing_patterns: publishingPatternsOf(entries),
    ai_insights: null,
    seo_recommendations: recommendationsFor(entries),
  };
}
