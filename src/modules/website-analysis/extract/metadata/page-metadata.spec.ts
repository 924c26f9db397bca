import { describe, expect, it } from '@jest/globals';
import { parseHtml } from '../parse/parse-html.js';
import { jsonLdOf } from './json-ld.js';
import { metaTagsOf } from './meta-tags.js';
import { languageTag, metadataOf } from './page-metadata.js';

function read(html: string) {
  const { $ } = parseHtml(html);
  const page = new URL('https://example.com/a/b');
  return metadataOf($, { page, base: page }, metaTagsOf($), jsonLdOf($).nodes);
}

describe('metadataOf', () => {
  it('reads what the head states', () => {
    const facts = read(`<html lang="en_us"><head><svg><title>Icon</title></svg><title> The  title </title>
      <link rel="canonical" href="../c#top"><meta name="Description" content="About us">
      <meta property="og:site_name" content="The Site"><meta name="author" content="The team">
      <link rel="alternate" type="application/rss+xml" href="/feed.xml">
      <link rel="alternate" hreflang="de" href="/de"></head>`);
    expect(facts).toMatchObject({
      title: 'The title',
      canonical_url: 'https://example.com/c',
      description: 'About us',
      language: 'en-US',
      site_name: 'The Site',
      author: 'The team',
      feed_urls: ['https://example.com/feed.xml'],
    });
  });

  it('reads the publisher from JSON-LD, not from the first heading', () => {
    const facts = read(`<h1>Welcome!</h1><script type="application/ld+json">
      {"@type":"BicycleStore","name":"Wheel House","slogan":"Roll on"}</script>`);
    expect(facts.organization).toEqual({ name: 'Wheel House', slogan: 'Roll on' });
    expect(facts.json_ld_types).toEqual(['BicycleStore']);
    expect(read('<h1>Welcome!</h1>').organization).toEqual({ name: null, slogan: null });
  });

  it('leaves everything the page does not state null', () => {
    expect(read('<p>Hello</p>')).toMatchObject({
      title: null,
      canonical_url: null,
      description: null,
      language: null,
      site_name: null,
      author: null,
      published_at: null,
    });
  });

  it('does not take a profile address for the name of an author', () => {
    expect(read('<meta property="article:author" content="https://facebook.com/x">').author).toBeNull();
  });
});

describe('metaTagsOf', () => {
  it('keeps the first of each name, with names in lower case', () => {
    const { $ } = parseHtml(
      '<meta name="A" content="1"><meta property="a" content="2"><meta name="__proto__" content="3">',
    );
    const tags = metaTagsOf($);
    expect(Object.entries(tags)).toEqual([
      ['a', '1'],
      ['__proto__', '3'],
    ]);
  });
});

describe('languageTag', () => {
  it.each([
    ['de', 'de'],
    ['pt-br', 'pt-BR'],
    ['english language', null],
    ['a-very-long-tag-that-is-not-one', null],
    [undefined, null],
  ])('reads %s as %s', (lang, expected) => {
    expect(languageTag(lang)).toBe(expected);
  });
});
