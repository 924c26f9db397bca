import { describe, expect, it } from '@jest/globals';
import { measured, notMeasured } from '../measure.js';
import { analysePage } from '../segmentation/analyse-page.js';
import { keyphrasesOf } from './keyphrases.js';
import { movingAverageTypeTokenRatio } from './mattr.js';
import { measureLexicon } from './measure-lexicon.js';

const all = { english: measured<true>(true), spaced: measured<true>(true) };
const pages = (...texts: string[]) =>
  texts.map((text, index) => analysePage({ url: `https://example.com/${index}`, text, contentHash: '' }, 'eng'));

describe('movingAverageTypeTokenRatio', () => {
  it('averages the share of different words over all windows', () => {
    expect(movingAverageTypeTokenRatio(['a', 'b', 'a', 'a', 'c'], 3).value).toBeCloseTo((2 + 2 + 2) / 3 / 3, 10);
    expect(movingAverageTypeTokenRatio(['a', 'b', 'c', 'a'], 3).value).toBe(1);
  });

  it('needs one whole window', () => {
    expect(movingAverageTypeTokenRatio(['a', 'b'], 3)).toEqual({
      value: null,
      reason: 'needs at least 3 words; there are 2',
    });
  });
});

describe('measureLexicon', () => {
  const text = 'Our data pipeline is fast. The data pipeline runs daily. A pipeline needs care, data needs storage.';

  it('counts content words and repeated phrases', () => {
    const { topWords, topPhrases } = measureLexicon(pages(text), all);
    expect(topWords.value).toEqual([
      { term: 'data', count: 3 },
      { term: 'pipeline', count: 3 },
    ]);
    expect(topPhrases.value).toEqual([{ term: 'data pipeline', count: 2 }]);
  });

  it('counts a plural with its singular under the more frequent form', () => {
    const { topWords } = measureLexicon(pages('Reports help. A report helps. Reports win.'), all);
    expect(topWords.value?.[0]).toEqual({ term: 'reports', count: 3 });
  });

  it('does not build phrases across punctuation', () => {
    const { topPhrases } = measureLexicon(pages('Fast, tools. Fast, tools. Fast, tools.'), all);
    expect(topPhrases.value).toEqual([]);
  });

  it('measures long words and word length by letters, numbers left out', () => {
    const { longWordShare, averageWordLength, uniqueWords } = measureLexicon(
      pages('The pipeline ran 4000000 times.'),
      all,
    );
    expect(longWordShare.value).toBe(1 / 4);
    expect(averageWordLength.value).toBe((3 + 8 + 3 + 5) / 4);
    expect(uniqueWords).toBe(4);
  });

  it('measures lexical density by part of speech', () => {
    expect(measureLexicon(pages('The old dog sleeps in the garden.'), all).lexicalDensity.value).toBeCloseTo(4 / 7, 10);
  });

  it('gives no English word lists for other languages', () => {
    const { topWords, mattr50 } = measureLexicon(pages(text), { ...all, english: notMeasured('not English') });
    expect(topWords).toEqual({ value: null, reason: 'not English' });
    expect(mattr50.reason).toBe('needs at least 50 words; there are 17');
  });
});

describe('keyphrasesOf', () => {
  it('scores occurrences, length and rarity between pages', () => {
    const found = keyphrasesOf(pages('The data pipeline broke. The data pipeline works.', 'We sleep well.'));
    expect(found).toEqual([{ phrase: 'data pipeline', count: 2, pages: 1, score: 2 * 2 * Math.log(3) }]);
  });

  it('counts a plural with its singular, also at the end of a phrase', () => {
    const found = keyphrasesOf(pages('The disk failed. Two disks fail.', 'A disk drive works. Disk drives spin.'));
    expect(found.map(({ phrase, count, pages: on }) => [phrase, count, on])).toEqual([
      ['disk drive', 2, 1],
      ['disk', 4, 2],
    ]);
  });

  it('takes a phrase of the title that occurs once, but no other', () => {
    const found = keyphrasesOf(pages('Anomaly detection\n\nWe watch remote sensors.'));
    expect(found.map(({ phrase }) => phrase)).toEqual(['anomaly detection']);
  });
});
