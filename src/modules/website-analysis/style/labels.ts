import { mapMeasure, measured, type Measure, type TextMeasures } from '../text/index.js';
import { labelFor, type Labelled } from './banding.js';
import * as bands from './bands.js';
import type { DominantPerson } from './style-fingerprint.js';

/** Complexity of the sentences and words: by grade in English, by LIX in other languages. */
export function complexityOf({ readability }: TextMeasures): Measure<Labelled<'simple' | 'moderate' | 'complex'>> {
  const byGrade = mapMeasure(readability.consensusGrade, (grade) => labelFor(bands.COMPLEXITY_BY_GRADE, grade));
  if (byGrade.reason === null || readability.lix.reason !== null) return byGrade;
  return mapMeasure(readability.lix, (lix) => labelFor(bands.COMPLEXITY_BY_LIX, lix));
}

/** Expertise the text asks of its reader. */
export function expertiseOf({
  readability,
}: TextMeasures): Measure<Labelled<'beginner' | 'intermediate' | 'advanced' | 'expert'>> {
  return mapMeasure(readability.consensusGrade, (grade) => labelFor(bands.EXPERTISE_BY_GRADE, grade));
}

/** Level of the vocabulary of an English text; other languages have longer words and no label. */
export function vocabularyOf({ lexicon }: TextMeasures): Measure<Labelled<'simple' | 'medium' | 'advanced'>> {
  if (lexicon.lexicalDensity.reason !== null) return lexicon.lexicalDensity;
  return mapMeasure(lexicon.longWordShare, (share) => labelFor(bands.VOCABULARY_BY_LONG_WORDS, share));
}

/** Formality by the F-score. */
export function formalityOf({ voice }: TextMeasures): Measure<Labelled<'informal' | 'neutral' | 'formal'>> {
  return mapMeasure(voice.formalityIndex, (index) => labelFor(bands.FORMALITY_BY_F_SCORE, index));
}

/** How firmly claims are made: boosters against hedges. */
function claimsOf({ voice }: TextMeasures): Measure<Labelled<'cautious' | 'balanced' | 'confident'>> {
  const { hedgeRate, boosterRate } = voice;
  if (hedgeRate.reason !== null) return hedgeRate;
  return mapMeasure(boosterRate, (boosters) => labelFor(bands.CLAIMS_BY_BALANCE, boosters - hedgeRate.value));
}

/** How much the text turns to its reader. */
export function engagementOf({ voice, sentences }: TextMeasures): Measure<Labelled<'low' | 'medium' | 'high'>> {
  const { person, imperativeShare } = voice;
  if (person.reason !== null) return person;
  if (imperativeShare.reason !== null) return imperativeShare;
  return mapMeasure(sentences.types, ({ question }) =>
    labelFor(bands.ENGAGEMENT_BY_ADDRESS, person.value.second + 10 * question + 10 * imperativeShare.value),
  );
}

/** How alike the pages are in sentence length. */
export function consistencyOf({ consistency }: TextMeasures): Measure<Labelled<'high' | 'medium' | 'low'>> {
  return mapMeasure(consistency.sentenceLengthVariation, (variation) =>
    labelFor(bands.CONSISTENCY_BY_VARIATION, variation),
  );
}

/** The person used most; `impersonal` under half a pronoun per 100 words. */
export function dominantPersonOf({ voice }: TextMeasures): Measure<DominantPerson> {
  return mapMeasure(voice.person, ({ first, firstPlural, second, third }) => {
    const rates: [DominantPerson, number][] = [
      ['first_plural', firstPlural],
      ['first_singular', first - firstPlural],
      ['second', second],
      ['third', third],
    ];
    const [person, rate] = rates.reduce((best, next) => (next[1] > best[1] ? next : best));
    return rate < bands.CUT_OFFS.impersonal ? 'impersonal' : person;
  });
}

/**
 * Tone. Its base is `formal` for a formal F-score with hardly any contractions, `conversational` for an informal one or
 * for contractions together with frequent address of the reader, else `neutral`. It is followed by `confident` or
 * `cautious` when boosters or hedges prevail, and by `enthusiastic` when exclamation marks abound.
 */
export function toneOf(measures: TextMeasures): Measure<Labelled<string>> {
  const formality = formalityOf(measures);
  const claims = claimsOf(measures);
  const { person, contractionRate } = measures.voice;
  if (formality.reason !== null) return formality;
  if (claims.reason !== null) return claims;
  if (person.reason !== null) return person;
  if (contractionRate.reason !== null) return contractionRate;
  const base = toneBase(formality.value.label, contractionRate.value, person.value.second);
  const exclamations = measures.sentences.types.value?.exclamation ?? 0;
  const parts = [
    base,
    ...(claims.value.label === 'balanced' ? [] : [claims.value.label]),
    ...(exclamations >= bands.CUT_OFFS.enthusiasticExclamations ? ['enthusiastic'] : []),
  ];
  return measured({ label: parts.join(', '), certainty: Math.min(formality.value.certainty, claims.value.certainty) });
}

function toneBase(formality: 'informal' | 'neutral' | 'formal', contractions: number, secondPerson: number): string {
  const { conversationalContractions, conversationalAddress, formalContractions } = bands.CUT_OFFS;
  if (formality === 'informal') return 'conversational';
  if (formality === 'formal') return contractions < formalContractions ? 'formal' : 'neutral';
  const turnsToReader = contractions >= conversationalContractions && secondPerson >= conversationalAddress;
  return turnsToReader ? 'conversational' : 'neutral';
}

/** Grammatical voice and the persons in regular use, such as `active, first person plural and second person`. */
export function voiceOf({ voice }: TextMeasures): Measure<Labelled<string>> {
  const { passiveShare, person } = voice;
  if (person.reason !== null) return person;
  return mapMeasure(passiveShare, (share) => {
    const { label, certainty } = labelFor(bands.VOICE_BY_PASSIVES, share);
    const { first, firstPlural, second, third } = person.value;
    const named = [
      { name: 'first person singular', rate: first - firstPlural },
      { name: 'first person plural', rate: firstPlural },
      { name: 'second person', rate: second },
      { name: 'third person', rate: third },
    ].filter(({ rate }) => rate >= bands.CUT_OFFS.namedPerson);
    const persons = named.length > 0 ? named.map(({ name }) => name).join(' and ') : 'impersonal';
    return { label: `${label}, ${persons}`, certainty };
  });
}
