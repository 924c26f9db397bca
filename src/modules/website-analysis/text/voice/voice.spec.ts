import { describe, expect, it } from '@jest/globals';
import { HEDGES } from '../data/hedges.js';
import { analysePage } from '../segmentation/analyse-page.js';
import { sentencesOf, wordsOf, type Sentence } from '../segmentation/analysed-page.js';
import { isContraction } from './contraction.js';
import { formalityIndex } from './formality.js';
import { isImperative } from './imperative.js';
import { findMarkers, markerIndex } from './markers.js';
import { hasPassive } from './passive.js';
import { personRates } from './person.js';
import { rhetoricalQuestions } from './rhetorical-question.js';
import { transitionsOf } from './transitions.js';

const read = (text: string) => analysePage({ url: 'https://example.com', text, contentHash: '' }, 'eng');

function only(text: string): Sentence {
  const [sentence, ...more] = sentencesOf(read(text));
  if (sentence === undefined || more.length > 0) throw new Error(`Not one sentence: ${text}`);
  return sentence;
}

describe('hasPassive', () => {
  it.each([
    'The report was written by experts.',
    'It has been widely reported.',
    "The plan isn't known.",
    'The walls are being painted.',
    'Was the annual report written by him?',
    'Your data is never sold.',
  ])('finds it in: %s', (text) => {
    expect(hasPassive(only(text))).toBe(true);
  });

  it.each([
    'We wrote the report.',
    'They have written it.',
    'She is running fast.',
    'He is gone.',
    'It is a tool we built.',
    'She was happy and wrote it.',
    'Get started today.',
    'Is the report that we wrote good?',
  ])('does not find it in: %s', (text) => {
    expect(hasPassive(only(text))).toBe(false);
  });
});

describe('isImperative', () => {
  it.each([
    'Try it free.',
    'Contact us today.',
    'Please send a note.',
    "Don't forget it.",
    'Never give up.',
    'Book a demo!',
  ])('takes as a command: %s', (text) => {
    expect(isImperative(only(text))).toBe(true);
  });

  it.each([
    'We try it.',
    'Try it?',
    'Visits are free.',
    'Contact was lost.',
    'Working here helps.',
    'Pricing is simple.',
  ])('takes as no command: %s', (text) => {
    expect(isImperative(only(text))).toBe(false);
  });
});

describe('personRates', () => {
  it('counts pronouns and possessives per 100 words, contractions included', () => {
    const words = wordsOf(read("We're glad you like our US shop, they said to me."));
    expect(words).toHaveLength(11);
    expect(personRates(words)).toEqual({
      first: (100 * 3) / 11,
      firstPlural: (100 * 2) / 11,
      second: 100 / 11,
      third: 100 / 11,
    });
  });
});

describe('isContraction', () => {
  it('tells a contracted verb from a possessive', () => {
    const found = wordsOf(read("It's the company's plan; we don't and they’ll not. Let's go.")).filter(isContraction);
    expect(found.map((word) => word.normal)).toEqual(["it's", "don't", "they'll", "let's"]);
  });
});

describe('findMarkers', () => {
  it('prefers the longer phrase, counts nothing twice and does not take the month for a hedge', () => {
    const words = wordsOf(read('Perhaps it is more or less done in May, and it may tend to work.'));
    expect(findMarkers(words, markerIndex(HEDGES))).toEqual(['perhaps', 'more or less', 'may', 'tend to']);
  });
});

describe('transitionsOf', () => {
  it('finds phrases anywhere and short link words only at the start', () => {
    expect(transitionsOf(only('But we waited; as a result, it works.'))).toEqual(['but', 'as a result']);
    expect(transitionsOf(only('We waited, then left first.'))).toEqual([]);
    expect(transitionsOf(only('At the same time, we listen with this in mind.'))).toEqual([
      'at the same time',
      'with this in mind',
    ]);
    expect(transitionsOf(only('This time we keep the mind of the reader at rest.'))).toEqual([]);
  });

  it('does not count the first word of a phrase a second time', () => {
    expect(transitionsOf(only('First of all, we listen.'))).toEqual(['first of all']);
  });
});

describe('formalityIndex', () => {
  it('weighs parts of speech as worked by hand', () => {
    const words = wordsOf(read('The old dog sleeps in the garden. '.repeat(15)));
    expect(formalityIndex(words).value).toBeCloseTo(((100 * (6 - 1)) / 7 + 100) / 2, 10);
  });

  it('ranks official prose above talk', () => {
    const official =
      'The regulation of financial institutions in the member states requires a review of the annual reports. ';
    const talk = "Well, I really think you just know it when you see it, so don't worry. ";
    const index = (text: string): number => formalityIndex(wordsOf(read(text.repeat(10)))).value ?? Number.NaN;
    expect(index(official)).toBeGreaterThan(65);
    expect(index(talk)).toBeLessThan(30);
  });

  it('needs 100 words', () => {
    expect(formalityIndex(wordsOf(read('The old dog sleeps.'))).reason).toBe(
      'needs at least 100 words of running text; there are 4',
    );
  });
});

describe('rhetoricalQuestions', () => {
  it('counts a question followed by a statement, not the last one of a paragraph', () => {
    const [first, second] = read('Why wait? It costs money. Ready?\n\nWho? When? Now.').paragraphs;
    expect(first && rhetoricalQuestions(first)).toHaveLength(1);
    expect(second && rhetoricalQuestions(second)).toHaveLength(1);
  });
});
