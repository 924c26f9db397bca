import { describe, expect, it } from '@jest/globals';
import { isOwnDomain, isOwnSite } from './own-site.js';

describe('isOwnSite', () => {
  it.each([
    ['https://www.a.example/x', 'a.example', true],
    ['http://A.example', 'https://a.example/blog', true],
    ['https://shop.a.example', 'https://a.example', false],
    ['http://127.0.0.1:81/', 'http://127.0.0.1:82/', false],
    ['https://b.example', '', false],
  ])('%s beside the own %s: %s', (url, own, expected) => {
    expect(isOwnSite(url, own)).toBe(expected);
  });
});

describe('isOwnDomain', () => {
  it.each([
    ['a.example', 'https://blog.a.example/', true],
    ['one.github.io', 'https://two.github.io/', false],
    ['b.example', 'https://a.example/', false],
    ['b.example', '', false],
  ])('%s beside the own %s: %s', (domain, own, expected) => {
    expect(isOwnDomain(domain, own)).toBe(expected);
  });
});
