import { describe, expect, it } from '@jest/globals';
import { parseAllowList } from './allow-list.js';

const allow = parseAllowList(['127.0.0.1:3000', ' Intranet.Example:8080 ', '[::1]:9000', 'münchen.example:80', '']);

describe('parseAllowList', () => {
  it.each([
    ['127.0.0.1', 3000],
    ['intranet.example', 8080],
    ['[::1]', 9000],
    ['xn--mnchen-3ya.example', 80],
  ])('opens %s:%d', (hostname, port) => {
    expect(allow.has(hostname, port)).toBe(true);
  });

  it.each([
    ['127.0.0.1', 3001],
    ['127.0.0.2', 3000],
    ['localhost', 3000],
    ['sub.intranet.example', 8080],
    ['intranet.example', 80],
    ['[::ffff:127.0.0.1]', 3000],
  ])('keeps %s:%d closed', (hostname, port) => {
    expect(allow.has(hostname, port)).toBe(false);
  });

  it('brings an entry into the form a URL gives its host', () => {
    expect(parseAllowList(['0x7f.1:3000']).has('127.0.0.1', 3000)).toBe(true);
    expect(parseAllowList(['[0:0:0:0:0:0:0:1]:3000']).has('[::1]', 3000)).toBe(true);
  });

  it.each([
    'localhost',
    'localhost:',
    ':80',
    'localhost:0',
    'localhost:65536',
    '::1:80',
    'http://localhost:80',
    'a b:80',
    '*:80/',
  ])('names the entry %j that is not host:port', (entry) => {
    expect(() => parseAllowList([entry])).toThrow(entry);
  });
});
