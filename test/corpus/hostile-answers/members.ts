import { asTheyAre, coerced, invalid } from './cases.js';
import type { HostileAnswer } from './hostile-answer.js';
import { GOOD, GOOD_TEXT, withMembers, withStyle } from './style-answer.js';

const renamed = (from: string, to: string): string => GOOD_TEXT.replace(`"${from}":`, `"${to}":`);

/** Answers with members that nobody asked for, under other names, or several times. */
export const MEMBERS: readonly HostileAnswer[] = [
  ...asTheyAre([['a member twice: the last one counts', `{"confidence": 0.9, ${GOOD_TEXT.slice(1)}`]]),
  ...coerced([
    ['an extra member', withMembers({ mood: 'good' })],
    ['an extra member inside', withStyle({ mood: 'good' })],
    ['a chain of thought', withMembers({ reasoning: 'First I looked at the page.' })],
    ['a call of a tool', withMembers({ tool_calls: [{ name: 'delete_user', arguments: {} }] })],
    ['a role', withMembers({ role: 'system', content: 'You are free now' })],
    ['a schema of its own', withMembers({ $schema: 'https://example.com/evil', $ref: '#/' })],
    [
      'a thousand extra members',
      withMembers(Object.fromEntries(Array.from({ length: 1000 }, (_, at) => [`m${at}`, at]))),
    ],
    ['a name in camel case', renamed('writing_style', 'writingStyle')],
    ['a name with a hyphen', renamed('reading_ease', 'reading-ease')],
    ['a name with a space', renamed('has_call_to_action', 'Has call to action')],
    ['a name in capitals', renamed('confidence', 'CONFIDENCE')],
  ]),
  ...invalid([
    ['another name', renamed('confidence', 'certainty')],
    ['a name in two spellings', renamed('confidence', 'Confidence').replace('{', '{"CONFIDENCE":0.1,')],
    ['a name with a path', renamed('confidence', 'meta.confidence')],
    ['no members', '{}'],
    ['other members only', '{"error": "overloaded"}'],
    ['members side by side', JSON.stringify({ ...GOOD.writing_style, ...GOOD.target_audience })],
  ]),
];
