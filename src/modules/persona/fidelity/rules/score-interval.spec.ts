import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { fingerprintOfText, PARTS } from '../../../website-analysis/index.js';
import { fidelityScore } from './fidelity-score.js';
import { scoreInterval } from './score-interval.js';

const SAMPLE = join(import.meta.dirname, '../../../../../test/authorship/sample');
const text = (year: number): string => readFileSync(join(SAMPLE, `barack-obama/${year}.txt`), 'utf8');
const own = fingerprintOfText(text(2010));
const words = text(2012).split(/\s+/);
const pieces = Array.from({ length: PARTS }, (_, part) =>
  fingerprintOfText(words.filter((_word, index) => Math.floor(index / 40) % PARTS !== part).join(' ')),
);

describe('scoreInterval', () => {
  it('holds the score and is the same each time', () => {
    const score = fidelityScore(own, fingerprintOfText(text(2012))).score!;
    const interval = scoreInterval(own, score, pieces)!;
    expect(interval.low).toBeLessThanOrEqual(score);
    expect(interval.high).toBeGreaterThanOrEqual(score);
    expect(interval.low).toBeLessThan(interval.high);
    expect(scoreInterval(own, score, pieces)).toEqual(interval);
  });

  it('stays within 0 and 100', () => {
    expect(scoreInterval(own, 100, pieces)?.high).toBe(100);
    expect(scoreInterval(own, 0, pieces)?.low).toBe(0);
  });

  it('is null without a score or with too few parts', () => {
    expect(scoreInterval(own, null, pieces)).toBeNull();
    expect(scoreInterval(own, 50, pieces.slice(1))).toBeNull();
    expect(scoreInterval(own, 50, [...pieces.slice(1), fingerprintOfText('Too short.')])).toBeNull();
  });
});
