import { describe, expect, it } from '@jest/globals';
import { textConfidence } from '../../style/index.js';
import { type ConfidenceBasis, interpretedConfidence } from './confidence.js';

const SURE: ConfidenceBasis = {
  words: 10_000,
  answer: { given: 10, kept: 10 },
  value: { given: 2, kept: 2 },
  compared: 4,
  contradicted: 0,
  ownContradictions: 0,
  repairs: [],
};

describe('interpretedConfidence', () => {
  it.each([
    ['everything agrees with plenty of text', {}, 1],
    ['there is no text', { words: 0 }, 0],
    ['half of the claims of the answer have no quote', { answer: { given: 10, kept: 5 } }, 0.75],
    ['half of the claims of the value have no quote', { value: { given: 2, kept: 1 } }, 0.75],
    ['a quarter of what can be compared contradicts a measure', { contradicted: 1 }, 0.875],
    ['everything that can be compared contradicts', { contradicted: 4 }, 0.5],
    ['the value itself contradicts a measure', { contradicted: 1, ownContradictions: 1 }, 0.438],
    ['nothing can be compared', { compared: 0 }, 1],
    ['the syntax of the answer was mended', { repairs: ['mechanical'] }, 1],
    ['the model was asked again and lost members', { repairs: ['asked_again', 'dropped_optional'] }, 0.81],
  ] as const)('when %s', (_, changes, confidence) => {
    expect(interpretedConfidence({ ...SURE, ...changes })).toBe(confidence);
  });

  it('follows the amount of text', () => {
    expect(interpretedConfidence({ ...SURE, words: 500 })).toBe(textConfidence(500));
  });
});
