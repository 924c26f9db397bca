/** A property with a closed list of labels that a model reads from the text; ordered labels go from low to high. */
export interface ReadingScale {
  readonly labels: readonly [string, ...string[]];
  /** JSON pointer of the field; null when the reading is only compared with a measure. */
  readonly pointer: string | null;
  readonly ask: string;
  /** What models call a label otherwise. */
  readonly synonyms?: Readonly<Record<string, readonly string[]>>;
}

/** What a model reads from the text as one of few labels. Most of it is measured too, which shows how well it reads. */
export const READINGS = {
  formality_level: {
    labels: ['informal', 'neutral', 'formal'],
    pointer: '/writing_style/formality_level',
    ask: 'how formal the writing is',
    synonyms: { informal: ['casual', 'conversational'], neutral: ['semi-formal', 'balanced'] },
  },
  complexity: {
    labels: ['simple', 'moderate', 'complex'],
    pointer: '/writing_style/complexity',
    ask: 'how hard the sentences and words are',
    synonyms: { simple: ['easy', 'plain'], complex: ['difficult', 'hard'] },
  },
  engagement_level: {
    labels: ['low', 'medium', 'high'],
    pointer: '/writing_style/engagement_level',
    ask: 'how much the text turns to its reader',
  },
  expertise_level: {
    labels: ['beginner', 'intermediate', 'advanced', 'expert'],
    pointer: '/target_audience/expertise_level',
    ask: 'what the text expects its reader to know',
  },
  sentence_length: { labels: ['short', 'medium', 'long'], pointer: null, ask: 'how long the sentences are' },
  grammatical_voice: {
    labels: ['active', 'mostly active', 'often passive'],
    pointer: null,
    ask: 'how often sentences are in the passive',
  },
  person: {
    labels: ['first_singular', 'first_plural', 'second', 'third', 'impersonal'],
    pointer: null,
    ask: 'the grammatical person used most',
    synonyms: {
      first_singular: ['I', 'first person singular'],
      first_plural: ['we', 'first person plural'],
      second: ['you', 'second person'],
      third: ['third person'],
    },
  },
  educational_value: {
    labels: ['low', 'medium', 'high'],
    pointer: '/content_type/educational_value',
    ask: 'how much a reader learns',
  },
  conversion_focus: {
    labels: ['low', 'medium', 'high'],
    pointer: '/content_type/conversion_focus',
    ask: 'how strongly the text works towards a purchase, a sign-up or a contact',
  },
  creativity_level: {
    labels: ['low', 'medium', 'high'],
    pointer: '/recommended_settings/creativity_level',
    ask: 'how freely new text may depart from plain statement to fit the site',
  },
} as const satisfies Readonly<Record<string, ReadingScale>>;

/** Name of a property of READINGS. */
export type ReadingName = keyof typeof READINGS;

/** The names, in the order in which they are asked. */
export const READING_NAMES: readonly ReadingName[] = [
  'formality_level',
  'complexity',
  'engagement_level',
  'expertise_level',
  'sentence_length',
  'grammatical_voice',
  'person',
  'educational_value',
  'conversion_focus',
  'creativity_level',
];
