import { describe, expect, it } from '@jest/globals';
import { parseHtml } from '../parse/parse-html.js';
import { headFactsOf } from './head-facts.js';

const page = new URL('https://example.com/en/');
const head = (html: string) => headFactsOf(parseHtml(html).$, { page, base: page });

describe('headFactsOf', () => {
  it('keeps every repetition, as written and resolved', () => {
    const facts = head(`<!DOCTYPE html><html lang=" pt-BR "><head><meta charset="UTF-8"><title>A</title><title></title>
      <meta name="description" content="one"><meta name="Description" content="two">
      <link rel="canonical" href="/en/#top"><link rel="canonical" href="ftp://x">
      <link rel="alternate" hreflang="DE" href="/de/"><link rel="shortcut icon" href="/i.ico">
      <meta name="robots" content="NOINDEX, max-snippet:0"><meta http-equiv="refresh" content="3">
      <svg><title>Icon</title></svg></head>`);
    expect(facts).toEqual({
      doctype: 'doctype html',
      titles: ['A', ''],
      descriptions: ['one', 'two'],
      charset: 'utf-8',
      language_attribute: 'pt-BR',
      canonicals: [
        { href: '/en/#top', url: 'https://example.com/en/' },
        { href: 'ftp://x', url: null },
      ],
      alternates: [{ href: '/de/', url: 'https://example.com/de/', language: 'de' }],
      icons: ['/i.ico'],
      refresh: { locator: 'head > meta:nth-of-type(5)', quote: '<meta http-equiv="refresh" content="3">' },
      robots: ['noindex', 'max-snippet:0'],
    });
  });

  it('reads the encoding of old pages, and finds nothing in an empty one', () => {
    expect(head('<meta http-equiv="Content-Type" content="text/html; charset=ISO-8859-1">').charset).toBe('iso-8859-1');
    expect(head('')).toMatchObject({
      doctype: null,
      titles: [],
      charset: null,
      language_attribute: null,
      refresh: null,
    });
  });
});
