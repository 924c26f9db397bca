import type { StyleFingerprint } from '../../../website-analysis/index.js';
import { percent, round } from '../figures.js';

interface ContradictionRule {
  /** What a claim says. */
  readonly says: RegExp;
  /** The measured fact that the claim cannot be true beside; null when it can. */
  readonly against: (measured: StyleFingerprint) => string | null;
}

/** Words per sentence from which nobody calls sentences short, and up to which nobody calls them long. */
const NOT_SHORT = 20;
const NOT_LONG = 12;

/** The share of passive sentences up to which nobody calls a text passive, and from which nobody calls it active. */
const NOT_PASSIVE = 0.1;
const NOT_ACTIVE = 0.4;

const RULES: readonly ContradictionRule[] = [
  {
    says: /\b(?:informal|casual|chatty|colloquial|slangy)\b/i,
    against: ({ formality }) => (formality.level === 'formal' ? 'the writing was measured as formal' : null),
  },
  {
    says: /\b(?:formal|academic|scholarly|ceremonious|legalistic)\b/i,
    against: ({ formality }) => (formality.level === 'informal' ? 'the writing was measured as informal' : null),
  },
  {
    says: /\b(?:short|clipped|terse|punchy)\b(?:[\s,]+\w+){0,2}\s+sentences?\b/i,
    against: ({ sentence_metrics: { average_sentence_length_words: mean } }) =>
      mean !== null && mean >= NOT_SHORT ? `sentences average ${round(mean, 1)} words` : null,
  },
  {
    says: /\b(?:long|winding|sprawling)\b(?:[\s,]+\w+){0,2}\s+sentences?\b/i,
    against: ({ sentence_metrics: { average_sentence_length_words: mean } }) =>
      mean !== null && mean <= NOT_LONG ? `sentences average ${round(mean, 1)} words` : null,
  },
  {
    says: /\b(?:mostly|mainly|largely|predominantly) passive\b/i,
    against: ({ sentence_metrics: { passive_share: share } }) =>
      share !== null && share <= NOT_PASSIVE ? `${percent(share)} of sentences are passive` : null,
  },
  {
    says: /\b(?:mostly|mainly|largely|predominantly) active\b/i,
    against: ({ sentence_metrics: { passive_share: share } }) =>
      share !== null && share >= NOT_ACTIVE ? `${percent(share)} of sentences are passive` : null,
  },
  { says: /\bfirst[- ]person plural\b/i, against: ({ person }) => otherPerson(person.dominant, 'first_plural') },
  { says: /\bfirst[- ]person singular\b/i, against: ({ person }) => otherPerson(person.dominant, 'first_singular') },
  { says: /\bthird[- ]person\b/i, against: ({ person }) => otherPerson(person.dominant, 'third') },
  {
    says: /\b(?:no|avoids?|without) contractions\b/i,
    against: ({ lexical_features: { contractions_per_100_words: rate } }) =>
      rate !== null && rate >= 1 ? `there are ${round(rate, 1)} contractions per 100 words` : null,
  },
  {
    says: /\b(?:many|frequent|liberal(?:ly)?|plenty of) exclamation/i,
    against: ({ punctuation_per_1000_words: rates }) =>
      rates !== null && rates.exclamation < 1
        ? `there are ${round(rates.exclamation, 1)} exclamation marks per 1,000 words`
        : null,
  },
  {
    says: /\b(?:simple|plain|everyday) (?:vocabulary|words|language)\b/i,
    against: ({ lexical_features: { vocabulary_level: level } }) =>
      level === 'advanced' ? 'the vocabulary was measured as advanced' : null,
  },
  {
    says: /\b(?:advanced|sophisticated|elevated|erudite) (?:vocabulary|words|language)\b/i,
    against: ({ lexical_features: { vocabulary_level: level } }) =>
      level === 'simple' ? 'the vocabulary was measured as simple' : null,
  },
];

type Person = StyleFingerprint['person']['dominant'];

function otherPerson(measured: Person, said: Person): string | null {
  return measured === null || measured === said
    ? null
    : `the person of the text was measured as ${measured.replaceAll('_', ' ')}`;
}

/** The measured facts that a text cannot be true beside, in words. */
export function contradictionsOf(text: string, measured: StyleFingerprint): string[] {
  return RULES.flatMap(({ says, against }) => {
    const fact = says.test(text) ? against(measured) : null;
    return fact === null ? [] : [fact];
  });
}
