import { describe, expect, it } from '@jest/globals';
import { competitorAddress } from './competitor-address.js';

describe('competitorAddress', () => {
  it.each([
    ['example.com', 'example.com', 'https://example.com/'],
    ['  https://WWW.Example.com/About#team ', 'example.com', 'https://www.example.com/About'],
    ['http://blog.example.co.uk/post?id=1', 'example.co.uk', 'http://blog.example.co.uk/post?id=1'],
    ['alice.github.io', 'alice.github.io', 'https://alice.github.io/'],
    ['https://github.io', 'github.io', 'https://github.io/'],
    ['münchen.de', 'xn--mnchen-3ya.de', 'https://xn--mnchen-3ya.de/'],
    ['http://127.0.0.1:4001/', '127.0.0.1:4001', 'http://127.0.0.1:4001/'],
    ['localhost:3000', 'localhost:3000', 'https://localhost:3000/'],
  ])('reads %s as %s', (text, domain, url) => {
    expect(competitorAddress(text)).toEqual({ domain, url });
  });

  it.each([
    '',
    'not an address',
    'intranet',
    'co.uk',
    'ftp://example.com',
    'javascript:alert(1)',
    'mailto:someone@example.com',
    'https://user:secret@example.com',
    `https://example.com/${'a'.repeat(2048)}`,
  ])('refuses %p', (text) => {
    expect(competitorAddress(text)).toBeNull();
  });
});
