import { describe, expect, it } from '@jest/globals';
import { parseHtml } from '../parse/parse-html.js';
import { anchorFactsOf } from './anchors.js';

const page = new URL('https://example.com/');
const facts = (html: string) => anchorFactsOf(parseHtml(html).$, { page, base: page });
const quotes = (places: readonly { quote: string }[]) => places.map(({ quote }) => quote);

describe('anchorFactsOf', () => {
  it('finds links that lead nowhere', () => {
    const found = facts(
      `<a href="JavaScript:go()">a</a><a href="https://[x/">b</a><a href="#here">c</a><a href="#there">d</a><a href="#top">e</a>
       <a href="#%E0%A4%A">f</a><a href="#caf%C3%A9">g</a><h2 id="here">H</h2><a name="café"></a>`,
    );
    expect(quotes(found.script_addresses)).toEqual(['<a href="JavaScript:go()">']);
    expect(quotes(found.unreadable_addresses)).toEqual(['<a href="https://[x/">']);
    expect(quotes(found.missing_targets)).toEqual(['<a href="#there">', '<a href="#%E0%A4%A">']);
    expect(found.jumps).toBe(4);
  });

  it('finds new windows that other sites could take over', () => {
    const found = facts(
      `<a href="https://other.example/" target="_blank">a</a><a href="/own" target="_blank">b</a>
       <a href="https://other.example/" target="_blank" rel="nofollow noreferrer">c</a>`,
    );
    expect(quotes(found.open_windows)).toEqual(['<a href="https://other.example/" target="_blank">']);
  });
});
