import type { MetaMap } from '../../../common/provenance/index.js';
import type { StyleMetrics } from './style-metrics.js';

/** How the site writes. Null: nobody measured or generated it; `_meta` says why. */
export interface WritingStyle {
  tone: string | null;
  voice: string | null;
  /** `simple | moderate | complex` when measured. */
  complexity: string | null;
  /** `low | medium | high` when measured. */
  engagement_level: string | null;
  brand_personality: string | null;
  /** `informal | neutral | formal` when measured. */
  formality_level: string | null;
  emotional_appeal: string | null;
}

export interface ContentCharacteristics {
  sentence_structure: string | null;
  /** `simple | medium | advanced` when measured. */
  vocabulary_level: string | null;
  paragraph_organization: string | null;
  content_flow: string | null;
  /** Such as `62.4 Flesch reading ease`; LIX for other languages than English. */
  readability_score: string | null;
  content_density: string | null;
  visual_elements_usage: string | null;
}

export interface TargetAudience {
  demographics: string[];
  /** `beginner | intermediate | advanced | expert` when measured. */
  expertise_level: string | null;
  industry_focus: string | null;
  /** Never null; empty when unknown. */
  geographic_focus: string;
  psychographic_profile: string | null;
  pain_points: string[];
  motivations: string[];
}

export interface ContentType {
  primary_type: string | null;
  secondary_types: string[];
  purpose: string | null;
  call_to_action: string | null;
  conversion_focus: string | null;
  educational_value: string | null;
}

export interface BrandAnalysis {
  brand_voice: string | null;
  brand_values: string[];
  brand_positioning: string | null;
  competitive_differentiation: string | null;
  trust_signals: string[];
  authority_indicators: string[];
}

export interface ContentStrategyInsights {
  strengths: string[];
  weaknesses: string[];
  opportunities: string[];
  threats: string[];
  recommended_improvements: string[];
  content_gaps: string[];
  /** Mean words per page. */
  avg_content_length: number | null;
}

export interface RecommendedSettings {
  writing_tone: string | null;
  target_audience: string | null;
  content_type: string | null;
  creativity_level: string | null;
  geographic_location: string | null;
  industry_context: string | null;
  brand_alignment: string | null;
}

export interface StylePatterns {
  patterns: {
    sentence_length: string | null;
    vocabulary_patterns: string[];
    rhetorical_devices: string[];
    paragraph_structure: string | null;
    transition_phrases: string[];
  };
  style_consistency: string | null;
  unique_elements: string[];
}

export interface StyleGuidelines {
  guidelines: {
    tone_recommendations: string[];
    structure_guidelines: string[];
    vocabulary_suggestions: string[];
    engagement_tips: string[];
    audience_considerations: string[];
    brand_alignment: string[];
    seo_optimization: string[];
    conversion_optimization: string[];
  };
  best_practices: string[];
  avoid_elements: string[];
  content_strategy: string | null;
  ai_generation_tips: string[];
  competitive_advantages: string[];
  content_calendar_suggestions: string[];
}

/** The sections of a style document: the fields people and models read. */
export interface StyleSections {
  writing_style: WritingStyle;
  content_characteristics: ContentCharacteristics;
  target_audience: TargetAudience;
  content_type: ContentType;
  brand_analysis: BrandAnalysis;
  content_strategy_insights: ContentStrategyInsights;
  recommended_settings: RecommendedSettings;
  style_patterns: StylePatterns;
  style_guidelines: StyleGuidelines;
}

/** The style of a website: what was measured, what follows from it by a published rule, and nothing else. */
export interface StyleDocument extends StyleSections {
  metrics: StyleMetrics;
  /** JSON pointer of every field above to its origin, method, confidence, evidence and warnings. */
  _meta: MetaMap;
}
