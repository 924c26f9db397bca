import { describe, expect, it } from '@jest/globals';
import { bodyProblem } from './body-bounds.js';

const nested = (levels: number): object => ({ data: JSON.parse('['.repeat(levels) + ']'.repeat(levels)) });
const members = (count: number): object =>
  Object.fromEntries(Array.from({ length: count }, (_none, n) => [`m${n}`, n]));

describe('bodyProblem', () => {
  it('has nothing against no body and against an ordinary one', () => {
    expect(bodyProblem(undefined)).toBeNull();
    expect(bodyProblem({ data: { pages: [1, { words: 3 }], note: null } })).toBeNull();
  });

  it('wants an object', () => {
    expect(bodyProblem([])).toMatch(/object/);
    expect(bodyProblem('text')).toMatch(/object/);
  });

  it('bounds the depth, whatever it is, without overflowing', () => {
    expect(bodyProblem(nested(63))).toBeNull();
    expect(bodyProblem(nested(64))).toMatch(/nested/);
    expect(bodyProblem(nested(200_000))).toMatch(/nested/);
  });

  it('bounds the members of the body, of every object and of every list in it', () => {
    expect(bodyProblem(members(201))).toMatch(/200/);
    expect(bodyProblem({ data: { keys: members(1_000) } })).toBeNull();
    expect(bodyProblem({ data: { keys: members(1_001) } })).toMatch(/1000/);
    expect(bodyProblem({ data: Array.from({ length: 1_001 }, () => 1) })).toMatch(/1000/);
  });

  it('bounds all values together', () => {
    const rows = Array.from({ length: 999 }, () => Array.from({ length: 101 }, () => 1));
    expect(bodyProblem({ data: rows })).toMatch(/100000/);
  });
});
