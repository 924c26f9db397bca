import { describe, expect, it } from '@jest/globals';
import { removeMember } from './remove-member.js';

describe('removing a member', () => {
  it.each([
    ['a.b', { a: { b: 1, c: 2 } }, 'a.b', { a: { c: 2 } }],
    ['list.1.url', { list: [{ url: 1 }, { url: 2, title: 3 }] }, 'list.1.url', { list: [{ url: 1 }, { title: 3 }] }],
    ['list.0.url', { list: [{ title: 1 }, { title: 2 }] }, 'list.0', { list: [{ title: 2 }] }],
    ['a.b.c', { a: { x: 1 } }, 'a', {}],
    ['www.example.com.token', { 'www.example.com': { token: 1 } }, 'www.example.com.token', { 'www.example.com': {} }],
    ['a.b', { a: 1, 'a.b': 2 }, 'a.b', { a: 1 }],
    ['toString', {}, null, {}],
    ['', { '': 1 }, null, { '': 1 }],
  ])('takes %s out', (path, root, removed, rest) => {
    const copy = structuredClone(root);
    expect(removeMember(copy, path)).toBe(removed);
    expect(copy).toEqual(rest);
  });
});
