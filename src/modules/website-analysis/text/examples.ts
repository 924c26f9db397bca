import { sentencesOf, type AnalysedPage, type Sentence } from './segmentation/analysed-page.js';
import { median } from './statistics.js';
import type { ExampleKind, TextExample } from './text-measures.js';
import { isContraction } from './voice/contraction.js';
import { isImperative } from './voice/imperative.js';
import { findMarkers } from './voice/markers.js';
import { boosterIndex, hedgeIndex } from './voice/measure-voice.js';
import { hasPassive } from './voice/passive.js';
import { personOf } from './voice/person.js';
import { transitionsOf } from './voice/transitions.js';

const PER_HABIT = 2;

const HABITS: readonly { readonly kind: ExampleKind; readonly shows: (sentence: Sentence) => boolean }[] = [
  { kind: 'passive', shows: hasPassive },
  { kind: 'question', shows: ({ mark }) => mark === 'question' },
  { kind: 'exclamation', shows: ({ mark }) => mark === 'exclamation' },
  { kind: 'contraction', shows: ({ words }) => words.some(isContraction) },
  { kind: 'hedge', shows: ({ words }) => findMarkers(words, hedgeIndex).length > 0 },
  { kind: 'booster', shows: ({ words }) => findMarkers(words, boosterIndex).length > 0 },
  { kind: 'imperative', shows: isImperative },
  { kind: 'first_person', shows: ({ words }) => words.some((word) => personOf(word)?.startsWith('first') === true) },
  { kind: 'second_person', shows: ({ words }) => words.some((word) => personOf(word) === 'second') },
  { kind: 'transition', shows: (sentence) => transitionsOf(sentence).length > 0 },
];

/**
 * The first two sentences that show each habit, the two whose length is closest to the median, and the two longest.
 * Habits are English; pass `english` false for other languages.
 */
export function pickExamples(pages: readonly AnalysedPage[], english: boolean): TextExample[] {
  const located = pages.flatMap((page) => sentencesOf(page).map((sentence) => ({ sentence, pageUrl: page.page.url })));
  const toExample =
    (kind: ExampleKind) =>
    ({ sentence, pageUrl }: (typeof located)[number]): TextExample => ({
      kind,
      pageUrl,
      start: sentence.start,
      end: sentence.end,
    });
  const middle = median(located.map(({ sentence }) => sentence.words.length));
  const byDistance = (distance: (length: number) => number): typeof located =>
    located
      .toSorted((a, b) => distance(a.sentence.words.length) - distance(b.sentence.words.length))
      .slice(0, PER_HABIT);
  const habits = english ? HABITS : [];
  return [
    ...byDistance((length) => Math.abs(length - middle)).map(toExample('typical_sentence')),
    ...byDistance((length) => -length).map(toExample('long_sentence')),
    ...habits.flatMap(({ kind, shows }) =>
      located
        .filter(({ sentence }) => shows(sentence))
        .slice(0, PER_HABIT)
        .map(toExample(kind)),
    ),
  ];
}
