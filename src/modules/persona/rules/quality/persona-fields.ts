/** Fields that a complete core persona fills, by pointer. */
export const CORE_FIELDS = [
  '/identity/persona_name',
  '/identity/archetype',
  '/identity/core_belief',
  '/identity/brand_voice_description',
  '/linguistic_fingerprint/sentence_metrics/average_sentence_length_words',
  '/linguistic_fingerprint/sentence_metrics/preferred_sentence_type',
  '/linguistic_fingerprint/sentence_metrics/active_to_passive_ratio',
  '/linguistic_fingerprint/sentence_metrics/complexity_level',
  '/linguistic_fingerprint/lexical_features/go_to_words',
  '/linguistic_fingerprint/lexical_features/go_to_phrases',
  '/linguistic_fingerprint/lexical_features/avoid_words',
  '/linguistic_fingerprint/lexical_features/contractions',
  '/linguistic_fingerprint/lexical_features/filler_words',
  '/linguistic_fingerprint/lexical_features/vocabulary_level',
  '/linguistic_fingerprint/rhetorical_devices/metaphors',
  '/linguistic_fingerprint/rhetorical_devices/analogies',
  '/linguistic_fingerprint/rhetorical_devices/rhetorical_questions',
  '/linguistic_fingerprint/rhetorical_devices/storytelling_style',
  '/tonal_range/default_tone',
  '/tonal_range/permissible_tones',
  '/tonal_range/forbidden_tones',
  '/tonal_range/emotional_range',
  '/stylistic_constraints/punctuation/ellipses',
  '/stylistic_constraints/punctuation/em_dash',
  '/stylistic_constraints/punctuation/exclamation_points',
  '/stylistic_constraints/formatting/paragraphs',
  '/stylistic_constraints/formatting/lists',
  '/stylistic_constraints/formatting/markdown',
] as const;

/**
 * Fields that a complete platform persona fills, by pointer. Tactics and best practices are left out: the platform
 * catalogue serves them. The limit is checked against the catalogue instead.
 */
export const PLATFORM_FIELDS = [
  '/platform_type',
  '/sentence_metrics/max_sentence_length',
  '/sentence_metrics/optimal_sentence_length',
  '/sentence_metrics/sentence_variety',
  '/lexical_adaptations/platform_specific_words',
  '/lexical_adaptations/hashtag_strategy',
  '/lexical_adaptations/emoji_usage',
  '/lexical_adaptations/mention_strategy',
  '/content_format_rules/paragraph_structure',
  '/content_format_rules/call_to_action_style',
  '/content_format_rules/link_placement',
  '/engagement_patterns/posting_frequency',
  '/engagement_patterns/optimal_posting_times',
  '/engagement_patterns/community_interaction',
] as const;
