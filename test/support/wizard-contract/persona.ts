import { z } from 'zod';
import { membersNamed, percent, text, textOrNull, texts } from './values.js';

type Text = z.ZodType<string | null>;
type Figure = z.ZodType<number | null>;

/** Who writes. */
const coreWith = (text: Text, figure: Figure) =>
  z.object({
    identity: membersNamed(['persona_name', 'archetype', 'core_belief', 'brand_voice_description'], text),
    linguistic_fingerprint: z.object({
      sentence_metrics: z.object({
        average_sentence_length_words: figure,
        preferred_sentence_type: text,
        active_to_passive_ratio: text,
        complexity_level: text,
      }),
      lexical_features: z.object({
        go_to_words: texts,
        go_to_phrases: texts,
        avoid_words: texts,
        contractions: text,
        filler_words: text,
        vocabulary_level: text,
      }),
      rhetorical_devices: membersNamed(['metaphors', 'analogies', 'rhetorical_questions', 'storytelling_style'], text),
    }),
    tonal_range: z.object({
      default_tone: text,
      permissible_tones: texts,
      forbidden_tones: texts,
      emotional_range: text,
    }),
    stylistic_constraints: z.object({
      punctuation: membersNamed(['ellipses', 'em_dash', 'exclamation_points'], text),
      formatting: membersNamed(['paragraphs', 'lists', 'markdown'], text),
    }),
  });

/** How who writes writes on one platform. */
const platformWith = (text: Text, figure: Figure) =>
  z.object({
    platform_type: text,
    content_format_rules: z.object({
      character_limit: figure,
      paragraph_structure: text,
      call_to_action_style: text,
      link_placement: text,
    }),
    sentence_metrics: z.object({
      max_sentence_length: figure,
      optimal_sentence_length: figure,
      sentence_variety: text,
    }),
    engagement_patterns: z.object({
      posting_frequency: text,
      community_interaction: text,
      optimal_posting_times: texts,
      engagement_tactics: texts,
    }),
    lexical_adaptations: z.object({
      platform_specific_words: texts,
      hashtag_strategy: text,
      emoji_usage: text,
      mention_strategy: text,
    }),
    platform_best_practices: texts,
  });

/** Scores in percent; `core_completeness` decides which labels the page shows. */
const qualityWith = (score: Figure) =>
  z.object({
    overall_score: percent,
    core_completeness: percent,
    platform_consistency: score,
    platform_optimization: score,
    linguistic_quality: score,
    recommendations: texts,
  });

const corePersona = coreWith(text, z.number());
const platformPersona = platformWith(text, z.number());
const qualityMetrics = qualityWith(percent);
const platformPersonas = z.record(z.string(), platformPersona);

/** What the wizard takes from step 4 when it goes on: null where nobody knows, which its page shows as nothing. */
export const personaOnResume = z.object({
  corePersona: coreWith(textOrNull, z.number().nullable()),
  platformPersonas: z.record(z.string(), platformWith(textOrNull, z.number().nullable())),
  qualityMetrics: qualityWith(percent.nullable()),
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
