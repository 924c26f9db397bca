import { describe, expect, it } from '@jest/globals';
import { measured, notMeasured } from '../measure.js';
import { analysePage } from '../segmentation/analyse-page.js';
import { sentencesOf, type Sentence } from '../segmentation/analysed-page.js';
import { measureReadability } from './measure-readability.js';
import { countText } from './text-counts.js';

const all = { english: measured<true>(true), spaced: measured<true>(true) };

/** Six words, six syllables, seventeen letters each. */
function cats(times: number): Sentence[] {
  return sentencesIn('The cat sat on the mat. '.repeat(times));
}

function sentencesIn(text: string): Sentence[] {
  return sentencesOf(analysePage({ url: 'https://example.com', text, contentHash: '' }, 'eng'));
}

describe('measureReadability', () => {
  it('gives the hand-computed figures of a repeated sentence', () => {
    const result = measureReadability(cats(30), all);
    expect(result.fleschReadingEase.value).toBeCloseTo(116.145, 6);
    expect(result.fleschKincaidGrade.value).toBeCloseTo(-1.45, 6);
    expect(result.gunningFog.value).toBeCloseTo(2.4, 6);
    expect(result.smog.value).toBeCloseTo(3.1291, 6);
    expect(result.colemanLiau.value).toBeCloseTo(-4.073333, 5);
    expect(result.automatedReadabilityIndex.value).toBeCloseTo(-5.085, 6);
    expect(result.lix.value).toBeCloseTo(6, 6);
    expect(result.consensusGrade.value).toBeCloseTo(-1.45, 6);
  });

  it('withholds only SMOG under 30 sentences and takes the median of the other grades', () => {
    const result = measureReadability(cats(17), all);
    expect(result.smog).toEqual({ value: null, reason: 'needs at least 30 sentences; there are 17' });
    expect(result.consensusGrade.value).toBeCloseTo((-1.45 - 4.073333) / 2, 5);
  });

  it('withholds everything under 100 words and says how many there are', () => {
    const result = measureReadability(cats(16), all);
    for (const measure of Object.values(result)) {
      expect(measure).toEqual({ value: null, reason: 'needs at least 100 words of running text; there are 96' });
    }
  });

  it('keeps LIX for other languages', () => {
    const result = measureReadability(cats(20), { ...all, english: notMeasured('not English') });
    expect(result.fleschReadingEase).toEqual({ value: null, reason: 'not English' });
    expect(result.consensusGrade.reason).toBe('not English');
    expect(result.lix.value).toBeCloseTo(6, 6);
  });
});

describe('countText', () => {
  it('leaves names, hyphenated words and inflected endings out of the complex words', () => {
    const counts = countText(sentencesIn('The university created a state-of-the-art laboratory in Barcelona.'));
    expect(counts.polysyllables).toBe(5);
    expect(counts.complexWords).toBe(2);
  });

  it('counts letters and digits but no hyphens or apostrophes', () => {
    expect(countText(sentencesIn("It's a 24-hour job.")).characters).toBe(3 + 1 + 6 + 3);
  });
});
