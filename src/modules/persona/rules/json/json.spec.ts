import { describe, expect, it } from '@jest/globals';
import { boundsProblem, JSON_BOUNDS } from './json-bounds.js';
import { saysSomething } from './json-object.js';
import { isAtOrUnder, isAtOrUnderAny, pointerTo, valueAt, withValueAt, withValuesPut } from './json-pointer.js';

function nested(levels: number): object {
  let value: object = {};
  for (let level = 0; level < levels; level += 1) value = { a: value };
  return value;
}

describe('valueAt', () => {
  it('follows escaped names', () => {
    expect(valueAt({ 'a/b': { '~': 1 } }, pointerTo(pointerTo('', 'a/b'), '~'))).toBe(1);
  });

  it('finds nothing outside the document', () => {
    expect(valueAt({ a: null }, '/a/b')).toBeUndefined();
    expect(valueAt({}, '/constructor')).toBeUndefined();
  });
});

describe('withValueAt', () => {
  it('copies the way to the value and leaves the original alone', () => {
    const before = { a: { b: 1 }, c: {} };
    expect(withValueAt(before, '/a/b', 2)).toEqual({ a: { b: 2 }, c: {} });
    expect(before.a.b).toBe(1);
  });

  it('gives null when there is no object to hold the value', () => {
    expect(withValueAt({ a: 1 }, '/a/b', 2)).toBeNull();
  });
});

describe('isAtOrUnder', () => {
  it('does not take a longer name for a member', () => {
    expect(isAtOrUnder('/blog/a', '/blog')).toBe(true);
    expect(isAtOrUnder('/blogs', '/blog')).toBe(false);
  });
});

describe('isAtOrUnderAny', () => {
  it('finds the pointer itself and what it is under, and no longer name', () => {
    const ancestors = new Set(['/blog', '/core/a~1b']);
    expect(isAtOrUnderAny('/blog', ancestors)).toBe(true);
    expect(isAtOrUnderAny('/core/a~1b/c/d', ancestors)).toBe(true);
    expect(isAtOrUnderAny('/blogs/a', ancestors)).toBe(false);
    expect(isAtOrUnderAny('/core', ancestors)).toBe(false);
  });
});

describe('withValuesPut', () => {
  it('puts every value in its place, whatever stands there, and leaves the original alone', () => {
    const before = { a: { b: 1 }, c: 'x' };
    const values = [
      ['/a/d', [2]],
      ['/c/e', 3],
    ] as const;
    expect(withValuesPut(before, values)).toEqual({ a: { b: 1, d: [2] }, c: { e: 3 } });
    expect(before).toEqual({ a: { b: 1 }, c: 'x' });
  });
});

describe('saysSomething', () => {
  it.each([null, undefined, '', ' ', [], {}, [''], { a: { b: null } }])('is false for %j', (value) => {
    expect(saysSomething(value)).toBe(false);
  });

  it.each([0, false, 'x', ['x'], { a: { b: 0 } }])('is true for %j', (value) => {
    expect(saysSomething(value)).toBe(true);
  });
});

describe('boundsProblem', () => {
  it('accepts a document within the bounds', () => {
    expect(boundsProblem({ a: ['x', 1, null, true], b: { c: 'ä😀' } })).toBeNull();
  });

  it.each([
    [nested(JSON_BOUNDS.depth + 1), /nested deeper/],
    [nested(100_000), /nested deeper/],
    [Array.from({ length: JSON_BOUNDS.members }, () => 1), /more than 5000 values/],
    [{ a: 'x'.repeat(JSON_BOUNDS.text + 1) }, /^\/a is longer than/],
    [{ ['x'.repeat(JSON_BOUNDS.name + 1)]: 1 }, /name of a value in it is longer/],
    [{ a: 'x\0' }, /cannot be stored/],
    [{ a: '\ud800' }, /cannot be stored/],
    [JSON.parse('{"__proto__": {}}'), /not an allowed name/],
  ])('refuses what is too large or cannot be stored (%#)', (value, problem) => {
    expect(boundsProblem(value)).toMatch(problem);
  });
});
