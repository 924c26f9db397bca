import { describe, expect, it } from '@jest/globals';
import { MAX_DEPTH, MAX_ELEMENTS } from './bounded-dom-handler.js';
import { parseHtml } from './parse-html.js';

describe('parseHtml', () => {
  it('reads broken markup without complaint', () => {
    const { $, cut } = parseHtml('<p>One<p>Two</div></b><a href="/x');
    expect(cut).toBeNull();
    expect($('p').length).toBe(2);
  });

  it('reads nesting up to the limit and says so when it stops beyond it', () => {
    expect(parseHtml('<div>'.repeat(MAX_DEPTH)).cut).toBeNull();
    const deep = parseHtml(`<title>Kept</title>${'<div>'.repeat(MAX_DEPTH + 1)}lost`);
    expect(deep.cut).toContain('nested deeper than 512');
    expect(deep.$('title').text()).toBe('Kept');
  });

  it('stops at the limit of elements', () => {
    expect(parseHtml('<br>'.repeat(MAX_ELEMENTS)).cut).toBeNull();
    expect(parseHtml('<br>'.repeat(MAX_ELEMENTS + 1)).cut).toContain('more than 100000 elements');
  });
});
