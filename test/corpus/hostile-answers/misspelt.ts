import { invalid, mended, mendedAndCoerced } from './cases.js';
import type { HostileAnswer } from './hostile-answer.js';
import { GOOD, GOOD_LINES, GOOD_TEXT } from './style-answer.js';

const notes = (written: string): string => GOOD_TEXT.replace('"One page only"', written);
const unmeasured = (written: string): string => GOOD_TEXT.replace('"reading_ease":72', `"reading_ease":${written}`);

/** Answers that are nearly JSON. */
export const MISSPELT: readonly HostileAnswer[] = [
  ...mended([
    ['a trailing comma in an object', GOOD_TEXT.replace(/\}$/, ',}')],
    ['a trailing comma in a list', GOOD_TEXT.replace(']', ',]')],
    ['commas everywhere', GOOD_TEXT.replaceAll('}', ',}').replaceAll(']', ',]')],
    ['doubled commas', GOOD_TEXT.replaceAll(',"', ',,"')],
    ['a leading comma', GOOD_TEXT.replace('{', '{,')],
    ['no commas between members', GOOD_LINES.replaceAll(',\n', '\n')],
    ['single quotes', GOOD_TEXT.replaceAll('"', "'")],
    ['typographic quotes', GOOD_TEXT.replaceAll(/"([^"]*)"/g, '“$1”')],
    ['names without quotes', GOOD_TEXT.replaceAll(/"(\w+)":/g, '$1:')],
    ['names in single quotes', GOOD_TEXT.replaceAll(/"(\w+)":/g, "'$1':")],
    ['a line comment', GOOD_LINES.replace('{', '{ // measured')],
    ['a block comment', GOOD_TEXT.replace('{', '{/* "tone": "playful", */')],
    ['comments behind members', GOOD_LINES.replaceAll(',\n', ', // note\n')],
    ['constants of Python', GOOD_TEXT.replace(':true', ':True')],
    ['a number with a plus', GOOD_TEXT.replace(':72', ':+72')],
    ['a number without its zero', GOOD_TEXT.replace('0.5', '.5')],
    ['a number with a point and nothing behind', GOOD_TEXT.replace(':72', ':72.')],
    ['white space that JSON does not know', GOOD_TEXT.replaceAll(':', ':\u00A0')],
    ['a list without its bracket', GOOD_TEXT.replace('"high prices"]', '"high prices"')],
    ['words without quotes', GOOD_TEXT.replace('"informal"', 'informal')],
  ]),
  ...mended([['quotes inside a text', notes('"One "page" only"')]], { ...GOOD, notes: 'One "page" only' }),
  ...mended([['a line end inside a text', notes('"One\npage"')]], { ...GOOD, notes: 'One\npage' }),
  ...mended([['a tab inside a text', notes('"One\tpage"')]], { ...GOOD, notes: 'One\tpage' }),
  ...mended([['an unknown escape', notes(String.raw`"One\-page"`)]], { ...GOOD, notes: 'One-page' }),
  ...mended([['an apostrophe in single quotes', notes("'It's one page'")]], { ...GOOD, notes: "It's one page" }),
  ...mended([['a broken unicode escape', notes(String.raw`"One \u00zz"`)]], { ...GOOD, notes: 'One u00zz' }),
  ...mended(
    [
      ['NaN', unmeasured('NaN')],
      ['Infinity', unmeasured('Infinity')],
      ['minus Infinity', unmeasured('-Infinity')],
      ['undefined', unmeasured('undefined')],
      ['None', unmeasured('None')],
    ],
    { ...GOOD, reading_ease: null },
  ),
  ...mendedAndCoerced([
    ['a percentage without quotes', GOOD_TEXT.replace('0.5', '50%')],
    ['a ratio without quotes', GOOD_TEXT.replace('0.5', '1 / 2')],
    ['a member twice, spelled differently', `{"Confidence": 0.5, 'x': 1, ${GOOD_TEXT.slice(1)}`],
  ]),
  ...invalid([
    ['NaN where a number is required', GOOD_TEXT.replace('0.5', 'NaN')],
    ['semicolons for commas', GOOD_TEXT.replaceAll(',"', ';"')],
    ['equals signs for colons', GOOD_TEXT.replaceAll(':', '=')],
    ['quotes inside an item of a list', GOOD_TEXT.replace('no time', 'no "spare" time')],
    ['arithmetic', GOOD_TEXT.replace('0.5', '1 - 0.5')],
    ['a comment that never ends', GOOD_TEXT.replace('{', '{/*')],
    ['a text that never ends', GOOD_TEXT.replace('"friendly"', '"friendly')],
    ['an object closed as a list', GOOD_TEXT.replace('}', ']')],
  ]),
];
