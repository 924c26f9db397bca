import { parseEnv } from 'node:util';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { scanAssignments } from './scan-assignments.js';

const fragment = fc.oneof(
  fc.constantFrom(
    'A',
    'B',
    'export ',
    '=',
    '=',
    '\n',
    '\n',
    '\r\n',
    ' ',
    '\t',
    '#',
    "'",
    '"',
    '`',
    '\\n',
    'x y',
    'é',
    '\u00a0',
  ),
);
const anyText = fc.array(fragment, { maxLength: 40 }).map((parts) => parts.join(''));

/** A line without a name, which Node reads in several ways. */
const NAMELESS = /(^|\n)[ \t\r]*=|export[ \t\r]*=/;

/** Node takes `export` off a name once, and not when nothing is behind the equals sign. */
function bare(name: string): string {
  return name.replace(/^(export [ \t]*)+/, '');
}

/** Name and value as written of each assignment. */
function written(text: string): [string, string][] {
  return scanAssignments(text).map(({ name, valueStart, valueEnd }) => [name, text.slice(valueStart, valueEnd)]);
}

describe('scanAssignments', () => {
  it('finds the names that Node reads, in every text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        fc.pre(!NAMELESS.test(text));
        const names = new Set(scanAssignments(text).map(({ name }) => bare(name)));
        const read = new Set(Object.keys(parseEnv(text)).map(bare));
        expect([...names].sort()).toEqual([...read].sort());
      }),
      { numRuns: 20_000 },
    );
  });

  it('covers a value with its quotes and leaves the comment behind it', () => {
    expect(written(`A=x # one\nexport B = 'y' # two\nC="p\nq"\nD=\nE=\`a#b\`\r\n`)).toEqual([
      ['A', 'x'],
      ['B', "'y'"],
      ['C', '"p\nq"'],
      ['D', ''],
      ['E', '`a#b`'],
    ]);
  });

  it('covers whole lines', () => {
    const text = '# c\r\n  A="p\r\nq" # d\r\nB=1';
    expect(scanAssignments(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      '  A="p\r\nq" # d\r\n',
      'B=1',
    ]);
  });
});
