import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { measureText } from './measure-text.js';
import type { MeasuredPage } from './text-measures.js';

function page(path: string, text: string): MeasuredPage {
  return { url: `https://example.com/${path}`, text, contentHash: createHash('sha256').update(text).digest('hex') };
}

const about = `About the team

We build tools for people who ship software. Our reports were designed by engineers, and they are checked twice. You don't need a big budget to get started.

What do you get? A short list of problems. Sign up today!`;

const pricing = `Pricing

You pay for the reports you use. There are no hidden fees; you can cancel whenever you want. Perhaps you never will.`;

describe('measureText', () => {
  it('measures a small site as counted by hand', () => {
    const { volume, sentences, voice, structure, language } = measureText([
      page('about', about),
      page('pricing', pricing),
    ]);
    expect(volume).toEqual({ pages: 2, duplicatePages: 0, words: 66, sentences: 9, fragments: 2, paragraphs: 3 });
    expect(language.dominant.value).toBe('eng');
    expect(sentences.length.value?.mean).toBeCloseTo(62 / 9, 10);
    expect(sentences.types.value).toEqual({ declarative: 7 / 9, question: 1 / 9, exclamation: 1 / 9 });
    expect(voice.passiveShare.value).toBeCloseTo(1 / 9, 10);
    expect(voice.imperativeShare.value).toBeCloseTo(1 / 9, 10);
    expect(voice.contractionRate.value).toBeCloseTo(100 / 66, 10);
    expect(voice.rhetoricalQuestionShare.value).toBeCloseTo(1 / 9, 10);
    expect(structure.paragraphLength.value?.median).toBe(22);
    expect(structure.wordsPerPage.value).toBe(33);
  });

  it('gives the same result for the same pages in any order', () => {
    const pages = [page('about', about), page('pricing', pricing)];
    expect(measureText(pages.toReversed())).toEqual(measureText(pages));
    expect(JSON.stringify(measureText(pages))).toBe(JSON.stringify(measureText(pages)));
  });

  it('counts a page that is served twice once', () => {
    const { volume } = measureText([page('about', about), page('about/', about)]);
    expect(volume).toMatchObject({ pages: 1, duplicatePages: 1, words: 43 });
  });

  it('suppresses English measures for another language and keeps LIX', () => {
    const german =
      'Wir helfen kleinen Teams, ihre Software schneller auszuliefern. Jede Prüfung dauert nur wenige Minuten und kostet kaum Geld. ';
    const measures = measureText([page('de', german.repeat(7))]);
    expect(measures.language.dominant.value).toBe('deu');
    expect(measures.readability.fleschReadingEase.value).toBeNull();
    expect(measures.readability.fleschReadingEase.reason).toBe(
      'only measured for English; the text is mostly in another language (deu)',
    );
    expect(measures.voice.passiveShare.value).toBeNull();
    expect(measures.lexicon.topWords.value).toBeNull();
    expect(measures.sentences.length.value?.mean).toBe(9);
    expect(measures.readability.lix.value).toBeCloseTo(9 + (100 * 6) / 18, 10);
  });

  it('leaves pages in other languages out of the measures of the dominant one', () => {
    const german = 'Wir helfen kleinen Teams, ihre Software schneller auszuliefern.';
    const { language, sentences } = measureText([page('about', about), page('de', german)]);
    expect(language.pages.map((one) => one.language)).toEqual(['eng', 'deu']);
    expect(language.share.value).toBeCloseTo(about.length / (about.length + german.length), 10);
    expect(sentences.length.value?.mean).toBe(40 / 6);
  });

  it('computes nothing from nothing', () => {
    const measures = measureText([]);
    expect(measures.volume.words).toBe(0);
    for (const section of [measures.readability, measures.sentences, measures.voice, measures.structure]) {
      for (const measure of Object.values(section)) expect(measure).toMatchObject({ value: null });
    }
  });

  it('points its examples at literal sentences of the page', () => {
    const pages = [page('about', about)];
    const { examples } = measureText(pages);
    const quoted = (kind: string) =>
      examples.filter((one) => one.kind === kind).map((one) => about.slice(one.start, one.end));
    expect(quoted('passive')).toEqual(['Our reports were designed by engineers, and they are checked twice.']);
    expect(quoted('imperative')).toEqual(['Sign up today!']);
  });

  it('takes any text, and its examples lie inside the page', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(
        'We ship. ',
        'Why? ',
        'e.g. ',
        '\n\n',
        '- ',
        'Node.js ',
        '(a. ',
        '“Go!” ',
        "it's ",
        'https://a.io/?b. ',
        '\t',
      ),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = pieces.join('');
        const { examples, volume } = measureText([page('any', text)]);
        expect(volume.words).toBeGreaterThanOrEqual(0);
        for (const { start, end } of examples) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
        }
      }),
      { numRuns: 150 },
    );
  });
});
