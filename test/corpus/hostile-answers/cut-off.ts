import { invalid, mended, type NamedText } from './cases.js';
import type { HostileAnswer } from './hostile-answer.js';
import { GOOD_LINES, GOOD_TEXT, WITHOUT_NOTES } from './style-answer.js';

const upTo = (marker: string): NamedText => [
  `cut off behind ${marker}`,
  GOOD_TEXT.slice(0, GOOD_TEXT.indexOf(marker) + marker.length),
];

/** Answers that end too early, at many places. */
export const CUT_OFF: readonly HostileAnswer[] = [
  ...invalid([
    upTo('{'),
    upTo('{"writing'),
    upTo('"writing_style"'),
    upTo('"writing_style":'),
    upTo('"writing_style":{'),
    upTo('"tone"'),
    upTo('"tone":"frien'),
    upTo('"tone":"friendly"'),
    upTo('"formality":"'),
    upTo('"informal",'),
    upTo('"complexity":"short'),
    upTo('"short sentences"}'),
    upTo('"target_audience":{"exp'),
    upTo('"beginner"'),
    upTo('"pain_points":['),
    upTo('["no ti'),
    upTo('"no time",'),
    upTo('"high prices"]'),
    upTo('"claims":'),
    upTo('"claims":[{"about":"to'),
    upTo('"quote":"We mend'),
    upTo('wait."}'),
    upTo('wait."}],'),
    upTo('"confidence":'),
    // Half a number is another number.
    upTo('"confidence":0'),
    upTo('"confidence":0.'),
    upTo('"confidence":0.5'),
    upTo('"reading_ease":7'),
    upTo('"reading_ease":72'),
    upTo('"has_call_to_action":tr'),
    ['cut off in lines', GOOD_LINES.slice(0, GOOD_LINES.length / 2)],
    ['cut off behind a fence', '```json\n{"writing_style": {"tone": "frie'],
    ['cut off and told so', `${GOOD_TEXT.slice(0, 120)}... [truncated]`],
    ['cut off at its start', GOOD_TEXT.slice(40)],
    ['cut off at both ends', GOOD_TEXT.slice(20, -20)],
  ]),
  ...mended([['cut off behind the last value', GOOD_TEXT.slice(0, -1)]]),
  ...mended(
    [
      upTo('"has_call_to_action":true,'),
      upTo('"has_call_to_action":true,"no'),
      upTo('"notes":'),
      upTo('"notes":"One page'),
      ['cut off in an escape', `${GOOD_TEXT.slice(0, GOOD_TEXT.indexOf('One'))}\\`],
      ['cut off in the last text, in lines', GOOD_LINES.slice(0, GOOD_LINES.indexOf('One') + 2)],
    ],
    WITHOUT_NOTES,
  ),
];
