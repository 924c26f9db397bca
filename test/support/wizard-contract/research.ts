import { z } from 'zod';
import { document, text, textOrNull, texts } from './values.js';

/** A competitor. The page asks `summary` for its length and `relevance_score` for a percentage. */
export const competitor = z.object({
  url: z.url(),
  domain: z.string().min(1),
  title: text,
  summary: text,
  relevance_score: z.number().min(0).max(1),
  highlights: texts,
  favicon: textOrNull.optional(),
  published_date: textOrNull.optional(),
});

/** Addresses of profiles by platform. */
const profiles = z.record(z.string(), z.url());

/** `POST step3/discover-competitors`; failures are told in the body. */
export const discoveredCompetitors = z.object({
  success: z.literal(true),
  error: text.nullish(),
  competitors: z.array(competitor),
  social_media_accounts: profiles,
  social_media_citations: z.array(document),
  research_summary: z.object({ total_competitors: z.int(), market_insights: text, key_findings: texts.optional() }),
});

/** `POST step3/discover-social-media`. */
export const discoveredProfiles = z.object({
  success: z.literal(true),
  social_media_accounts: profiles,
  error: text.nullish(),
});

/** `POST step3/analyze-sitemap`; without success the page asks again at once and for ever. */
export const analysedSitemap = z.object({
  success: z.literal(true),
  error: text.nullish(),
  analysis_data: z.object({
    onboarding_insights: z.object({
      competitive_positioning: text,
      content_gaps: texts,
      growth_opportunities: texts,
      strategic_recommendations: texts,
      industry_benchmarks: texts,
    }),
  }),
});

const bulb = z.enum(['green', 'red']);

/** `GET step3/scheduled-tasks-status`. */
export const scheduledTasks = z.object({
  deep_competitor_analysis: z.object({
    bulb,
    reason: textOrNull,
    task: z.object({
      exists: z.boolean(),
      status: textOrNull,
      next_execution: textOrNull,
      last_run: textOrNull,
      last_status: textOrNull,
    }),
  }),
  competitive_sitemap_benchmarking: z.object({
    bulb,
    reason: textOrNull,
    report: z.object({
      available: z.boolean(),
      last_run: textOrNull,
      status: textOrNull,
      error: textOrNull,
    }),
  }),
});

const sitemapMetrics = z.object({
  total_urls: z.int(),
  average_path_depth: z.number(),
  max_path_depth: z.number(),
});

/** `GET step3/sitemap-benchmark-report`. */
export const benchmarkReport = z.object({
  timestamp: z.iso.datetime(),
  user: z.object({ summary: sitemapMetrics }),
  competitors: z.object({
    summaries: z.record(z.string(), sitemapMetrics),
    errors: z.record(z.string(), text),
  }),
  benchmark: z.object({
    competitors_analyzed: z.int(),
    competitor_section_leaders: z.array(
      z.object({ competitor_url: z.url(), total_urls: z.int(), sections_count: z.int() }),
    ),
    gaps: z.object({
      missing_sections: z.array(
        z.object({ section: text, competitor_presence: z.number(), competitor_url_count: z.int() }),
      ),
    }),
    opportunities: z.array(z.object({ type: text, title: text })),
  }),
});

/** `GET /api/seo-dashboard/strategic-insights/history`: a list under a name, not a bare one. */
export const strategicHistory = z.object({ history: z.array(document) });

/** What the wizard takes from step 3 when it goes on. */
export const researchOnResume = z.object({
  competitors: z.array(competitor),
  social_media_accounts: profiles.nullable(),
  researchSummary: document.nullable(),
  sitemapAnalysis: document.nullable(),
  industryContext: z.unknown(),
});
