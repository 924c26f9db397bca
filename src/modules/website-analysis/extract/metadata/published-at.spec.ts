import { describe, expect, it } from '@jest/globals';
import { parseHtml } from '../parse/parse-html.js';
import { isoDate, publishedAt } from './published-at.js';

describe('isoDate', () => {
  it.each([
    ['2026-03-01', '2026-03-01'],
    ['2026-03-01T10:30:00+02:00', '2026-03-01T08:30:00.000Z'],
    ['2026-03-01T10:30:00+0200', '2026-03-01T08:30:00.000Z'],
    ['2026-03-01T10:30', '2026-03-01'],
    ['2026-02-31', null],
    ['March 1, 2026', null],
    ['01/03/2026', null],
    ['', null],
  ])('reads "%s" as %s', (text, expected) => {
    expect(isoDate(text)).toBe(expected);
  });
});

describe('publishedAt', () => {
  it('prefers the article tag and falls through values that are not dates', () => {
    const { $ } = parseHtml('<time itemprop="datePublished" datetime="2025-01-02">then</time>');
    expect(publishedAt($, { 'article:published_time': '2024-05-06' }, [])).toBe('2024-05-06');
    expect(publishedAt($, { 'article:published_time': 'yesterday' }, [])).toBe('2025-01-02');
    expect(publishedAt($, {}, [{ '@type': 'BlogPosting', datePublished: '2023-01-01' }])).toBe('2023-01-01');
  });

  it('is null when the page states no date', () => {
    expect(publishedAt(parseHtml('<time datetime="2025-01-02">opening day</time>').$, {}, [])).toBeNull();
  });
});
