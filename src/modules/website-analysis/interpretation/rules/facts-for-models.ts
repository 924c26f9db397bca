import type { AnalysisSections } from '../../analysis-sections.js';
import type { StyleMetrics } from '../../style/index.js';

/** Figures that say how a site writes; a model gets them as they are. */
const FIGURES = [
  'language',
  'pages',
  'words',
  'flesch_reading_ease',
  'consensus_grade',
  'lix',
  'sentence_length_mean',
  'sentence_length_median',
  'question_share',
  'exclamation_share',
  'passive_share',
  'imperative_share',
  'long_word_share',
  'lexical_density',
  'first_person_rate',
  'first_person_plural_rate',
  'second_person_rate',
  'third_person_rate',
  'contraction_rate',
  'hedge_rate',
  'booster_rate',
  'formality_index',
  'paragraph_length_mean',
] as const satisfies readonly (keyof StyleMetrics)[];

const MOST_PHRASES = 15;

/** The measures of a site as facts for a model. What could not be measured is left out. */
export function factsForModels({
  metrics,
  writing_style,
  content_characteristics,
  target_audience,
}: AnalysisSections): object {
  const labels = {
    tone: writing_style?.tone,
    voice: writing_style?.voice,
    complexity: writing_style?.complexity,
    engagement_level: writing_style?.engagement_level,
    formality_level: writing_style?.formality_level,
    expertise_level: target_audience?.expertise_level,
    vocabulary_level: content_characteristics?.vocabulary_level,
  };
  const figures = FIGURES.map((name) => [name, metrics?.[name] ?? null] as const);
  const keyphrases = metrics?.keyphrases?.slice(0, MOST_PHRASES).map(({ phrase, count }) => ({ phrase, count })) ?? [];
  return { labels: known(Object.entries(labels)), figures: known(figures), keyphrases };
}

function known(entries: readonly (readonly [string, unknown])[]): object {
  return Object.fromEntries(entries.filter(([, value]) => value !== null && value !== undefined));
}
