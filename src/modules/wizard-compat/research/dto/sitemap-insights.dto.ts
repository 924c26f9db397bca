import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { OnboardingInsights } from '../rules/sitemap-insights.js';

const insights = {
  type: 'object',
  additionalProperties: true,
  description:
    '`competitive_positioning` (text), `content_gaps`, `growth_opportunities`, `strategic_recommendations` and ' +
    '`industry_benchmarks` (texts); every sentence is a count of what was read',
} as const;

/** Whose sitemaps the wizard wants analysed; it sends more, which is ignored. */
export class SitemapInsightsDto {
  /** Address of the own site; the one that was analysed last when empty or absent. @example https://example.com */
  @ApiPropertyOptional({ type: 'string', maxLength: 2048, nullable: true })
  user_url?: string | null;

  /** Domains or addresses of stored competitors to compare with; the most relevant ones when none is stored. */
  @ApiPropertyOptional({ type: 'array', items: { type: 'string' }, example: ['example.com'] })
  competitors?: string[];
}

/** Counts over the sitemaps, in sentences and in numbers. */
export class SitemapInsightsResponseDto {
  /** True also without a sitemap: the insights are empty then, and the message says why. @example true */
  success: true;

  /** @example Your sitemaps list 120 pages in 8 sections, 2.1 path segments deep on average. */
  message: string;

  /** Address of the own site; empty for a user without one. @example https://example.com/ */
  user_url: string;

  /** The first sitemap that could be read; null when none could. @example https://example.com/sitemap.xml */
  @ApiProperty({ type: 'string', nullable: true })
  sitemap_url: string | null;

  /** Always null: whether robots.txt or a common place led to the sitemap is not kept. @example null */
  @ApiProperty({ type: 'string', nullable: true })
  discovery_method: string | null;

  /** When the sitemaps were read (ISO 8601 UTC). @example 2026-11-22T10:00:00.000Z */
  analysis_timestamp: string;

  @ApiProperty(insights)
  onboarding_insights: OnboardingInsights;

  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    properties: { onboarding_insights: insights },
    description: 'The counts as POST /api/onboarding/sitemap/analyze gives them; without a sitemap only the insights',
  })
  analysis_data: object;
}
