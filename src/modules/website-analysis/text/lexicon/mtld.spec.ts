import { describe, expect, it } from '@jest/globals';
import { textualLexicalDiversity } from './mtld.js';

describe('textualLexicalDiversity', () => {
  it('counts stretches whose type-token ratio stays above 0.72', () => {
    expect(textualLexicalDiversity(Array.from({ length: 100 }, () => 'a')).value).toBe(2);
    const cycle = Array.from({ length: 120 }, (_, index) => 'abcde'[index % 5] ?? '');
    expect(textualLexicalDiversity(cycle).value).toBeCloseTo(120 / (17 + (1 - 1) / 0.28), 10);
  });

  it('is the whole length when no word comes twice, and needs 100 words', () => {
    const distinct = Array.from({ length: 100 }, (_, index) => `w${index}`);
    expect(textualLexicalDiversity(distinct).value).toBe(100);
    expect(textualLexicalDiversity(distinct.slice(1)).reason).toBe('needs at least 100 words; there are 99');
  });
});
