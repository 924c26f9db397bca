import { describe, expect, it } from '@jest/globals';
import { isSameSite, isWebAddress, withScheme } from './website-address.js';

describe('website addresses', () => {
  it.each([
    ['example.com', 'https://example.com'],
    [' example.com/path ', 'https://example.com/path'],
    ['http://example.com', 'http://example.com'],
  ])('reads %j as %j', (typed, expected) => {
    expect(withScheme(typed)).toBe(expected);
  });

  it('takes two addresses of one host as one site, with or without www', () => {
    expect(isSameSite('https://www.example.com/a', 'example.com')).toBe(true);
    expect(isSameSite('https://example.com:8443', 'https://example.com')).toBe(false);
    expect(isSameSite('https://blog.example.com', 'https://example.com')).toBe(false);
    expect(isSameSite('::::', '::::')).toBe(false);
  });

  it.each(['', 'ftp://example.com', 'https://', 'https://user:secret@example.com', 'not a site'])(
    'refuses %j',
    (typed) => {
      expect(isWebAddress(typed)).toBe(false);
    },
  );
});
