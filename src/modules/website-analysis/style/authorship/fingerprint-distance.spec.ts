import { describe, expect, it } from '@jest/globals';
import { fingerprintDistance } from './fingerprint-distance.js';
import { fingerprintOfText } from './fingerprint-of-text.js';

const plain = fingerprintOfText('We go to the shop, and we buy the bread that we eat at home. '.repeat(12));
const stiff = fingerprintOfText('One must consider which of these, upon reflection, may be of use to him. '.repeat(12));

/** A profile whose frequencies are squares of the given steps. */
const profile = (...steps: number[]): string => Buffer.from(steps).toString('base64');
const fingerprint = (terms: string, pairs: string, version = 2) => ({ version, term_profile: { terms, pairs } });

describe('fingerprintDistance', () => {
  it('is 0 for the same text and the same in either order', () => {
    expect(fingerprintDistance(plain, plain).value).toBe(0);
    expect(fingerprintDistance(plain, stiff).value).toBe(fingerprintDistance(stiff, plain).value);
  });

  it('is as computed by hand', () => {
    const half = fingerprint(profile(1, 1), profile(1));
    const left = fingerprint(profile(1, 0), profile(1));
    const right = fingerprint(profile(0, 1), profile(1));
    expect(fingerprintDistance(left, right).value).toBe(0.75);
    expect(fingerprintDistance(left, half).value).toBeCloseTo(
      0.75 * 0.5 * (Math.log2(4 / 3) + 0.5 * Math.log2(2 / 3) + 0.5 * Math.log2(2)),
      12,
    );
  });

  it('is nearer for the same writer than for another', () => {
    const more = fingerprintOfText('We go to the beach, and we eat the bread that we buy at the shop. '.repeat(12));
    expect(fingerprintDistance(plain, more).value ?? 1).toBeLessThan(fingerprintDistance(plain, stiff).value ?? 0);
  });

  it('is null with the reason for too little text and for another version', () => {
    const short = fingerprintOfText('We go to the shop and then we all go home again.');
    expect(fingerprintDistance(plain, short)).toEqual({
      value: null,
      reason: 'a fingerprint has no term profile; its reasons say why',
    });
    expect(short.reasons['/term_profile']).toBe('needs at least 100 words and marks; there are 13');
    expect(fingerprintDistance(plain, { ...stiff, version: 1 }).reason).toContain('cannot be compared');
  });
});

describe('fingerprintOfText', () => {
  it('names at least 50 habits, all measured in enough English text, and stays small', () => {
    const text = 'However, was it not seen by all of us? We saw it clearly, and I said so. '.repeat(40);
    const { features, words, version } = fingerprintOfText(text);
    expect(Object.keys(features).length).toBeGreaterThanOrEqual(100);
    expect(Object.values(features).every((value) => typeof value === 'number')).toBe(true);
    expect(features).toMatchObject({
      sentence_words_mean: 8.5,
      question_share: 0.5,
      first_plural_per_100_words: 11.7647,
    });
    expect({ words, version }).toEqual({ words: 680, version: 2 });
    expect(JSON.stringify(fingerprintOfText(text)).length).toBeLessThan(30_000);
  });

  it('is the same byte for byte each time', () => {
    const text = 'The quick fox jumps; the lazy dog sleeps. '.repeat(30);
    expect(JSON.stringify(fingerprintOfText(text))).toBe(JSON.stringify(fingerprintOfText(text)));
  });
});
