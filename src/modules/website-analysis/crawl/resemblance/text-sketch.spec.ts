import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { resemblance, sketchOf } from './text-sketch.js';

const words = (count: number, name: string): string =>
  Array.from({ length: count }, (_, index) => `${name}${index}`).join(' ');
const alike = (one: string, other: string): number => resemblance(sketchOf(one), sketchOf(other));

describe('resemblance', () => {
  it('is the share of four-word sequences in common', () => {
    expect(alike('a b c d e', 'a b c d e')).toBe(1);
    // abcd bcde in common, of abcd bcde cdef cdeg.
    expect(alike('a b c d e f', 'a b c d e g')).toBe(0.5);
    expect(alike('a b c d', 'e f g h')).toBe(0);
  });

  it('passes over letter case, punctuation and space', () => {
    expect(alike('One, two  three: four!', 'one two THREE four')).toBe(1);
  });

  it('counts what is repeated as often as it occurs', () => {
    expect(alike('a b c d '.repeat(10), 'a b c d '.repeat(20))).toBeLessThan(0.6);
  });

  it('is 0 for a text without words, and compares texts that are shorter than a sequence as a whole', () => {
    expect(alike('', '')).toBe(0);
    expect(alike('a b', 'a b')).toBe(1);
    expect(alike('a b', 'a c')).toBe(0);
  });

  it.each([0.3, 0.6, 0.9])('estimates %d of long texts from a sample', (share) => {
    const common = words(5_000, 'c');
    const own = Math.round((5_000 * (1 - share)) / (2 * share));
    expect(alike(`${common} ${words(own, 'x')}`, `${common} ${words(own, 'y')}`)).toBeCloseTo(share, 1);
  });

  it('is symmetric, between 0 and 1, and 1 for the same words', () => {
    const text = fc.array(fc.constantFrom('one', 'two', 'three', 'four', 'five')).map((all) => all.join(' '));
    fc.assert(
      fc.property(text, text, (one, other) => {
        const value = alike(one, other);
        expect(value).toBe(alike(other, one));
        expect(value >= 0 && value <= 1).toBe(true);
        expect(one === '' || alike(one, one) === 1).toBe(true);
      }),
    );
  });
});
