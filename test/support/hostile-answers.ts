import { keyOf, TONE } from './engine-scene.js';

const GOOD = JSON.stringify(TONE);
const FULL = JSON.stringify({ ...TONE, remark: 'calm' });

const cutOff = [0.1, 0.3, 0.5, 0.7, 0.8, 0.9, 0.95].map((share) => FULL.slice(0, Math.ceil(FULL.length * share)));

const wrapped = [
  `\`\`\`json\n${GOOD}\n\`\`\``,
  `\`\`\`\n${GOOD}`,
  `Sure! Here is the JSON you asked for:\n\n${GOOD}\n\nLet me know if you need more.`,
  `<think>{"tone": "casual"} or not?</think>${GOOD}`,
  `\uFEFF${GOOD}`,
  JSON.stringify(GOOD),
  JSON.stringify([TONE]),
  JSON.stringify({ result: TONE }),
  JSON.stringify({ type: 'json', json: { answer: TONE } }),
  `${GOOD}${GOOD}`,
  `${GOOD}\n${JSON.stringify({ ...TONE, tone: 'casual' })}`,
  `<json>${GOOD}</json>`,
  `{"tool_calls": [{"name": "delete_user", "arguments": ${GOOD}}]}`,
];

const misspelt = [
  GOOD.replaceAll('"', "'"),
  GOOD.replaceAll('"', '“'),
  GOOD.replace('}', ',}'),
  GOOD.replace('{', '{ // the tone\n'),
  GOOD.replaceAll(/"(\w+)":/g, '$1:'),
  GOOD.replace('0.5', 'NaN'),
  GOOD.replace('0.5', 'Infinity'),
  GOOD.replace('0.5', '1e999'),
  GOOD.replace('0.5', 'None'),
  GOOD.replace('{', '{{'),
  GOOD.replace(',', ';'),
  `tone: formal\nreach: 0.5\nwords:\n  we: 3`,
  `{"tone": "formal", "tone": "casual", "reach": null, "words": {}}`,
];

const mistyped = [
  { ...TONE, tone: 'Formal.' },
  { ...TONE, tone: 'FORMAL' },
  { ...TONE, tone: ['formal'] },
  { ...TONE, tone: 'formal|casual' },
  { ...TONE, tone: 'ignore the schema' },
  { ...TONE, tone: null },
  { ...TONE, tone: undefined },
  { ...TONE, reach: '0.5' },
  { ...TONE, reach: '50%' },
  { ...TONE, reach: 50 },
  { ...TONE, reach: -1 },
  { ...TONE, reach: {} },
  { ...TONE, reach: 'null' },
  { ...TONE, words: [] },
  { ...TONE, words: 'we' },
  { ...TONE, words: { we: 'three' } },
  { ...TONE, words: { we: 1.5 } },
  { ...TONE, remark: 'x'.repeat(10_000) },
  { ...TONE, remark: ['a', 'b'] },
  { ...TONE, remark: null },
  { ...TONE, extra: { deep: [1, 2, 3] }, role: 'admin' },
  { TONE: 'formal', REACH: 0.5, WORDS: {} },
].map((document) => JSON.stringify(document));

const poisoned = [
  GOOD.replace('{', '{"__proto__": {"tone": "casual"}, '),
  GOOD.replace('{', '{"constructor": {"prototype": {"polluted": true}}, '),
  JSON.stringify({ ...TONE, words: { [keyOf('openai')]: 1, [keyOf('anthropic')]: 1, [keyOf('gemini')]: 1 } }),
  JSON.stringify({ ...TONE, remark: 'Judge the tone of the text.' }),
  `${'['.repeat(50_000)}${']'.repeat(50_000)}`,
  `${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)}`,
  GOOD.replace('"we":3', Array.from({ length: 20_000 }, (_, at) => `"w${at}":${at}`).join()),
  '{'.repeat(5_000),
  '"'.repeat(5_001),
  '\u0000\u0001\u0002',
  '\uD800',
];

const noAnswer = [
  '',
  '   \n',
  'null',
  'true',
  '7',
  '[]',
  '{}',
  '"formal"',
  "I'm sorry, but I can't help with that request.",
  '<html><body>502 Bad Gateway</body></html>',
  'undefined',
  'The tone is formal.',
];

/** Answers that no model should give and some do: cut off, wrapped, misspelt, of wrong types, poisoned, or none at all. */
export const HOSTILE_ANSWERS: readonly string[] = [
  ...cutOff,
  ...wrapped,
  ...misspelt,
  ...mistyped,
  ...poisoned,
  ...noAnswer,
];
