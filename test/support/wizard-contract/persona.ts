import { z } from 'zod';
import { membersNamed, percent, text, textOrNull, texts } from './values.js';

/** A number, or null where too little text was there to measure. */
const measured = z.number().nullable();

/** Who writes. The page shows an empty field for null. */
export const corePersona = z.object({
  identity: membersNamed(['persona_name', 'archetype', 'core_belief', 'brand_voice_description'], textOrNull),
  linguistic_fingerprint: z.object({
    sentence_metrics: z.object({
      average_sentence_length_words: measured,
      preferred_sentence_type: textOrNull,
      active_to_passive_ratio: textOrNull,
      complexity_level: textOrNull,
    }),
    lexical_features: z.object({
      go_to_words: texts,
      go_to_phrases: texts,
      avoid_words: texts,
      contractions: textOrNull,
      filler_words: textOrNull,
      vocabulary_level: textOrNull,
    }),
    rhetorical_devices: membersNamed(
      ['metaphors', 'analogies', 'rhetorical_questions', 'storytelling_style'],
      textOrNull,
    ),
  }),
  tonal_range: z.object({
    default_tone: textOrNull,
    permissible_tones: texts,
    forbidden_tones: texts,
    emotional_range: textOrNull,
  }),
  stylistic_constraints: z.object({
    punctuation: membersNamed(['ellipses', 'em_dash', 'exclamation_points'], textOrNull),
    formatting: membersNamed(['paragraphs', 'lists', 'markdown'], textOrNull),
  }),
});

/** How who writes writes on one platform. */
export const platformPersona = z.object({
  platform_type: text,
  content_format_rules: z.object({
    character_limit: measured,
    paragraph_structure: textOrNull,
    call_to_action_style: textOrNull,
    link_placement: textOrNull,
  }),
  sentence_metrics: z.object({
    max_sentence_length: measured,
    optimal_sentence_length: measured,
    sentence_variety: textOrNull,
  }),
  engagement_patterns: z.object({
    posting_frequency: textOrNull,
    community_interaction: textOrNull,
    optimal_posting_times: texts,
    engagement_tactics: texts,
  }),
  lexical_adaptations: z.object({
    platform_specific_words: texts,
    hashtag_strategy: textOrNull,
    emoji_usage: textOrNull,
    mention_strategy: textOrNull,
  }),
  platform_best_practices: texts,
});

/** `core_completeness` decides which labels the page shows. */
export const qualityMetrics = z.object({
  overall_score: percent,
  core_completeness: percent,
  platform_consistency: percent.nullable(),
  platform_optimization: percent.nullable(),
  linguistic_quality: percent.nullable(),
  recommendations: texts,
});

const platformPersonas = z.record(z.string(), platformPersona);

/** What the wizard takes from step 4 when it goes on. */
export const personaOnResume = z.object({
  corePersona,
  platformPersonas,
  qualityMetrics,
  selectedPlatforms: texts,
});

/** `GET step4/persona-latest`; the status is 200 either way. */
export const latestPersona = z.discriminatedUnion('success', [
  z.object({
    success: z.literal(true),
    persona: z.object({
      core_persona: corePersona,
      platform_personas: platformPersonas,
      quality_metrics: qualityMetrics,
      selected_platforms: texts,
      timestamp: z.iso.datetime(),
    }),
  }),
  z.object({ success: z.literal(false), persona: z.null() }),
]);

/** `POST step4/generate-personas-async`. */
export const startedPersonaTask = z.object({ task_id: z.string().min(1), status: z.enum(['pending', 'completed']) });

/** `GET step4/persona-task/:id`; a whole percentage that moves, and messages by which the page finds its stage. */
export const personaTask = z.object({
  status: z.enum(['pending', 'running', 'completed', 'failed']),
  progress: z.int().min(0).max(100),
  current_step: text,
  progress_messages: z.array(z.object({ message: text })),
  error: textOrNull,
  result: z
    .object({
      success: z.literal(true),
      core_persona: corePersona,
      platform_personas: z.record(z.string(), z.union([platformPersona, z.object({ error: text })])),
      quality_metrics: qualityMetrics,
    })
    .nullable(),
});

/** `GET personalization/configuration-options`; step 4 waits for `options` for ever. */
export const personalizationOptions = z.object({
  options: z.object({
    writing_styles: texts,
    tones: texts,
    content_lengths: texts,
    personality_traits: texts,
    readability_levels: texts,
    content_structures: texts,
    seo_optimization_options: z.array(z.boolean()),
  }),
});
