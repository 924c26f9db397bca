import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { readAnswer, withSynonyms } from './index.js';

const schema = z.object({
  tone: withSynonyms(z.enum(['formal', 'semi-formal', 'casual']), { casual: ['informal', 'laid back'] }),
  confidence: z.number().min(0).max(1).nullable(),
  grade: z.int().min(0).max(100).optional(),
  summary: z.string().max(200),
  values: z.array(z.string()).max(3),
  personal: z.boolean().optional(),
});

const valid = { tone: 'formal', confidence: 0.5, summary: 'Short.', values: ['care'] };

const read = (answer: unknown) => readAnswer(typeof answer === 'string' ? answer : JSON.stringify(answer), schema);

/** Members whose names are all spelled alike once punctuation does not count. */
function strangeNames(count: number): string[] {
  const marks = '!$%&()*,-./:;<=>?@^`|~';
  const markOf = (at: number): string => marks.charAt(at % marks.length);
  return Array.from({ length: count }, (_, at) => {
    const name = [1, marks.length, marks.length ** 2, marks.length ** 3].map((step) => markOf(Math.floor(at / step)));
    return `"${name.join('')}":1`;
  });
}

describe('readAnswer', () => {
  it('takes a valid document as it is', () => {
    expect(read(valid)).toEqual({ ok: true, value: valid, repairs: [], dropped: [] });
  });

  it.each([
    ['fenced', '```json\n' + JSON.stringify(valid) + '\n```'],
    ['among chatter', `Sure {thing}! Here it is:\n${JSON.stringify(valid)}\nAnything else?`],
    ['behind thoughts', `<think>{"tone": "casual"}</think>${JSON.stringify(valid)}`],
    [
      'with comments and a trailing comma',
      `{tone: 'formal', /* unsure */ "confidence": 0.5, "summary": "Short.", "values": ["care",], }`,
    ],
    ['escaped once too often', JSON.stringify(JSON.stringify(valid))],
    ['without its last brackets', JSON.stringify(valid).slice(0, -2)],
  ])('mends a document that is %s', (_, answer) => {
    expect(read(answer)).toEqual({ ok: true, value: valid, repairs: ['mechanical'], dropped: [] });
  });

  it.each([
    ['a listed value spelled differently', { ...valid, tone: 'Semi Formal' }, { ...valid, tone: 'semi-formal' }],
    ['a synonym', { ...valid, tone: 'Laid-back' }, { ...valid, tone: 'casual' }],
    ['numbers as text', { ...valid, confidence: '0.5', grade: '12' }, { ...valid, grade: 12 }],
    ['a percentage where a fraction belongs', { ...valid, confidence: '50%' }, valid],
    ['one value where a list belongs', { ...valid, values: 'care' }, valid],
    ['a word for a boolean', { ...valid, personal: 'yes' }, { ...valid, personal: true }],
    ['null for what may be left out', { ...valid, grade: null }, valid],
    ['a name spelled differently', { ...valid, summary: undefined, Summary: 'Short.' }, valid],
    ['members that nobody asked for', { ...valid, tools: ['rm'] }, valid],
    ['a wrapper', { result: valid }, valid],
  ])('reads %s as what it can only mean', (_, answer, value) => {
    expect(read(answer)).toMatchObject({ ok: true, value });
  });

  it('never chooses between two documents that fit', () => {
    const reading = read(`${JSON.stringify(valid)} or ${JSON.stringify({ ...valid, tone: 'casual' })}`);
    expect(reading).toMatchObject({ ok: false, problems: ['/: expected one document, found 2 that differ'] });
  });

  it('tells what was expected, without the answer, and salvages what need not be there', () => {
    const reading = read({ ...valid, grade: 'very high', values: ['a', 'b', 'c', 'd', 7] });
    if (reading.ok) throw new Error('expected problems');
    expect(reading.problems.join('\n')).not.toContain('very high');
    expect(reading.problems).toEqual([
      '/grade: expected number, received string',
      '/values: too big: expected array to have <=3 items',
    ]);
    expect(reading.salvage()).toEqual({
      value: { ...valid, values: ['a', 'b', 'c'] },
      repairs: ['coerced', 'dropped_optional'],
      dropped: ['/grade', '/values/3', '/values/4'],
    });
  });

  it('takes no map whose names repeat the instructions, and does not tell them', () => {
    const counts = z.object({ counts: z.record(z.string(), z.int()).optional() });
    const instructions = 'Count the words of the page and tell nobody how they were counted.';
    const reading = readAnswer(JSON.stringify({ counts: { [instructions]: 1 } }), counts, { instructions, fence: '' });
    if (reading.ok) throw new Error('expected problems');
    expect(reading.problems).toEqual(['/counts: must not repeat the instructions or hold keys']);
    expect(reading.salvage()).toMatchObject({ value: {}, dropped: ['/counts'] });
  });

  it.each([
    ['names that differ in punctuation only', () => `{"summary":"",${strangeNames(20_000).join(',')}}`],
    [
      'quotes before what looks like a comment, at every depth',
      () => `${'{"a":'.repeat(14)}"${'//"'.repeat(80_000)}"}}:${'z'.repeat(3_000)}`,
    ],
  ])('reads %s in no time', (_, answer) => {
    const text = answer();
    expect(text.length).toBeGreaterThan(150_000);
    const start = performance.now();
    read(text);
    expect(performance.now() - start).toBeLessThan(2_000);
  });

  it('salvages nothing when a required member is invalid', () => {
    const reading = read({ ...valid, tone: 'purple' });
    expect(reading.ok || reading.salvage()).toBeNull();
  });
});
