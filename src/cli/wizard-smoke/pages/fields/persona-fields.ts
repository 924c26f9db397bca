import type { Fields } from '../../recording/fields.js';
import { inside } from './analysis-fields.js';

const CORE_FIELDS: Fields = {
  'identity.persona_name': 'shown',
  'identity.archetype': 'shown',
  'identity.core_belief': 'shown',
  'identity.brand_voice_description': 'shown',
  'linguistic_fingerprint.sentence_metrics.average_sentence_length_words': 'shown',
  'linguistic_fingerprint.sentence_metrics.preferred_sentence_type': 'shown',
  'linguistic_fingerprint.sentence_metrics.active_to_passive_ratio': 'shown',
  'linguistic_fingerprint.sentence_metrics.complexity_level': 'shown',
  'linguistic_fingerprint.lexical_features.go_to_words': 'texts',
  'linguistic_fingerprint.lexical_features.go_to_phrases': 'texts',
  'linguistic_fingerprint.lexical_features.avoid_words': 'texts',
  'linguistic_fingerprint.lexical_features.contractions': 'shown',
  'linguistic_fingerprint.lexical_features.filler_words': 'shown',
  'linguistic_fingerprint.lexical_features.vocabulary_level': 'shown',
  'linguistic_fingerprint.rhetorical_devices.metaphors': 'shown',
  'linguistic_fingerprint.rhetorical_devices.analogies': 'shown',
  'linguistic_fingerprint.rhetorical_devices.rhetorical_questions': 'shown',
  'linguistic_fingerprint.rhetorical_devices.storytelling_style': 'shown',
  'tonal_range.default_tone': 'shown',
  'tonal_range.permissible_tones': 'texts',
  'tonal_range.forbidden_tones': 'texts',
  'tonal_range.emotional_range': 'shown',
  'stylistic_constraints.punctuation.ellipses': 'shown',
  'stylistic_constraints.punctuation.em_dash': 'shown',
  'stylistic_constraints.punctuation.exclamation_points': 'shown',
  'stylistic_constraints.formatting.paragraphs': 'shown',
  'stylistic_constraints.formatting.lists': 'shown',
  'stylistic_constraints.formatting.markdown': 'shown',
};

const PLATFORM_FIELDS: Fields = {
  platform_type: 'shown',
  'content_format_rules.character_limit': 'shown',
  'content_format_rules.paragraph_structure': 'shown',
  'content_format_rules.call_to_action_style': 'shown',
  'content_format_rules.link_placement': 'shown',
  'sentence_metrics.max_sentence_length': 'shown',
  'sentence_metrics.optimal_sentence_length': 'shown',
  'sentence_metrics.sentence_variety': 'shown',
  'engagement_patterns.posting_frequency': 'shown',
  'engagement_patterns.community_interaction': 'shown',
  'engagement_patterns.optimal_posting_times': 'texts',
  'engagement_patterns.engagement_tactics': 'texts',
  'lexical_adaptations.platform_specific_words': 'texts',
  'lexical_adaptations.hashtag_strategy': 'shown',
  'lexical_adaptations.emoji_usage': 'shown',
  'lexical_adaptations.mention_strategy': 'shown',
  platform_best_practices: 'texts',
};

/** Quality in percent; the newer set of measures is told by core_completeness. */
const QUALITY_FIELDS: Fields = {
  overall_score: 'number',
  core_completeness: 'shown',
  platform_consistency: 'shown',
  platform_optimization: 'shown',
  linguistic_quality: 'shown',
  recommendations: 'texts',
};

/** A persona with members in snake case, as jobs and the cache answer it. */
export const PERSONA_FIELDS: Fields = {
  ...inside('core_persona', CORE_FIELDS),
  ...inside('platform_personas.*', PLATFORM_FIELDS),
  ...inside('quality_metrics', QUALITY_FIELDS),
};

/** The same in the wizard's own state and in GET /init. */
export const RESTORED_PERSONA_FIELDS: Fields = {
  ...inside('corePersona', CORE_FIELDS),
  ...inside('platformPersonas.*', PLATFORM_FIELDS),
  ...inside('qualityMetrics', QUALITY_FIELDS),
  selectedPlatforms: 'texts',
};

/** What polling reads of a task. */
export const TASK_FIELDS: Fields = {
  status: 'text',
  progress: 'number',
  current_step: 'shown',
  'progress_messages.[].message': 'text',
  error: 'shown',
};

/** What the page waits for before it shows anything. */
export const OPTIONS_FIELDS: Fields = { 'options.tones': 'list', 'options.writing_styles': 'list' };

/** What a button that costs something reads before it can be pressed. */
export const PREFLIGHT_FIELDS: Fields = {
  success: 'flag',
  'data.can_proceed': 'flag',
  'data.estimated_cost': 'shown',
  'data.operations': 'list',
};
