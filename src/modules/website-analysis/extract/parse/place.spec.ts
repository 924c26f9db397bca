import { describe, expect, it } from '@jest/globals';
import { parseHtml } from './parse-html.js';
import { locatorOf, openingTag, placesOf } from './place.js';
import { select } from './select.js';

const elements = (html: string, selector: string) => select(parseHtml(html).$, selector);

describe('locatorOf', () => {
  it('counts siblings of the same name and leaves the only one of its name uncounted', () => {
    const html = '<html><body><main><p>a</p><p>b <em>c</em></p></main></body></html>';
    expect(elements(html, 'em').map(locatorOf)).toEqual(['main > p:nth-of-type(2) > em']);
  });

  it('starts at the nearest plain id', () => {
    const html = '<div id="top"><ul><li>a</li></ul></div><div id="a b"><i>x</i></div>';
    expect(elements(html, 'li, i').map(locatorOf)).toEqual(['#top > ul > li', 'div:nth-of-type(2) > i']);
  });

  it('finds the element again', () => {
    const { $ } = parseHtml('<body><div><p>a</p><div><p>b</p><p>c</p></div></div></body>');
    for (const paragraph of $('p').toArray()) expect($(locatorOf(paragraph)).get(0)).toBe(paragraph);
  });

  it('stays short in deep markup', () => {
    const [deep] = elements(`${'<div>'.repeat(400)}<b>x</b>`, 'b').map(locatorOf);
    expect(deep?.length).toBeLessThanOrEqual(240);
    expect(deep?.endsWith(' > b')).toBe(true);
  });
});

describe('openingTag', () => {
  it('shows every attribute and cuts long values', () => {
    const [tag] = elements(`<img src="${'x'.repeat(100_000)}" alt="A">`, 'img').map(openingTag);
    expect(tag).toBe(`<img src="${'x'.repeat(100)}" alt="A">`);
  });
});

describe('placesOf', () => {
  it('keeps the first twenty of 10,000 elements', () => {
    expect(placesOf(elements('<a>x</a>'.repeat(10_000), 'a')).length).toBe(20);
  });
});
