import { describe, expect, it } from '@jest/globals';
import { outlinePage } from './page-outline.js';

const url = 'https://example.com/manual/index.html';

describe('outlinePage', () => {
  it('lists links absolute, in order and once', () => {
    const html =
      '<a href=" a.html ">A</a><a href="/b?utm_source=x">B</a><a href="a.html#part">A</a><map><area href="../c"></map><a>no</a>';
    expect(outlinePage(html, url).links).toEqual([
      'https://example.com/manual/a.html',
      'https://example.com/b',
      'https://example.com/c',
    ]);
  });

  it('starts relative links from the base of the page', () => {
    expect(outlinePage('<base href="/root/"><a href="x">x</a>', url).links).toEqual(['https://example.com/root/x']);
    expect(outlinePage('<base href="http://["><a href="x">x</a>', url).links).toEqual(['https://example.com/manual/x']);
  });

  it('follows frames and an immediate refresh', () => {
    const html = `<meta http-equiv="Refresh" content="0; URL='en/'"><frameset><frame src="main.html"></frameset>`;
    expect(outlinePage(html, url).links).toEqual([
      'https://example.com/manual/en/',
      'https://example.com/manual/main.html',
    ]);
  });

  it.each([
    ['', false],
    [' \n ', false],
    ['<title>App</title><div id="root"></div><script>start()</script><style>p{}</style><noscript>on</noscript>', false],
    ['<!-- comment --><img src="x.png">', false],
    ['<p>Hello', true],
    ['plain words', true],
  ])('tells whether %j says anything', (html, hasText) => {
    expect(outlinePage(html, url).hasText).toBe(hasText);
  });

  it('finds the text of a page that is nested too deep', () => {
    const { hasText, ownText } = outlinePage(`${'<div>'.repeat(2_000)}down here`, url);
    expect([hasText, ownText.trim()]).toEqual([true, 'down here']);
  });

  it('tells what a page calls itself, and its own text from what surrounds it', () => {
    const html = `<title>Wheels | Shop</title><link rel="canonical" href="/wheels?utm_source=x"><nav>Menu</nav>
      <header>Shop</header><h1>Our <b>wheels</b></h1><p>True.</p><aside>Also</aside><footer>End</footer>`;
    const { title, heading, canonical, ownText } = outlinePage(html, url);
    expect([title, heading, canonical]).toEqual(['Wheels | Shop', 'Our wheels', 'https://example.com/wheels']);
    expect(ownText.replace(/\s+/g, ' ').trim()).toBe('Our wheels True.');
  });

  it('comes to an end with markup made to be slow', () => {
    expect(outlinePage('<div>'.repeat(300_000), url).hasText).toBe(false);
  });
});
