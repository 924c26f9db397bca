import { describe, expect, it } from '@jest/globals';
import { aFingerprint } from '../../../../../test/factories/website-analysis.js';
import { habitSpread } from './habit-spread.js';

const own = aFingerprint({ basis: { words: 1_000, sentences: 50, pages: 1, language: 'eng' } });
const draft = aFingerprint({ basis: { words: 1_000, sentences: 50, pages: 1, language: 'eng' } });

describe('habitSpread', () => {
  it('is as computed by hand', () => {
    const rate = { kind: 'rate', per: 100 } as const;
    expect(habitSpread(rate, 2, own, draft)).toBeCloseTo(1.3 * Math.sqrt(2 * 0.2), 10);
    expect(habitSpread({ kind: 'share', of: 'sentences' }, 0.5, own, draft)).toBeCloseTo(1.3 * 0.1, 10);
    expect(habitSpread({ kind: 'index', spread: 10 }, 60, own, draft)).toBeCloseTo(10 * Math.sqrt(0.6), 10);
  });

  it('does not vanish for a habit that never occurs', () => {
    expect(habitSpread({ kind: 'rate', per: 1_000 }, 0, own, draft)).toBeGreaterThan(1);
    expect(habitSpread({ kind: 'share', of: 'words' }, 0, own, draft)).toBeGreaterThan(0);
  });

  it('grows as texts get shorter', () => {
    const short = aFingerprint({ basis: { words: 100, sentences: 5, pages: 1, language: 'eng' } });
    const rate = { kind: 'rate', per: 100 } as const;
    expect(habitSpread(rate, 2, own, short)).toBeGreaterThan(habitSpread(rate, 2, own, draft) ?? Infinity);
  });

  it('is null for sentence length when its deviation is not known', () => {
    expect(habitSpread({ kind: 'sentence_length' }, 15, aFingerprint({ features: {} }), draft)).toBeNull();
  });
});
