import { coerced, invalid, salvaged } from './cases.js';
import type { HostileAnswer } from './hostile-answer.js';
import { GOOD, withAudience, withMembers, withStyle, WITHOUT_NOTES } from './style-answer.js';

const playful = { ...GOOD, writing_style: { ...GOOD.writing_style, tone: 'conversational' as const } };
const semi = { ...GOOD, writing_style: { ...GOOD.writing_style, formality: 'semi-formal' as const } };
const audience = (change: object): typeof GOOD => ({
  ...GOOD,
  target_audience: { ...GOOD.target_audience, ...change },
});

const NEAR: readonly HostileAnswer[] = [
  ...coerced([
    ['a listed value in capitals', withStyle({ tone: 'FRIENDLY' })],
    ['a listed value with a full stop', withStyle({ tone: ' Friendly. ' })],
    ['a listed value in wide letters', withStyle({ tone: 'ｆｒｉｅｎｄｌｙ' })],
    ['a listed value in a list', withStyle({ tone: ['friendly'] })],
    ['a synonym', withStyle({ tone: 'warm' })],
    ['a synonym in capitals', withStyle({ tone: 'Amiable' })],
    ['a number as text', withMembers({ confidence: '0.5' })],
    ['a number with a decimal comma', withMembers({ confidence: '0,5' })],
    ['a percentage', withMembers({ confidence: '50%' })],
    ['a percentage with a space', withMembers({ confidence: '50 %' })],
    ['a percentage without its sign', withMembers({ confidence: 50 })],
    ['a ratio', withMembers({ confidence: '5/10' })],
    ['a ratio in words', withMembers({ confidence: '5 out of 10' })],
    ['a number in a list', withMembers({ confidence: [0.5] })],
    ['a whole number as text', withMembers({ reading_ease: '72' })],
    ['a whole number with a zero behind', withMembers({ reading_ease: '72.0' })],
    ['a whole number of a hundred', withMembers({ reading_ease: '72/100' })],
    ['a fraction of a percentage', withMembers({ reading_ease: 0.72 })],
    ['a percentage as text', withMembers({ reading_ease: '72%' })],
    ['yes for true', withMembers({ has_call_to_action: 'yes' })],
    ['True as text', withMembers({ has_call_to_action: 'True' })],
    ['one for true', withMembers({ has_call_to_action: 1 })],
    ['a text in a list', withMembers({ notes: ['One page only'] })],
    ['an only claim without its list', withMembers({ claims: GOOD.claims[0] })],
    ['a listed list in bullets', withAudience({ pain_points: '- no time\n- high prices' })],
    ['a list with numbers', withAudience({ pain_points: '1. no time\n2. high prices' })],
  ]),
  ...coerced([['a chatty synonym', withStyle({ tone: 'Chatty' })]], playful),
  ...coerced(
    [
      ['a space for a hyphen', withStyle({ formality: 'semi formal' })],
      ['an underscore for a hyphen', withStyle({ formality: 'SEMI_FORMAL' })],
      ['nothing for a hyphen', withStyle({ formality: 'semiformal' })],
    ],
    semi,
  ),
  ...coerced(
    [['one text for a list', withAudience({ pain_points: 'no time' })]],
    audience({ pain_points: ['no time'] }),
  ),
  ...coerced([['numbers in a list of texts', withAudience({ pain_points: [24] })]], audience({ pain_points: ['24'] })),
  ...coerced(
    [
      ['null for a list', withAudience({ pain_points: null })],
      ['an empty text for a list', withAudience({ pain_points: '' })],
    ],
    audience({ pain_points: [] }),
  ),
  ...coerced(
    [
      ['n/a for null', withAudience({ expertise: 'N/A' })],
      ['null as text', withAudience({ expertise: 'null' })],
      ['an empty text for null', withAudience({ expertise: '' })],
      ['a missing member for null', withAudience({ expertise: undefined })],
    ],
    audience({ expertise: null }),
  ),
  ...coerced(
    [
      ['none for a number', withMembers({ reading_ease: 'none' })],
      ['a missing number for null', withMembers({ reading_ease: undefined })],
    ],
    { ...GOOD, reading_ease: null },
  ),
];

const BEYOND: readonly HostileAnswer[] = [
  ...coerced([['null for what may be left out', withMembers({ notes: null })]], WITHOUT_NOTES),
  ...invalid([
    ['a value that is not listed', withStyle({ tone: 'sarcastic' })],
    ['two listed values', withStyle({ tone: 'friendly, playful' })],
    ['two listed values in a list', withStyle({ tone: ['friendly', 'playful'] })],
    ['all listed values', withStyle({ tone: 'professional|conversational|friendly|playful' })],
    ['a listed value negated', withStyle({ tone: 'not friendly' })],
    ['a listed value in letters of another script', withStyle({ tone: 'friеndlу' })],
    ['a listed value misspelt', withStyle({ tone: 'frendly' })],
    ['a number for a listed value', withStyle({ tone: 3 })],
    ['null for a listed value', withStyle({ tone: null })],
    ['an object for a listed value', withStyle({ tone: { value: 'friendly' } })],
    ['a number in words', withMembers({ confidence: 'a half' })],
    ['a number in a sentence', withMembers({ confidence: 'about 0.5' })],
    ['a number on a scale of ten', withMembers({ confidence: 8 })],
    ['a number on a scale of five', withMembers({ confidence: '4 stars' })],
    ['a negative number', withMembers({ confidence: -0.5 })],
    ['a number out of range', withMembers({ confidence: '1e999' })],
    ['a boolean for a number', withMembers({ confidence: true })],
    ['a word for a boolean', withMembers({ has_call_to_action: 'maybe' })],
    ['a number for a boolean', withMembers({ has_call_to_action: 2 })],
    ['a text for an object', withMembers({ writing_style: 'friendly' })],
    ['a list for an object', withMembers({ writing_style: [] })],
    ['a missing object', withMembers({ target_audience: undefined })],
    ['null for an object', withMembers({ target_audience: null })],
  ]),
  salvaged('a number too large that may be null', withMembers({ reading_ease: 720 }), ['/reading_ease'], {
    reading_ease: null,
  }),
  salvaged('a broken whole number', withMembers({ reading_ease: 72.4 }), ['/reading_ease'], { reading_ease: null }),
  salvaged('words for a number that may be null', withMembers({ reading_ease: 'high' }), ['/reading_ease'], {
    reading_ease: null,
  }),
  salvaged('grouped digits that could be two numbers', withMembers({ reading_ease: '1,234' }), ['/reading_ease'], {
    reading_ease: null,
  }),
  salvaged('an unknown value that may be null', withAudience({ expertise: 'guru' }), ['/target_audience/expertise'], {
    target_audience: { ...GOOD.target_audience, expertise: null },
  }),
  salvaged('an object for a text that may be null', withStyle({ complexity: {} }), ['/writing_style/complexity'], {
    writing_style: { ...GOOD.writing_style, complexity: null },
  }),
  salvaged('a text that is too long', withStyle({ complexity: 'x'.repeat(121) }), ['/writing_style/complexity'], {
    writing_style: { ...GOOD.writing_style, complexity: null },
  }),
  salvaged(
    'items that are no texts',
    withAudience({ pain_points: ['no time', {}, 'high prices', ['x', 'y']] }),
    ['/target_audience/pain_points/1', '/target_audience/pain_points/3'],
    {},
  ),
  salvaged(
    'more items than there may be',
    withAudience({ pain_points: ['a', 'b', 'c', 'd', 'e', 'f'] }),
    ['/target_audience/pain_points/4', '/target_audience/pain_points/5'],
    { target_audience: { ...GOOD.target_audience, pain_points: ['a', 'b', 'c', 'd'] } },
  ),
  salvaged('a claim without a quote', withMembers({ claims: [...GOOD.claims, { about: 'tone' }] }), ['/claims/1'], {}),
  salvaged('a claim with an empty quote', withMembers({ claims: [{ about: 'tone', quote: '' }] }), ['/claims/0'], {
    claims: [],
  }),
  salvaged('text for a claim', withMembers({ claims: ['friendly', ...GOOD.claims] }), ['/claims/0'], {}),
];

/** Answers with values of another type, in another spelling or out of range. */
export const MISTYPED: readonly HostileAnswer[] = [...NEAR, ...BEYOND];
