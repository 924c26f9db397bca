import type { MetaMap } from '../../../common/provenance/index.js';
import type { ModelFailureReason } from '../../../llm/index.js';
import type { JsonObject } from './json/json-object.js';
import type { PlatformName } from './platforms/platform-catalogue.js';

/** Who writes and how, on every platform. Null or empty: nobody measured or stated it; `_meta` says why. */
export interface CorePersona {
  identity: {
    persona_name: string | null;
    archetype: string | null;
    core_belief: string | null;
    brand_voice_description: string | null;
  };
  linguistic_fingerprint: {
    sentence_metrics: {
      average_sentence_length_words: number | null;
      preferred_sentence_type: string | null;
      /** In percent of sentences, such as `92:8`. */
      active_to_passive_ratio: string | null;
      complexity_level: string | null;
    };
    lexical_features: {
      go_to_words: string[];
      go_to_phrases: string[];
      avoid_words: string[];
      contractions: string | null;
      filler_words: string | null;
      vocabulary_level: string | null;
    };
    rhetorical_devices: {
      metaphors: string | null;
      analogies: string | null;
      rhetorical_questions: string | null;
      storytelling_style: string | null;
    };
  };
  tonal_range: {
    default_tone: string | null;
    permissible_tones: string[];
    forbidden_tones: string[];
    emotional_range: string | null;
  };
  stylistic_constraints: {
    punctuation: { ellipses: string | null; em_dash: string | null; exclamation_points: string | null };
    formatting: { paragraphs: string | null; lists: string | null; markdown: string | null };
  };
}

/** How the persona writes on one platform. Null or empty: nobody measured or stated it; `_meta` says why. */
export interface PlatformPersona {
  platform_type: PlatformName;
  sentence_metrics: {
    /** In words, as the next. */
    max_sentence_length: number | null;
    optimal_sentence_length: number | null;
    sentence_variety: string | null;
  };
  lexical_adaptations: {
    platform_specific_words: string[];
    hashtag_strategy: string | null;
    emoji_usage: string | null;
    mention_strategy: string | null;
  };
  content_format_rules: {
    character_limit: number | null;
    paragraph_structure: string | null;
    call_to_action_style: string | null;
    link_placement: string | null;
  };
  engagement_patterns: {
    posting_frequency: string | null;
    optimal_posting_times: string[];
    engagement_tactics: string[];
    community_interaction: string | null;
  };
  /** What holds for everybody on the platform is in the platform catalogue, not here. */
  platform_best_practices: string[];
}

/** The persona of LinkedIn: how the writer stands in the trade. */
export interface LinkedInPersona extends PlatformPersona {
  professional_networking: {
    thought_leadership_positioning: string | null;
    industry_authority_building: string | null;
    professional_relationship_strategies: string[];
    career_advancement_focus: string | null;
  };
  /** Formats and advice for everybody are in the platform catalogue. */
  linkedin_features: null;
  algorithm_optimization: null;
  professional_context_optimization: {
    industry_specific_positioning: string | null;
    expertise_level_adaptation: string | null;
    company_size_considerations: string | null;
    business_model_alignment: string | null;
    professional_role_authority: string | null;
    demographic_targeting: string[];
    psychographic_engagement: string | null;
    conversion_optimization: string | null;
  };
}

/** The persona of Facebook: whom the writer speaks to and how they are brought together. */
export interface FacebookPersona extends PlatformPersona {
  /** Formats and advice for everybody are in the platform catalogue. */
  facebook_algorithm_optimization: null;
  facebook_content_formats: null;
  facebook_engagement_strategies: {
    community_building: string[];
    content_engagement: string[];
    conversion_optimization: string[];
  };
  facebook_audience_targeting: {
    demographic_targeting: string[];
    interest_targeting: string[];
    behavioral_targeting: string[];
  };
}

/** A platform whose persona could not be made, and why. */
export interface FailedPlatform {
  readonly platform: PlatformName;
  readonly reason: ModelFailureReason;
}

/** Scores from 0 to 100; null when a score cannot be computed, and `explanations` says why. */
export interface QualityMetrics {
  overall_score: number | null;
  core_completeness: number | null;
  platform_consistency: number | null;
  platform_optimization: number | null;
  linguistic_quality: number | null;
  recommendations: string[];
  /** Score by name to the figures behind it. */
  explanations: Record<QualityScore, string>;
}

/** Name of a score. */
export type QualityScore =
  'overall_score' | 'core_completeness' | 'platform_consistency' | 'platform_optimization' | 'linguistic_quality';

/** A whole persona, generated or stated by its user, who may add members of their own. */
export interface PersonaDocument {
  readonly corePersona: JsonObject | null;
  /** Persona by platform. */
  readonly platformPersonas: JsonObject;
  readonly qualityMetrics: JsonObject | null;
  readonly selectedPlatforms: readonly string[];
  /** Selected platforms whose last question failed; never personas. Absent from versions that are older than it. */
  readonly failedPlatforms?: readonly FailedPlatform[];
  /** JSON pointer into this document to what is known about the value there. */
  readonly _meta: MetaMap;
}
