import { describe, expect, it } from '@jest/globals';
import { parseHtml } from '../parse/parse-html.js';
import { contentStructureOf } from './content-structure.js';
import { headingsOf } from './headings.js';
import { needsRendering } from './needs-rendering.js';

describe('contentStructureOf', () => {
  it('counts elements and finds landmarks', () => {
    const html = `<nav><a href="/">H</a></nav><h1>A</h1><h2></h2><section><p>x</p><p> </p><ul></ul><ol></ol></section>
      <article><img></article><div class="left sidebar"></div><footer></footer>`;
    expect(contentStructureOf(parseHtml(`<body>${html}</body>`).$, 1)).toEqual({
      headings: { h1: 1, h2: 1, h3: 0, h4: 0, h5: 0, h6: 0 },
      paragraphs: 1,
      lists: 2,
      images: 1,
      links: 1,
      content_sections: 2,
      has_navigation: true,
      has_footer: true,
      has_sidebar: true,
      has_call_to_action: true,
    });
  });

  it('finds no landmark in words that look like one', () => {
    const structure = contentStructureOf(parseHtml('<body class="no-sidebars"><p>nav footer</p></body>').$, 0);
    expect(structure).toMatchObject({
      has_navigation: false,
      has_footer: false,
      has_sidebar: false,
      has_call_to_action: false,
    });
  });
});

describe('headingsOf', () => {
  it('keeps the order and leaves empty headings out', () => {
    expect(headingsOf(parseHtml('<h2>B <i>c</i></h2><h3> </h3><h1>A</h1>').$)).toEqual([
      { level: 2, text: 'B c', locator: 'h2' },
      { level: 1, text: 'A', locator: 'h1' },
    ]);
  });
});

describe('needsRendering', () => {
  const needs = (html: string, text: string) => needsRendering(parseHtml(html).$, text);

  it('recognises an empty application shell', () => {
    expect(needs('<body><div id="root"></div><script src="/app.js"></script></body>', '')).toBe(true);
  });

  it('does not suspect short pages without a shell, shells with text, or shells without scripts', () => {
    expect(needs('<body><p>Closed today</p><script src="/a.js"></script></body>', 'Closed today')).toBe(false);
    expect(needs('<div id="root"></div>', '')).toBe(false);
    const text = 'word '.repeat(40);
    expect(needs(`<div id="root">${text}</div><script src="/a.js"></script>`, text)).toBe(false);
  });
});
