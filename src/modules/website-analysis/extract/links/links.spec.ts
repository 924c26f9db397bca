import { describe, expect, it } from '@jest/globals';
import { parseHtml } from '../parse/parse-html.js';
import { imagesOf } from './images.js';
import { linksOf } from './links.js';
import { sameSite, webAddress } from './page-address.js';

const page = new URL('https://www.example.com/blog/post');
const address = { page, base: page };

describe('linksOf', () => {
  const links = (html: string) => linksOf(parseHtml(html).$, address);

  it('resolves relative links, whatever letter they begin with, and tells internal from external ones', () => {
    expect(
      links('<a href="tips">Tips</a><a href="HTTP://Example.com/x#y">X</a><a href="//other.org" rel="NoFollow">O</a>'),
    ).toEqual([
      {
        url: 'https://www.example.com/blog/tips',
        text: 'Tips',
        rel: '',
        internal: true,
        followed: true,
        locator: 'a:nth-of-type(1)',
      },
      { url: 'http://example.com/x', text: 'X', rel: '', internal: true, followed: true, locator: 'a:nth-of-type(2)' },
      {
        url: 'https://other.org/',
        text: 'O',
        rel: 'nofollow',
        internal: false,
        followed: false,
        locator: 'a:nth-of-type(3)',
      },
    ]);
  });

  it('leaves out other schemes, unreadable addresses and jumps inside the page', () => {
    const html =
      '<a href="mailto:a@b.co">m</a><a href="javascript:x()">j</a><a href="http://[">b</a><a href="#top">t</a><a>n</a>' +
      '<a href="https://user:pass@example.com/">credentials</a>';
    expect(links(html)).toEqual([]);
  });

  it('names icon links and lists each link once', () => {
    const icon = '<a href="/x" aria-label="Our shop"><svg></svg></a>';
    const picture = '<a href="/y"><img src="i.png" alt="Picture"></a>';
    expect(links(icon + icon + picture).map(({ text }) => text)).toEqual(['Our shop', 'Picture']);
  });
});

describe('imagesOf', () => {
  it('keeps a missing alternative text apart from an empty one and finds lazily loaded sources', () => {
    const html =
      '<img src="a.png"><img src="/b.png" alt=""><img src="data:image/gif;base64,R0" data-src="c.png" alt="C">' +
      '<img srcset="d,1.png 1x, e.png 2x"><img alt="nowhere">';
    expect(imagesOf(parseHtml(html).$, address)).toMatchObject([
      { src: 'https://www.example.com/blog/a.png', alt: null },
      { src: 'https://www.example.com/b.png', alt: '' },
      { src: 'https://www.example.com/blog/c.png', alt: 'C' },
      { src: 'https://www.example.com/blog/d,1.png', alt: null },
    ]);
  });
});

describe('images', () => {
  it('have the size that the markup states, and a place', () => {
    const html =
      '<main><img src="/a.png" width="640" height="480px" loading="lazy"><img src="/b.png" width="50%"></main>';
    expect(imagesOf(parseHtml(html).$, address)).toEqual([
      {
        src: 'https://www.example.com/a.png',
        alt: null,
        width: 640,
        height: 480,
        lazy: true,
        locator: 'main > img:nth-of-type(1)',
        quote: '<img src="/a.png" width="640" height="480px" loading="lazy">',
      },
      expect.objectContaining({ width: null, height: null, lazy: false }),
    ]);
  });
});

describe('addresses', () => {
  it('treats another port or subdomain as another site', () => {
    expect(sameSite(new URL('http://a.com:81'), new URL('http://a.com'))).toBe(false);
    expect(sameSite(new URL('http://shop.a.com'), new URL('http://a.com'))).toBe(false);
  });

  it('refuses relative text without a base and addresses over 4,096 characters', () => {
    expect(webAddress('page')).toBeNull();
    expect(webAddress(`https://a.com/${'x'.repeat(4096)}`)).toBeNull();
  });
});
