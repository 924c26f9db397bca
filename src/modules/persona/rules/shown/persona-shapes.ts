import type { CorePersona, LinkedInPersona, PlatformPersona, QualityMetrics } from '../persona-document.js';
import type { ShapeOf } from './shape.js';

/** What a client finds in the core persona. */
export const CORE_SHAPE: ShapeOf<CorePersona> = {
  identity: { persona_name: 'text', archetype: 'text', core_belief: 'text', brand_voice_description: 'text' },
  linguistic_fingerprint: {
    sentence_metrics: {
      average_sentence_length_words: 'figure',
      preferred_sentence_type: 'text',
      active_to_passive_ratio: 'text',
      complexity_level: 'text',
    },
    lexical_features: {
      go_to_words: 'list',
      go_to_phrases: 'list',
      avoid_words: 'list',
      contractions: 'text',
      filler_words: 'text',
      vocabulary_level: 'text',
    },
    rhetorical_devices: {
      metaphors: 'text',
      analogies: 'text',
      rhetorical_questions: 'text',
      storytelling_style: 'text',
    },
  },
  tonal_range: {
    default_tone: 'text',
    permissible_tones: 'list',
    forbidden_tones: 'list',
    emotional_range: 'text',
  },
  stylistic_constraints: {
    punctuation: { ellipses: 'text', em_dash: 'text', exclamation_points: 'text' },
    formatting: { paragraphs: 'text', lists: 'text', markdown: 'text' },
  },
};

/** What a client finds in the persona of any platform. */
export const PLATFORM_SHAPE: ShapeOf<PlatformPersona> = {
  platform_type: 'text',
  sentence_metrics: { max_sentence_length: 'figure', optimal_sentence_length: 'figure', sentence_variety: 'text' },
  lexical_adaptations: {
    platform_specific_words: 'list',
    hashtag_strategy: 'text',
    emoji_usage: 'text',
    mention_strategy: 'text',
  },
  content_format_rules: {
    character_limit: 'figure',
    paragraph_structure: 'text',
    call_to_action_style: 'text',
    link_placement: 'text',
  },
  engagement_patterns: {
    posting_frequency: 'text',
    optimal_posting_times: 'list',
    engagement_tactics: 'list',
    community_interaction: 'text',
  },
  platform_best_practices: 'list',
};

type Networking = Pick<LinkedInPersona, 'professional_networking' | 'professional_context_optimization'>;

/** What a client finds in the persona of LinkedIn. */
export const LINKEDIN_SHAPE: ShapeOf<PlatformPersona & Networking> = {
  ...PLATFORM_SHAPE,
  professional_networking: {
    thought_leadership_positioning: 'text',
    industry_authority_building: 'text',
    professional_relationship_strategies: 'list',
    career_advancement_focus: 'text',
  },
  professional_context_optimization: {
    industry_specific_positioning: 'text',
    expertise_level_adaptation: 'text',
    company_size_considerations: 'text',
    business_model_alignment: 'text',
    professional_role_authority: 'text',
    demographic_targeting: 'list',
    psychographic_engagement: 'text',
    conversion_optimization: 'text',
  },
};

/** What a client finds in a report of quality, beside its explanations. */
export const QUALITY_SHAPE: ShapeOf<Omit<QualityMetrics, 'explanations'>> = {
  overall_score: 'figure',
  core_completeness: 'figure',
  platform_consistency: 'figure',
  platform_optimization: 'figure',
  linguistic_quality: 'figure',
  recommendations: 'list',
};
