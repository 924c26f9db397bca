import type { Actor } from './actors.js';

export const STEP4 = '/api/onboarding/step4';

const POLL_MS = 50;
const PATIENCE_MS = 90_000;

/** What the wizard sends to have a persona made, in a session that was not reloaded. */
export function generationRequest(): object {
  return {
    onboarding_data: {
      websiteAnalysis: null,
      competitorResearch: [],
      sitemapAnalysis: null,
      businessData: null,
      researchPreferences: null,
      deepCompetitorAnalysis: null,
    },
    selected_platforms: ['linkedin', 'blog'],
    user_preferences: null,
  };
}

/** Polls a task until it has ended; `seen` is told every answer. */
export async function taskEnd(user: Actor, id: string, seen: (task: any) => void = () => undefined): Promise<any> {
  const deadline = Date.now() + PATIENCE_MS;
  for (;;) {
    const { body } = await user.send('GET', `${STEP4}/persona-task/${id}`);
    seen(body);
    if (!['pending', 'running'].includes(body.status)) return body;
    if (Date.now() > deadline) throw new Error(`The task did not end: ${JSON.stringify(body)}`);
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
}

type Kind = 'string' | 'number' | 'list';

const CORE: Readonly<Record<string, Kind>> = {
  'identity.persona_name': 'string',
  'identity.archetype': 'string',
  'identity.core_belief': 'string',
  'identity.brand_voice_description': 'string',
  'linguistic_fingerprint.sentence_metrics.average_sentence_length_words': 'number',
  'linguistic_fingerprint.sentence_metrics.preferred_sentence_type': 'string',
  'linguistic_fingerprint.sentence_metrics.active_to_passive_ratio': 'string',
  'linguistic_fingerprint.sentence_metrics.complexity_level': 'string',
  'linguistic_fingerprint.lexical_features.go_to_words': 'list',
  'linguistic_fingerprint.lexical_features.go_to_phrases': 'list',
  'linguistic_fingerprint.lexical_features.avoid_words': 'list',
  'linguistic_fingerprint.lexical_features.contractions': 'string',
  'linguistic_fingerprint.lexical_features.filler_words': 'string',
  'linguistic_fingerprint.lexical_features.vocabulary_level': 'string',
  'linguistic_fingerprint.rhetorical_devices.metaphors': 'string',
  'linguistic_fingerprint.rhetorical_devices.analogies': 'string',
  'linguistic_fingerprint.rhetorical_devices.rhetorical_questions': 'string',
  'linguistic_fingerprint.rhetorical_devices.storytelling_style': 'string',
  'tonal_range.default_tone': 'string',
  'tonal_range.permissible_tones': 'list',
  'tonal_range.forbidden_tones': 'list',
  'tonal_range.emotional_range': 'string',
  'stylistic_constraints.punctuation.ellipses': 'string',
  'stylistic_constraints.punctuation.em_dash': 'string',
  'stylistic_constraints.punctuation.exclamation_points': 'string',
  'stylistic_constraints.formatting.paragraphs': 'string',
  'stylistic_constraints.formatting.lists': 'string',
  'stylistic_constraints.formatting.markdown': 'string',
};

const PLATFORM: Readonly<Record<string, Kind>> = {
  platform_type: 'string',
  'content_format_rules.character_limit': 'number',
  'content_format_rules.paragraph_structure': 'string',
  'content_format_rules.call_to_action_style': 'string',
  'content_format_rules.link_placement': 'string',
  'sentence_metrics.max_sentence_length': 'number',
  'sentence_metrics.optimal_sentence_length': 'number',
  'sentence_metrics.sentence_variety': 'string',
  'engagement_patterns.posting_frequency': 'string',
  'engagement_patterns.community_interaction': 'string',
  'engagement_patterns.optimal_posting_times': 'list',
  'engagement_patterns.engagement_tactics': 'list',
  'lexical_adaptations.platform_specific_words': 'list',
  'lexical_adaptations.hashtag_strategy': 'string',
  'lexical_adaptations.emoji_usage': 'string',
  'lexical_adaptations.mention_strategy': 'string',
  platform_best_practices: 'list',
};

const QUALITY: Readonly<Record<string, Kind>> = {
  overall_score: 'number',
  core_completeness: 'number',
  platform_consistency: 'number',
  platform_optimization: 'number',
  linguistic_quality: 'number',
  recommendations: 'list',
};

/** Places of a persona that the wizard reads and that do not hold what its pages call methods on. */
export function wrongPlaces(persona: any): string[] {
  const platforms = Object.entries<unknown>(persona.platform_personas);
  return [
    ...wrongIn(persona.core_persona, CORE, 'core_persona'),
    ...platforms.flatMap(([name, platform]) => wrongIn(platform, PLATFORM, name)),
    ...wrongIn(persona.quality_metrics, QUALITY, 'quality_metrics'),
  ];
}

function wrongIn(part: unknown, kinds: Readonly<Record<string, Kind>>, name: string): string[] {
  return Object.entries(kinds).flatMap(([path, kind]) => (kindOf(at(part, path)) === kind ? [] : [`${name}.${path}`]));
}

function at(part: unknown, path: string): unknown {
  return path.split('.').reduce<unknown>((value, member) => Object(value)[member], part);
}

function kindOf(value: unknown): string {
  const isList = Array.isArray(value) && value.every((item) => typeof item === 'string');
  return isList ? 'list' : typeof value;
}
