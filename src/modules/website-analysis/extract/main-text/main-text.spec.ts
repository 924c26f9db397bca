import { describe, expect, it } from '@jest/globals';
import { parseHtml } from '../parse/parse-html.js';
import { MAX_ARTICLE_ELEMENTS } from './article-cost.js';
import { blockText } from './block-text.js';
import { countWords } from './count-words.js';
import { mainTextOf } from './main-text.js';

const sentence = 'You can do this at home, with a rag, a little oil, and ten quiet minutes of your evening. ';
const mainText = (html: string) => mainTextOf(parseHtml(html).$, 'Title');

describe('mainTextOf', () => {
  it('finds the article and leaves the frame out', () => {
    const html = `<html><body><header><nav>Menu</nav></header><main><article><h2>Clean it</h2><p>${sentence.repeat(3)}</p>
      <ul><li>rag</li><li>oil</li></ul><p>${sentence.repeat(3)}</p></article></main>
      <footer>Imprint</footer><script>var x</script><style>p{}</style></body></html>`;
    const { main_text, main_text_method, visible_text } = mainText(html);
    const block = sentence.repeat(3).trim();
    expect(main_text_method).toBe('readability');
    expect(main_text).toBe(`Clean it\n\n${block}\n\nrag\n\noil\n\n${block}`);
    expect(visible_text).toContain('Imprint');
    expect(visible_text).not.toContain('var x');
  });

  it.each(['abbr', 'acronym', 'bdi', 'big', 'nobr', 's', 'strike', 'tt', 'u'])(
    'keeps a sentence with <%s> in one piece',
    (name) => {
      const block = `${sentence.repeat(3)}The foundation (<${name}>FSF</${name}>), began.`;
      const { main_text, main_text_method } = mainText(`<article><div>${block}</div><div>${block}</div></article>`);
      expect(main_text_method).toBe('readability');
      expect(main_text).toContain('The foundation (FSF), began.');
    },
  );

  it('takes the whole body when there is no article, without the frame and hidden parts', () => {
    const html = `<nav>Menu</nav><div>Bike <b>hire</b></div><p hidden>a</p><p style="display:none">b</p>
      <p aria-hidden="true">c</p><noscript>d</noscript><button>Go</button><footer>e</footer>`;
    const { main_text } = mainText(html);
    expect(main_text).toBe('Bike hire');
  });

  it.each([
    ['DocBook', '<div class="navheader"><table><tr><td>Prev</td><th>Chapter 1</th><td>Next</td></tr></table></div>'],
    ['Publican', '<ul class="docnav"><li class="previous"><a href="a">Prev</a></li></ul>'],
    ['a blog', '<div id="comments"><p>I think that you are wrong about all of this, dear author, sorry.</p></div>'],
  ])('leaves out what %s sets around the text', (_, frame) => {
    expect(mainText(`<body>${frame}<div><p>${sentence}</p></div></body>`).main_text).toBe(sentence.trim());
  });

  it('keeps text for which a name of menus is used', () => {
    expect(mainText(`<div class="navigation"><p>${sentence}</p></div>`).main_text).toBe(sentence.trim());
  });

  it('keeps boxes between paragraphs, and leaves columns beside them out', () => {
    const para = `<p>${sentence.repeat(3)}</p>`;
    const box = `<div class="sidebar"><p>A box: ${sentence}</p></div>`;
    expect(mainText(`<article><h2>One</h2>${para}${box}${para}${para}</article>`).main_text).toContain('A box:');
    const columns = `<div class="page"><div class="content">${para.repeat(4)}</div>${box}</div>`;
    expect(mainText(columns).main_text).not.toContain('A box:');
  });

  it('takes the whole body when the article that is found has less than half of the prose', () => {
    const part = (name: string) => `<div class="${name}"><div><p>${name}: ${sentence.repeat(3)}</p></div></div>`;
    const html = `<body><div>${part('intro')}</div><table><tr><td>${part('goals')}</td><td>${part('more')}</td></tr></table></body>`;
    const { main_text } = mainText(html);
    for (const name of ['intro', 'goals', 'more']) expect(main_text).toContain(`${name}: You can`);
  });

  it('leaves program listings out of prose, and keeps them on a page that has nothing else', () => {
    const listing = '<pre>drwxr-xr-x root root</pre>';
    const prose = `<article><p>${sentence.repeat(4)}</p>${listing}<p>${sentence.repeat(4)}</p></article>`;
    expect(mainText(prose).main_text).not.toContain('drwxr');
    expect(mainText(prose).visible_text).toContain('drwxr');
    expect(mainText(`<p>See:</p>${listing}`).main_text).toContain('drwxr');
  });

  it('is an empty body text for an empty page', () => {
    expect(mainText('')).toEqual({ main_text: '', main_text_method: 'body', visible_text: '', warnings: [] });
  });

  it.each([
    ['too many elements', '<p>x</p>'.repeat(MAX_ARTICLE_ELEMENTS + 1)],
    ['too much nesting for its size', '<div>'.repeat(400) + '<p>x</p>'.repeat(2000)],
    ['too many escaped characters', `<p>${'&amp;'.repeat(20_001)}</p>`],
  ])('does not look for an article in a body with %s and says so', (_, body) => {
    const result = mainText(`<body>${body}</body>`);
    expect(result.main_text_method).toBe('body');
    expect(result.warnings.join()).toContain('The article was not looked for because');
  });
});

describe('blockText', () => {
  const text = (html: string) => blockText(parseHtml(html).$.root().toArray());

  it('separates blocks, list items and table rows by blank lines', () => {
    const html =
      'Intro<p>One</p><ul><li>a<ul><li>b</li></ul></li><li><p>c</p></li></ul><table><tr><td>1</td><td>2</td></tr><tr><td>3</td></tr></table>End';
    expect(text(html)).toBe('Intro\n\nOne\n\na\n\nb\n\nc\n\n1 2\n\n3\n\nEnd');
  });

  it('keeps line breaks and joins white space', () => {
    expect(text('<p>Line\n one<br>line&nbsp;&shy;two</p><pre>a  b\nc</pre>')).toBe('Line one\nline two\n\na b\nc');
  });
});

describe('countWords', () => {
  it.each([
    ["Don't over-tighten it", 3],
    ['About 3.5 bar, or 50-60 psi', 6],
    ['', 0],
    ['— … !', 0],
    ['Fahrräder überall', 2],
    ['今日は天気がいい', 5],
  ])('counts "%s" as %d', (text, words) => {
    expect(countWords(text)).toBe(words);
  });
});
