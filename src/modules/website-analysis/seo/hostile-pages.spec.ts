import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { extractPage } from '../extract/index.js';
import { auditSite } from './audit-site.js';
import { SEO_RULES } from './rules/index.js';

const MANY = 10_000;
const HEAD = '<!doctype html><html lang="en"><head><title>Hostile</title></head><body>';
const times = (count: number, markup: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => markup(index)).join('');

function audit(html: string) {
  const page = { ...extractPage('https://hostile.example/', html, { brandAssets: true }), headers: {}, is_home: true };
  return auditSite({
    home: page,
    pages: [page],
    facts: { has_robots_txt: null, has_sitemap: null, broken_pages: [] },
  });
}

describe('an audit of hostile HTML', () => {
  it.each([
    ['10,000 links', HEAD + times(MANY, (index) => `<a href="/page-${index}">Page ${index}</a>`)],
    ['10,000 links without a text', HEAD + times(MANY, (index) => `<a href="/${index}"></a>`)],
    ['10,000 jumps', HEAD + times(MANY, (index) => `<a href="#part-${index}">x</a>`)],
    ['10,000 images', HEAD + times(MANY, (index) => `<img src="/${index}.bmp">`)],
    ['10,000 ids that are the same', HEAD + '<p id="x">'.repeat(MANY)],
    ['10,000 forms', HEAD + '<form action="http://a.example/"><input></form>'.repeat(MANY)],
    ['nesting of 100,000 levels', HEAD + '<div>'.repeat(100_000)],
    ['an attribute of a megabyte', `${HEAD}<a href="/${'x'.repeat(1 << 20)}" title="${'y'.repeat(1 << 20)}">z</a>`],
    ['character references that do not exist', HEAD + '&nosuch; &#xFFFFFFF; &#0; &#xD800; &amp'.repeat(MANY)],
    [
      '10,000 malformed blocks of structured data',
      '<script type="application/ld+json">{"@type":</script>'.repeat(MANY),
    ],
    ['structured data nested 50,000 levels deep', `<script type="application/ld+json">${'['.repeat(50_000)}</script>`],
    [
      'a context nested 50,000 levels deep',
      `<script type="application/ld+json">{"@context":${'['.repeat(50_000)}${']'.repeat(50_000)}}</script>`,
    ],
    ['one paragraph of a million letters', `${HEAD}<p>${'a'.repeat(1_000_000)}`],
    ['styles with 100,000 comments that never end', `${HEAD}<style>${'/*'.repeat(100_000)}</style>`],
    ['styles of one endless declaration', `${HEAD}<style>${'color:'.repeat(100_000)}</style>`],
    ['10,000 testimonials in each other', `${HEAD}${'<div class="testimonial">'.repeat(400)}${'Great! '.repeat(MANY)}`],
  ])('ends with a result for %s', (_title, html) => {
    const { rules, summary } = audit(html);
    expect(rules.map(({ id }) => id)).toEqual(SEO_RULES.map(({ id }) => id));
    expect(summary.error_checks).toBe(0);
    expect(rules.flatMap(({ evidence }) => evidence).every(({ quote }) => (quote ?? '').length <= 240)).toBe(true);
    expect(rules.flatMap(({ evidence }) => evidence).every(({ locator }) => locator.length <= 240)).toBe(true);
  });

  it('never fails, whatever the markup, and always says the same', () => {
    const token = fc.constantFrom(
      ...[
        '<head>',
        '<body>',
        '<title>',
        '<meta name="robots" content="',
        '<meta charset=',
        '<link rel=canonical href=',
      ],
      ...[
        '<link rel=alternate hreflang=',
        '<script type="application/ld+json">',
        '{"@type":"Article"',
        '}',
        '</script>',
      ],
      ...[
        '<h1>',
        '<h4>',
        '<img src=',
        '<a href="#',
        '<a href="javascript:',
        '<form action="',
        '<input',
        '<video autoplay>',
      ],
      ...[
        '"',
        '>',
        ' ',
        'noindex',
        'http://[',
        'https://a.example/',
        '\u0000',
        '\uD83D',
        '%',
        '<style>a{--brand:#f00',
        '</',
      ],
    );
    fc.assert(
      fc.property(fc.array(token, { maxLength: 40 }), (tokens) => {
        const html = tokens.join('');
        const first = audit(html);
        expect(first.summary.error_checks).toBe(0);
        expect(JSON.stringify(first)).not.toMatch(/\\u0000|\\ud83d/i);
        expect(audit(html)).toEqual(first);
      }),
      { numRuns: 200 },
    );
  });
});
