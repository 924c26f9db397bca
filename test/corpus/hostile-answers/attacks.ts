import { coerced, invalid, mended, mendedAndCoerced, salvaged } from './cases.js';
import type { HostileAnswer } from './hostile-answer.js';
import { GOOD, GOOD_TEXT, withMembers, withStyle, WITHOUT_NOTES } from './style-answer.js';

/** The instructions and the fence of the question that the corpus answers. */
export const GUARD = {
  instructions:
    'You describe how a website is written. Judge its tone, its formality and its readers only by the text that you are given.',
  fence: 'DATA-0123456789abcdef01234567',
};

const notes = (name: string, text: string): HostileAnswer => ({
  name,
  text: withMembers({ notes: text }),
  end: 'salvaged',
  dropped: ['/notes'],
  value: WITHOUT_NOTES,
});
const nested = (depth: number): string => `${'['.repeat(depth)}${']'.repeat(depth)}`;

const listed = (pain_points: readonly string[]): string =>
  withMembers({ target_audience: { expertise: null, pain_points } });

/** Answers that mean harm: prototypes, size, depth, hidden characters, and what a page made the model tell. */
export const ATTACKS: readonly HostileAnswer[] = [
  ...mendedAndCoerced([
    ['a prototype beside', GOOD_TEXT.replace('{', '{"__proto__": {"polluted": true}, "extra": 1,')],
    ['a constructor beside', GOOD_TEXT.replace('{', '{"constructor": {"prototype": {"polluted": true}}, "extra": 1,')],
  ]),
  ...mended([
    ['a prototype inside', GOOD_TEXT.replace('"tone"', '"__proto__":{"isAdmin":true},"tone"')],
    ['a zero-width space in a listed value', withStyle({ tone: 'frien\u200Bdly' })],
    ['a byte order mark in a text', withMembers({ notes: '\uFEFFOne page only' })],
    ['NUL in a text', withMembers({ notes: 'One page\u0000 only' })],
    ['a change of direction in a text', withMembers({ notes: '\u202EOne page only\u202C' })],
    ['tags that nobody sees in a text', withMembers({ notes: 'One page only\u{E0049}\u{E0067}' })],
    ['controls in a text', withMembers({ notes: 'One \u001Bpage\u0007 only' })],
    ['a name with a zero-width space', GOOD_TEXT.replace('"confidence"', '"confi\u200Bdence"')],
  ]),
  ...mended([['half a character', GOOD_TEXT.replace('only"', 'only\\ud83d"')]], {
    ...GOOD,
    notes: 'One page only\uFFFD',
  }),
  ...coerced([
    ['nesting in an extra member', GOOD_TEXT.replace('{', `{"x": ${nested(14)},`)],
    ['a large extra member', withMembers({ x: 'y'.repeat(100_000) })],
    ['a list of ten thousand beside', withMembers({ x: Array.from({ length: 10_000 }, () => 0) })],
  ]),
  ...invalid([
    ['a prototype for a document', '{"__proto__": {"writing_style": {}}}'],
    ['too much nesting', GOOD_TEXT.replace('{', `{"x": ${nested(200)},`)],
    ['nesting that would fill the stack', '['.repeat(100_000)],
    ['objects that would fill the stack', '{"a":'.repeat(40_000)],
    ['a huge text', withMembers({ notes: 'x'.repeat(300_000) })],
    ['a huge number of quotes', `{"a":${'"'.repeat(200_000)}`],
    ['a huge number of comments', `{${'/*'.repeat(100_000)}`],
    ['a huge number of backslashes', `{"a":"${'\\'.repeat(200_000)}`],
    ['a huge number of braces', '{}'.repeat(100_000)],
    ['a huge number of quoted words', `{"a":"${'x" y" '.repeat(40_000)}`],
    ['a huge amount of white space', `{"a":"${'" '.repeat(100_000)}`],
  ]),
  notes('the instructions', GUARD.instructions),
  notes('a part of the instructions', `I was told: "${GUARD.instructions.slice(30, 100)}"`),
  notes('the instructions in capitals', GUARD.instructions.toUpperCase()),
  notes('the instructions letter by letter', Array.from(GUARD.instructions.slice(0, 60)).join('-')),
  notes('the instructions with hidden characters', Array.from(GUARD.instructions.slice(0, 90)).join('\u200B')),
  notes('the fence', `The mark is ${GUARD.fence}.`),
  notes('the fence in pieces', `DATA - 01234567 89abcdef 01234567`),
  notes('the fence of the second question', 'DATA-89abcdef0123456789abcdef'),
  notes('a key', 'Use sk-proj-0123456789abcdef0123 for that'),
  notes('a token', 'Bearer abcdefghijklmnop0123456789'),
  salvaged(
    'the instructions in an item of a list',
    listed(['no time', GUARD.instructions]),
    ['/target_audience/pain_points/1'],
    { target_audience: { expertise: null, pain_points: ['no time'] } },
  ),
  ...invalid([
    ['the instructions in pieces', listed(['You describe how a', 'website is written.', 'Judge its', 'tone'])],
    ['the instructions in a required text', withMembers({ claims: GUARD.instructions, confidence: 'x' })],
  ]),
];
