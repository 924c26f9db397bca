import { describe, expect, it } from '@jest/globals';
import { isAccepted, mediaTypeOf } from './content-type.js';

describe('mediaTypeOf', () => {
  it.each([
    ['text/html', 'text/html'],
    ['Text/HTML; charset=utf-8', 'text/html'],
    [' application/xhtml+xml ;q=1', 'application/xhtml+xml'],
    [undefined, ''],
    ['', ''],
    ['html', ''],
    ['text/html, text/plain', ''],
    [`text/${'x'.repeat(200)}`, ''],
  ])('reads %j as %j', (header, expected) => {
    expect(mediaTypeOf(header)).toBe(expected);
  });
});

describe('isAccepted', () => {
  it('lets everything through without a gate', () => {
    expect(isAccepted('', undefined)).toBe(true);
  });

  it('compares with a list and asks a predicate', () => {
    expect(isAccepted('text/html', ['text/html'])).toBe(true);
    expect(isAccepted('', ['text/html'])).toBe(false);
    expect(isAccepted('image/png', (type) => type.startsWith('image/'))).toBe(true);
  });
});
