import { z } from 'zod';
import { document, membersNamed, text, texts } from './values.js';

/** How the site writes. */
const writingStyle = membersNamed(
  ['tone', 'voice', 'complexity', 'engagement_level', 'brand_personality', 'formality_level', 'emotional_appeal'],
  text,
);

const contentCharacteristics = membersNamed(
  [
    'sentence_structure',
    'vocabulary_level',
    'paragraph_organization',
    'content_flow',
    'readability_score',
    'content_density',
    'visual_elements_usage',
  ],
  text,
);

/** `geographic_focus` is trimmed at once, so null breaks the page. */
const targetAudience = z.object({
  demographics: texts,
  expertise_level: text,
  industry_focus: text,
  geographic_focus: text,
  psychographic_profile: z.union([text, texts]),
  pain_points: texts,
  motivations: texts,
});

const contentType = z.object({
  primary_type: text,
  secondary_types: texts,
  purpose: text,
  call_to_action: text,
  conversion_focus: text,
  educational_value: text,
});

const brandAnalysis = z.object({
  brand_voice: text,
  brand_values: texts,
  brand_positioning: text,
  competitive_differentiation: text,
  trust_signals: texts,
  authority_indicators: texts,
});

const strategyInsights = membersNamed(
  ['strengths', 'weaknesses', 'opportunities', 'threats', 'recommended_improvements', 'content_gaps'],
  texts,
);

const recommendedSettings = membersNamed(
  [
    'writing_tone',
    'target_audience',
    'content_type',
    'creativity_level',
    'geographic_location',
    'industry_context',
    'brand_alignment',
  ],
  text,
);

/** The sections that say how a site writes and for whom. */
const styleAnalysis = z.object({
  writing_style: writingStyle,
  content_characteristics: contentCharacteristics,
  target_audience: targetAudience,
  content_type: contentType,
  brand_analysis: brandAnalysis,
  content_strategy_insights: strategyInsights,
  recommended_settings: recommendedSettings,
});

const stylePatterns = z.object({
  patterns: z.object({
    sentence_length: text,
    vocabulary_patterns: texts,
    rhetorical_devices: texts,
    paragraph_structure: text,
    transition_phrases: texts,
  }),
  style_consistency: text,
  unique_elements: texts,
});

const styleGuidelines = z.object({
  guidelines: membersNamed(
    [
      'tone_recommendations',
      'structure_guidelines',
      'vocabulary_suggestions',
      'engagement_tips',
      'audience_considerations',
      'brand_alignment',
      'seo_optimization',
      'conversion_optimization',
    ],
    texts,
  ),
  best_practices: texts,
  avoid_elements: texts,
  content_strategy: text,
  ai_generation_tips: texts,
  competitive_advantages: texts,
  content_calendar_suggestions: texts,
});

const auditFinding = z.object({ category: text, type: text, message: text });

/** One area of the audit, which the page shows member by member. */
const auditArea = z.object({ score: z.number().nullable(), issues: z.array(z.unknown()) });

const seoAudit = z.object({
  overall_score: z.number(),
  summary: z.object({ critical_issues: z.array(auditFinding) }),
  meta: auditArea,
  url_structure: auditArea,
  content_health: auditArea,
  technical: auditArea,
  performance: auditArea,
  accessibility: auditArea,
  ux: auditArea,
});

/** What a sitemap lists. The page shows texts of a model where there are any. */
export const sitemapSummary = z.object({
  total_urls: z.int(),
  structure_analysis: z.object({
    url_patterns: z.record(z.string(), z.number()),
    file_types: z.record(z.string(), z.number()),
    average_path_depth: z.number(),
    max_path_depth: z.number(),
  }),
  content_trends: z.object({ publishing_velocity: z.number().nullish() }),
  ai_insights: z.object({ summary: text, content_gaps: texts, strategic_recommendations: texts }),
});

const crawlResult = z.object({ success: z.boolean(), url: text, sitemap_analysis: sitemapSummary.nullish() });

/** A stored analysis, as lists and the page of one have it. */
export const analysisRow = styleAnalysis.extend({
  id: z.int(),
  website_url: z.url(),
  analysis_date: z.iso.datetime(),
  style_analysis: styleAnalysis,
  style_patterns: stylePatterns,
  style_guidelines: styleGuidelines,
  seo_audit: seoAudit,
  crawl_result: crawlResult,
  status: z.enum(['completed', 'failed', 'in_progress']),
  warning_message: text.nullable(),
});

/** `POST style-detection/complete` that went well. Without `analysis_id` the page cannot save what is edited. */
export const detectedStyle = z.object({
  success: z.literal(true),
  error: z.never().optional(),
  warning: text.nullish(),
  analysis_id: z.int(),
  style_analysis: styleAnalysis,
  style_patterns: stylePatterns,
  style_guidelines: styleGuidelines,
  seo_audit: seoAudit,
  crawl_result: crawlResult,
});

/** A route of the older convention that failed: status 200, and why in the body. */
export const toldFailure = z.object({ success: z.literal(false), error: z.string().min(1) });

/** `GET style-detection/session-analyses`. */
export const sessionAnalyses = z.object({ success: z.literal(true), analyses: z.array(analysisRow) });

/** `GET style-detection/check-existing/*`. */
export const existingAnalysis = z.discriminatedUnion('exists', [
  z.object({ exists: z.literal(false) }),
  z.object({
    exists: z.literal(true),
    analysis_date: z.iso.datetime(),
    analysis_id: z.int(),
    summary: z.object({
      writing_style: z.object({ tone: text }),
      target_audience: z.object({ expertise_level: text }),
      content_type: z.object({ primary_type: text }),
    }),
  }),
]);

/** `GET style-detection/analysis/:id`. */
export const analysisById = z.object({ success: z.literal(true), analysis: analysisRow });

/** What the wizard takes from step 2 when it goes on: lists are mapped over, unknown texts may be null. */
export const websiteOnResume = z.object({
  website: z.url(),
  analysis: z.object({
    writing_style: document,
    target_audience: z.object({ geographic_focus: text, demographics: texts, pain_points: texts, motivations: texts }),
    content_type: z.object({ secondary_types: texts }),
    brand_analysis: z.object({ brand_values: texts, trust_signals: texts, authority_indicators: texts }),
    content_strategy_insights: strategyInsights,
    style_patterns: z.object({ unique_elements: texts }),
    style_guidelines: z.object({ best_practices: texts, avoid_elements: texts }),
  }),
});
