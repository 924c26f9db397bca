import { describe, expect, it } from '@jest/globals';
import { jensenShannon } from './jensen-shannon.js';
import { styleTokens } from './style-tokens.js';

describe('styleTokens', () => {
  it('keeps contractions and marks, folds numbers and typographic variants', () => {
    expect(styleTokens('“Don’t!” she said—in 1,999 words…')).toEqual([
      '"',
      "don't",
      '!',
      '"',
      'she',
      'said',
      '--',
      'in',
      '0',
      ',',
      '0',
      'words',
      '...',
    ]);
    expect(styleTokens('a --- b . . . c....')).toEqual(['a', '--', 'b', '.', '.', '.', 'c', '...']);
  });
});

describe('jensenShannon', () => {
  it('is 0 for equal shares, 1 for nothing in common and as computed by hand between', () => {
    expect(jensenShannon([0.5, 0.5], [0.5, 0.5])).toBe(0);
    expect(jensenShannon([1, 0], [0, 1])).toBe(1);
    expect(jensenShannon([1, 0], [0.5, 0.5])).toBeCloseTo(0.311278, 6);
  });
});
