import { describe, expect, it } from '@jest/globals';
import { cutText, shortText } from './page-node.js';
import { parseHtml } from './parse-html.js';

describe('shortText', () => {
  it('joins the visible parts on one line and leaves scripts out', () => {
    const { $ } = parseHtml('<a>\n  Read\u00A0 <b>more</b>\u200B<script>x()</script></a>');
    expect(shortText($('a').get(0))).toBe('Read more');
  });

  it('cuts long text at the limit', () => {
    const { $ } = parseHtml(`<a>${'word '.repeat(10_000)}</a>`);
    expect(shortText($('a').get(0), 9)).toBe('word word');
  });

  it('is empty for a missing node', () => {
    expect(shortText(undefined)).toBe('');
  });
});

describe('cutText', () => {
  it('does not split a character in two', () => {
    expect(cutText('ab🚲', 3)).toBe('ab');
    expect(cutText('ab🚲', 4)).toBe('ab🚲');
  });
});
