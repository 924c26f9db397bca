import { describe, expect, it } from '@jest/globals';
import { labelConfidence, textConfidence } from './confidence.js';

describe('textConfidence', () => {
  it.each([
    [0, 0],
    [50, 0],
    [100, 0.131],
    [1000, 0.565],
    [10_000, 1],
    [1_000_000, 1],
  ])('is, for %d words, %d', (words, confidence) => {
    expect(textConfidence(words)).toBe(confidence);
  });
});

describe('labelConfidence', () => {
  it('is half of the measure on the limit of a band and all of it far from one', () => {
    expect(labelConfidence(0.8, 0)).toBe(0.4);
    expect(labelConfidence(0.8, 0.5)).toBe(0.6);
    expect(labelConfidence(0.8, 1)).toBe(0.8);
  });
});
