import { describe, expect, it } from '@jest/globals';
import { documentProblem } from './document-bounds.js';

function nested(levels: number): unknown {
  let value: unknown = 1;
  for (let level = 0; level < levels; level += 1) value = [value];
  return value;
}

describe('documentProblem', () => {
  it('counts the bytes of the JSON', () => {
    expect(documentProblem({ a: 'x'.repeat(92) }, 100)).toBeNull();
    expect(documentProblem({ a: 'x'.repeat(93) }, 100)).toMatch(/at most 0.1 kB/);
    expect(documentProblem({ a: 'é'.repeat(47) }, 100)).toMatch(/at most/);
  });

  it('bounds the depth, however deep a document is', () => {
    expect(documentProblem(nested(20), 1_000)).toBeNull();
    expect(documentProblem(nested(21), 1_000)).toMatch(/nested at most 20/);
    expect(documentProblem(nested(1_000_000), 1_000)).toMatch(/nested at most 20/);
  });

  it('finds text that a JSON column does not take, in values and names', () => {
    expect(documentProblem({ a: [{ b: 'x\u0000' }] }, 1_000)).toMatch(/NUL/);
    expect(documentProblem({ 'a\u0000': 1 }, 1_000)).toMatch(/NUL/);
    expect(documentProblem({ a: '\ud83d' }, 1_000)).toMatch(/broken/);
    expect(documentProblem({ a: '😀' }, 1_000)).toBeNull();
  });
});
