import { describe, expect, it } from '@jest/globals';
import { holdsText } from './holds-text.js';

const KEY = 'sk-proj-a1b2c3d4e5f6';

describe('holdsText', () => {
  it.each<[string, unknown]>([
    ['a string', `Bearer ${KEY}`],
    ['a list', ['x', [KEY]]],
    ['a value', { config: { headers: { authorization: KEY } } }],
    ['a name', { [KEY]: true }],
    ['a map', new Map([['key', new Set([KEY])]])],
    ['bytes', Buffer.from(`x${KEY}`)],
    ['an error', new Error(`refused ${KEY}`)],
    ['the cause of an error', new Error('refused', { cause: new Error(KEY) })],
    ['a member of an error', Object.assign(new Error('refused'), { request: { key: KEY } })],
  ])('finds it in %s', (_case, value) => {
    expect(holdsText(value, KEY)).toBe(true);
  });

  it.each<[string, unknown]>([
    ['nothing', undefined],
    ['another text', { text: 'sk-proj', last4: 'e5f6' }],
    ['a number', 42],
  ])('does not find it in %s', (_case, value) => {
    expect(holdsText(value, KEY)).toBe(false);
  });

  it('ends on a value that holds itself', () => {
    const circle: { self?: object } = {};
    circle.self = circle;
    expect(holdsText(circle, KEY)).toBe(false);
  });
});
