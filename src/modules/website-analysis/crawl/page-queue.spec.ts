import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { PageQueue } from './page-queue.js';

const ORIGIN = 'https://example.com';

/** Selected paths for links given as paths. */
function select(start: string, links: readonly string[], limit = 10): string[] {
  const base = new URL(start, ORIGIN);
  const absolute = links.map((link) => new URL(link, base).href);
  return new PageQueue(base, absolute, limit).take(limit).map((url) => url.replace(ORIGIN, ''));
}

const numbered = (count: number, path: (index: number) => string): string[] =>
  Array.from({ length: count }, (_, index) => path(index + 1));

describe('PageQueue', () => {
  it('keeps to the site and takes each page once', () => {
    const links = [
      '/',
      '/index.html',
      '/a',
      '/a/',
      '/a#x',
      '/a?utm_source=n',
      'https://www.example.com/a',
      'https://other.example/b',
      'http://example.com:8080/c',
    ];
    expect(select('/', links)).toEqual(['/a']);
  });

  it.each([
    '/file.pdf',
    '/logo.PNG',
    '/feed.xml',
    '/archive.tar.gz',
    '/login',
    '/login.php',
    '/sign-in',
    '/my-account/orders',
    '/cart',
    '/checkout/step',
    '/wp-admin/',
    '/wp-login.php',
    '/admin/users',
    '/search?q=x',
    '/shop?add-to-cart=3',
    '/post?replytocom=9',
    `/${'x'.repeat(600)}`,
  ])('skips %s', (link) => {
    expect(select('/', [link, '/welcome'])).toEqual(['/welcome']);
  });

  it.each(['/shopping-cartoons', '/blog/login-security', '/admin.html', '/v1.2', '/about.us', '/users-guide.html'])(
    'does not skip %s',
    (link) => {
      expect(select('/', [link])).toEqual([link]);
    },
  );

  it('lets the kinds of pages take turns', () => {
    const posts = numbered(6, (index) => `/blog/post-${index}`);
    const links = [...posts, '/random', '/contact', '/pricing', '/about-us', '/services', '/products', '/blog'];
    expect(select('/', links, 9)).toEqual([
      '/about-us',
      '/blog/post-1',
      '/products',
      '/blog',
      '/blog/post-2',
      '/services',
      '/pricing',
      '/blog/post-3',
      '/contact',
    ]);
  });

  it('takes at most four pages of one group before the others had their turn', () => {
    const links = [
      ...numbered(8, (index) => `/docs/page-${index}`),
      ...numbered(3, (index) => `/item-${index}`),
      '/story',
    ];
    expect(select('/', links)).toEqual([
      '/docs/page-1',
      '/docs/page-2',
      '/docs/page-3',
      '/docs/page-4',
      '/item-1',
      '/item-2',
      '/item-3',
      '/story',
      '/docs/page-5',
      '/docs/page-6',
    ]);
  });

  it('reads headlines and dated paths as articles', () => {
    const links = ['/one', '/two', '/2024/05/bread', '/how-to-bake-good-bread'];
    expect(select('/', links, 2)).toEqual(['/2024/05/bread', '/how-to-bake-good-bread']);
  });

  it('leaves legal pages, archives and language switches for the end', () => {
    expect(select('/', ['/privacy', '/tag/bread', '/de/', '/terms-of-service', '/blog/page/2', '/plain'])[0]).toBe(
      '/plain',
    );
  });

  it('stays below the folder of the start page as long as there are pages', () => {
    const links = ['/about', '/en/history.html', '/', '/en/about.html', '/blog/x', '/en/deep/page'];
    expect(select('/en/index.html', links)).toEqual([
      '/en/history.html',
      '/en/about.html',
      '/en/deep/page',
      '/about',
      '/blog/x',
      '/',
    ]);
  });

  it('finds the chapters of a manual beside its index page', () => {
    const links = [
      'intro.html',
      'sql.select.html',
      'sql.insert.html',
      'admin.backup.html',
      'index.html',
      '../other/x.html',
      'guide/first.html',
    ];
    expect(select('/manual/', links)).toEqual([
      '/manual/guide/first.html',
      '/manual/intro.html',
      '/manual/sql.select.html',
      '/manual/sql.insert.html',
      '/manual/admin.backup.html',
      '/other/x.html',
    ]);
  });

  it('reads a manual that lives below an administration folder', () => {
    expect(select('/admin/', ['/admin/setup.html', '/admin/login'])).toEqual(['/admin/setup.html']);
  });

  it('gives the beginning of the same choice for a smaller limit, and never more than asked', () => {
    const path = fc.constantFrom(
      '/about',
      '/blog/a',
      '/blog/b',
      '/docs/1',
      '/docs/2',
      '/x',
      '/privacy',
      '/2024/01/y',
      '/login',
      '/shop',
    );
    fc.assert(
      fc.property(fc.array(path), fc.nat(8), (links, limit) => {
        const all = select('/', links, 100);
        expect(select('/', links, limit)).toEqual(all.slice(0, limit));
        expect(new Set(all).size).toBe(all.length);
      }),
    );
  });
});
