import { describe, expect, it } from '@jest/globals';
import { misreadFields } from './fields.js';

describe('misreadFields', () => {
  it('finds nothing in an answer that the page can read', () => {
    const answer = { name: 'a', tags: ['x', null], items: [{ score: 1 }], note: null, by: { one: { on: true } } };
    expect(
      misreadFields(answer, {
        name: 'text',
        tags: 'texts',
        'items.[].score': 'number',
        note: 'shown',
        absent: 'shown',
        'absent?.deep': 'text',
        'by.*.on': 'flag',
      }),
    ).toEqual([]);
  });

  it.each([
    [{ focus: null }, { focus: 'text' }, 'focus is null, the page needs text'],
    [{ items: null }, { 'items.[].url': 'text' }, 'items is null, the page needs list'],
    [{ items: [{ url: 1 }] }, { 'items.[].url': 'text' }, 'items[0].url is 1, the page needs text'],
    [{ tags: [{}] }, { tags: 'texts' }, 'tags is [{}], the page needs texts'],
    [{}, { 'section.list': 'list' }, 'section is undefined, the page needs object'],
    [{ key: { value: 'x' } }, { key: 'shown' }, 'key is {"value":"x"}, the page needs shown'],
    ['gone', { key: 'shown' }, 'the answer is "gone", the page needs object'],
  ] as const)('of %j with %j tells what breaks the page', (answer, fields, told) => {
    expect(misreadFields(answer, fields)).toEqual([told]);
  });
});
