import { describe, expect, it } from '@jest/globals';
import { inputHashOf } from './input-hash.js';

describe('inputHashOf', () => {
  it('is the same whatever order the fields stand in, at every depth', () => {
    const one = inputHashOf('work', { a: 1, b: { c: [1, { d: 2, e: 3 }] } });
    expect(inputHashOf('work', { b: { c: [1, { e: 3, d: 2 }] }, a: 1 })).toBe(one);
    expect(one).toMatch(/^[0-9a-f]{64}$/);
  });

  it('differs by kind, by value and by the order of a list', () => {
    const hashes = [
      inputHashOf('work', { a: [1, 2] }),
      inputHashOf('other', { a: [1, 2] }),
      inputHashOf('work', { a: [2, 1] }),
      inputHashOf('work', { a: ['1', '2'] }),
    ];
    expect(new Set(hashes).size).toBe(hashes.length);
  });
});
