import { describe, expect, it } from '@jest/globals';
import { stripMarkup } from './strip-markup.js';

describe('stripMarkup', () => {
  it('keeps text, separates blocks and resolves character references', () => {
    expect(stripMarkup('<h1>Tea &amp; cake</h1><p>Fresh <b>every</b> day.</p>')).toBe('Tea & cake\n\nFresh every day.');
  });

  it('leaves out scripts, styles, comments, navigation and footers', () => {
    const html =
      '<head><title>T</title></head><nav>Menu</nav><SCRIPT>if (a < b) "<p>x</p>"</SCRIPT ><style>p{}</style>' +
      '<!-- <p>hidden</p> --><p>Shown</p><footer>Foot</footer>';
    expect(stripMarkup(html)).toBe('Shown');
  });

  it('keeps a header and a lone less-than sign', () => {
    expect(stripMarkup('<header>Welcome</header>3 < 4')).toBe('Welcome\n\n3 < 4');
  });

  it.each(['<', '<!--', '<script>', '<nav', '</', '<p'])('reads an unfinished "%s" to the end of the text', (end) => {
    expect(stripMarkup(`<p>Before</p>${end}`).startsWith('Before')).toBe(true);
  });
});
