import { mapMeasure, measured, notMeasured, type Measure, type TermCount, type TextMeasures } from '../text/index.js';
import { CUT_OFFS } from './bands.js';
import { dominantPersonOf } from './labels.js';
import { percent, round } from './rounding.js';
import type { DominantPerson } from './style-fingerprint.js';

const TERMS_QUOTED = 5;

/** Contractions, person and firmness of claims. */
export function toneGuidelines(measures: TextMeasures): Measure<string[]> {
  const { contractionRate, hedgeRate, boosterRate } = measures.voice;
  return joined([
    mapMeasure(contractionRate, (rate) =>
      rate >= CUT_OFFS.formalContractions
        ? [`Use contractions as the site does: ${round(rate, 1)} per 100 words.`]
        : [`Write words out in full: the site has ${round(rate, 1)} contractions per 100 words.`],
    ),
    mapMeasure(dominantPersonOf(measures), (person) => personGuideline(person, measures)),
    mapMeasure(boosterRate, (boosters) => [
      `Make claims as firmly as the site does: ${round(boosters, 1)} strengthening and ${round(hedgeRate.value ?? 0, 1)} weakening words per 100.`,
    ]),
  ]);
}

function personGuideline(person: DominantPerson, { voice }: TextMeasures): string[] {
  const { first = 0, firstPlural = 0, second = 0 } = voice.person.value ?? {};
  switch (person) {
    case 'first_plural':
      return [`Speak as “we”: the site does so ${round(firstPlural, 1)} times per 100 words.`];
    case 'first_singular':
      return [`Speak as “I”: the site does so ${round(first - firstPlural, 1)} times per 100 words.`];
    case 'second':
      return [`Address the reader as “you”: the site does so ${round(second, 1)} times per 100 words.`];
    default:
      return [];
  }
}

/** Sentence and paragraph lengths. */
export function structureGuidelines({ sentences, structure }: TextMeasures): Measure<string[]> {
  return joined([
    mapMeasure(sentences.length, ({ mean, median, p90 }) => [
      `Keep sentences near ${round(mean, 0)} words; the site's median is ${round(median, 1)} and nine in ten have at most ${round(p90, 0)}.`,
    ]),
    mapMeasure(structure.paragraphLength, ({ median }) => [
      `Keep paragraphs near ${round(median, 0)} words, the site's median.`,
    ]),
  ]);
}

/** The words and phrases the site uses most, and its share of long words. */
export function vocabularyGuidelines({ lexicon }: TextMeasures): Measure<string[]> {
  return joined([
    mapMeasure(lexicon.topWords, (words) => quoteTerms('Use the words the site uses most', words)),
    mapMeasure(lexicon.topPhrases, (phrases) => quoteTerms('Use the phrases the site repeats', phrases)),
    mapMeasure(lexicon.longWordShare, (share) => [
      `Keep words of more than six letters near ${percent(share)}, as on the site.`,
    ]),
  ]);
}

/** Questions and commands, where the site uses them. */
export function engagementGuidelines({ sentences, voice }: TextMeasures): Measure<string[]> {
  return joined([
    mapMeasure(sentences.types, ({ question }) =>
      question > 0 ? [`Ask questions as often as the site: ${percent(question)} of its sentences.`] : [],
    ),
    mapMeasure(voice.imperativeShare, (share) =>
      share > 0 ? [`Tell the reader what to do as often as the site: ${percent(share)} of its sentences.`] : [],
    ),
  ]);
}

/** The reading level the readers are used to. */
export function audienceGuidelines({ readability }: TextMeasures): Measure<string[]> {
  const ease = readability.fleschReadingEase.value ?? 0;
  return mapMeasure(readability.consensusGrade, (grade) => [
    `Write for school grade ${round(grade, 1)} (Flesch reading ease ${ease.toFixed(1)}), the level of the site.`,
  ]);
}

/** The phrases the site is found by its readers for. */
export function searchGuidelines({ lexicon }: TextMeasures): Measure<string[]> {
  return mapMeasure(lexicon.keyphrases, (keyphrases) =>
    quoteTerms(
      "Keep the site's keyphrases in titles and headings",
      keyphrases.map(({ phrase, count }) => ({ term: phrase, count })),
    ),
  );
}

/** Marks the site never uses and the limit of its passives; only with enough text for absence to mean something. */
export function avoidedElements({ volume, punctuation, voice }: TextMeasures): Measure<string[]> {
  if (volume.words < CUT_OFFS.wordsForAbsence) return tooShort(CUT_OFFS.wordsForAbsence, volume.words);
  const marks = [
    ['exclamation', 'Exclamation marks'],
    ['semicolon', 'Semicolons'],
    ['ellipsis', 'Ellipses'],
    ['dash', 'Dashes'],
  ] as const;
  return joined([
    mapMeasure(punctuation, (rates) =>
      marks.flatMap(([mark, name]) =>
        rates[mark] === 0 ? [`${name}: none in ${volume.words} words of the site.`] : [],
      ),
    ),
    mapMeasure(voice.passiveShare, (share) => [
      `Passive clauses in more than ${percent(share)} of sentences, the share on the site.`,
    ]),
  ]);
}

/** `list` where there is enough text for a guideline, else the reason. */
export function withEnoughText(list: Measure<string[]>, { volume }: TextMeasures): Measure<string[]> {
  return volume.words < CUT_OFFS.wordsForGuidelines ? tooShort(CUT_OFFS.wordsForGuidelines, volume.words) : list;
}

function tooShort(needed: number, words: number): Measure<string[]> {
  return notMeasured(`needs at least ${needed} words to say what the site does and avoids; there are ${words}`);
}

function quoteTerms(advice: string, terms: readonly TermCount[]): string[] {
  if (terms.length === 0) return [];
  const quoted = terms.slice(0, TERMS_QUOTED).map(({ term, count }) => `“${term}” (${count})`);
  return [`${advice}: ${quoted.join(', ')}.`];
}

/** All lists that could be computed in one; the first reason when none could. */
function joined(lists: readonly Measure<string[]>[]): Measure<string[]> {
  const known = lists.flatMap((list) => (list.reason === null ? [list.value] : []));
  const [first] = lists;
  return known.length === 0 && first !== undefined ? first : measured(known.flat());
}
