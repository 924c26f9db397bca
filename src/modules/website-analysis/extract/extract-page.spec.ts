import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { extractPage } from './extract-page.js';
import { MAX_HTML_LENGTH } from './parse/clean-input.js';

const url = 'https://example.com/post';
describe('extractPage', () => {
  it('reads the facts of a page', () => {
    const page = extractPage(
      url,
      `<!doctype html><html lang="en"><head><title>Post</title><base href="/blog/"><meta name="description" content="D"></head>
       <body><nav><a href="about">About</a></nav><h1>Post</h1><p>Oil the chain.</p>
       <form><button>Sign up</button></form></body></html>`,
    );
    expect(page).toMatchObject({
      url,
      title: 'Post',
      description: 'D',
      language: 'en',
      main_text: expect.stringContaining('Oil the chain.'),
      headings: [{ level: 1, text: 'Post' }],
      links: [{ url: 'https://example.com/blog/about', internal: true }],
      calls_to_action: [{ text: 'Sign up', href: null }],
      forms: [{ method: 'get', action: url, fields: 0, asks_for_password: false, locator: 'form' }],
      needs_rendering: false,
      warnings: [],
    });
    expect(page.content_hash).toBe(createHash('sha256').update(page.main_text).digest('hex'));
  });

  it('reports an application shell', () => {
    expect(extractPage(url, '<div id="app"></div><script src="a.js"></script>').needs_rendering).toBe(true);
  });

  it('refuses an address that is not one of the web', () => {
    expect(() => extractPage('file:///etc/passwd', '')).toThrow(TypeError);
  });

  it.each([
    ['nested divs', '<div>'.repeat(100_000)],
    ['nested divs that are closed', `${'<div>'.repeat(100_000)}x${'</div>'.repeat(100_000)}`],
    ['nested bold text with different attributes', '<p><b a=1>'.repeat(100_000)],
    ['misnested tags', '<span><div></span></div>'.repeat(50_000)],
  ])('degrades to plain text with a warning for 100,000 %s', (_, markup) => {
    const page = extractPage(url, `<title>Deep</title>${markup}<p>Bottom of the page.</p>`);
    expect(page.title).toBe('Deep');
    expect(page.main_text).toContain('Bottom of the page.');
    expect(page.main_text_method).toBe('body');
    expect(page.warnings.join()).toContain('markup was not read to its end');
  });

  it.each([
    ['unclosed tags', '<a '],
    ['empty scripts', '<script></script>'],
    ['paragraphs', '<p>Ride on, my friend, ride on.</p>'],
    ['links', '<a href="/x">Sign up</a>'],
    ['character references', '&amp;'],
    ['spaces', ' '],
    ['letters', 'a'],
    ['comments', '<!--'],
  ])('comes to an end with three megabytes of %s', (_, part) => {
    expect(extractPage(url, part.repeat(Math.floor(MAX_HTML_LENGTH / part.length))).url).toBe(url);
  });

  it('cuts longer pages with a warning', () => {
    const page = extractPage(url, `<p>Start</p>${' '.repeat(MAX_HTML_LENGTH)}<p>End</p>`);
    expect(page.main_text).toBe('Start');
    expect(page.warnings.join()).toContain('longer than');
  });

  it('never throws, whatever the markup', () => {
    const token = fc.constantFrom(
      ...[
        '<',
        '>',
        '</',
        '<!--',
        '-->',
        '<p',
        '<li>',
        '<table>',
        '<td>',
        '<svg>',
        '<title>',
        '<script',
        '</script>',
        '=',
      ],
      ...[
        '"',
        "'",
        ' href=',
        ' lang="',
        '<a',
        '<base href="http:">',
        '<![CDATA[',
        '<?x',
        '&#0;',
        '&lt',
        '\u0000',
        '\uD83D',
        'word ',
      ],
    );
    fc.assert(
      fc.property(fc.array(token, { maxLength: 60 }), (tokens) => {
        const page = extractPage(url, tokens.join(''));
        expect(JSON.stringify(page)).not.toMatch(/\\u0000|\\ud83d/i);
      }),
      { numRuns: 300 },
    );
  });
});
