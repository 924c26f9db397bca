import { describe, expect, it } from '@jest/globals';
import { folderOf, isSameSite, pageAddress, pageKey } from './page-address.js';

const base = 'https://example.com/manual/index.html';
const key = (url: string): string => pageKey(new URL(url));

describe('pageAddress', () => {
  it.each([
    ['chapter.sect.html', 'https://example.com/manual/chapter.sect.html'],
    ['../about#team', 'https://example.com/about'],
    ['/p?id=3&utm_source=x&UTM_Medium=y&gclid=1&fbclid=2#a', 'https://example.com/p?id=3'],
    ['/p?utm_campaign=x', 'https://example.com/p'],
    ['//cdn.example/x', 'https://cdn.example/x'],
  ])('resolves %s', (link, expected) => {
    expect(pageAddress(link, base)?.href).toBe(expected);
  });

  it.each([
    'mailto:me@example.com',
    'tel:+49',
    'javascript:void(0)',
    'data:text/html,x',
    'ftp://x.example/',
    'http://[',
    'https://u:p@example.com/',
  ])('finds no page behind %s', (link) => {
    expect(pageAddress(link, base)).toBeNull();
  });
});

describe('pageKey', () => {
  it.each([
    ['https://example.com/a/', 'https://example.com/a'],
    ['https://www.example.com/a', 'http://example.com:80/a'],
    ['https://example.com/', 'https://example.com/index.html'],
    ['https://example.com/docs/', 'https://example.com/docs/index.php'],
    ['https://example.com/?b=1&a=2', 'https://example.com/?a=2&b=1'],
  ])('is the same for %s and %s', (one, other) => {
    expect(key(one)).toBe(key(other));
  });

  it.each([
    ['https://example.com/a', 'https://example.com/b'],
    ['https://example.com/a', 'https://blog.example.com/a'],
    ['https://example.com/?p=1', 'https://example.com/?p=2'],
    ['http://127.0.0.1:3000/', 'http://127.0.0.1:3001/'],
  ])('differs for %s and %s', (one, other) => {
    expect(key(one)).not.toBe(key(other));
  });
});

describe('isSameSite', () => {
  it.each([
    ['http://www.example.com/', 'https://example.com/x', true],
    ['https://example.com/', 'https://example.com.evil.example/', false],
    ['https://example.com/', 'https://shop.example.com/', false],
    ['http://127.0.0.1:3000/', 'http://127.0.0.1:4000/', false],
  ])('compares %s with %s', (one, other, same) => {
    expect(isSameSite(new URL(one), new URL(other))).toBe(same);
  });
});

describe('folderOf', () => {
  it.each([
    ['https://example.com', '/'],
    ['https://example.com/en/', '/en/'],
    ['https://example.com/en/index.html', '/en/'],
    ['https://example.com/about', '/'],
  ])('of %s is %s', (url, folder) => {
    expect(folderOf(new URL(url))).toBe(folder);
  });
});
