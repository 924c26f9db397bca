import { describe, expect, it } from '@jest/globals';
import { crawlResultOf } from './crawl-result.js';
import { extractPage } from './extract-page.js';

const crawl = { start_url: 'https://example.com', finished_at: new Date('2026-03-01T10:00:00Z') };

describe('crawlResultOf', () => {
  const home = extractPage(
    'https://example.com/',
    `<title>Home</title><meta name="description" content="D"><h1>Hello</h1><p>Word ${'x '.repeat(6000)}</p>
     <img src="/logo.png" alt="Wheel House"><img src="/catalogo.png" alt="Other"><a href="/about-us.html">About</a>
     <a href="/blog/">Blog</a><a href="https://other.org/cart">Cart</a>
     <script type="application/ld+json">{"@type":"LocalBusiness","name":"Wheel House","email":"a@b.example"}</script>`,
  );
  const post = extractPage(
    'https://example.com/blog/one',
    '<title>One</title><p>Short.</p><script type="application/ld+json">{"@type":"BlogPosting"}</script>',
  );

  it('describes the page at the start address, wherever it stands in the list', () => {
    const result = crawlResultOf([post, home], crawl);
    expect(result).toMatchObject({ success: true, url: 'https://example.com', timestamp: '2026-03-01T10:00:00.000Z' });
    expect(result.content).toMatchObject({
      title: 'Home',
      description: 'D',
      headings: ['Hello'],
      domain_info: {
        domain: 'example.com',
        domain_name: 'example',
        is_blog: true,
        is_ecommerce: false,
        is_corporate: null,
        has_blog_section: true,
        has_about_page: true,
        has_contact_page: false,
      },
      brand_info: {
        logo_alt: ['Wheel House'],
        company_name: 'Wheel House',
        tagline: null,
        contact_info: {
          email: ['a@b.example'],
          phone: [],
          address: [],
          points: [{ kind: 'email', value: 'a@b.example', locator: expect.any(String) }],
        },
      },
    });
  });

  it('cuts the main text at 10,000 characters', () => {
    const text = crawlResultOf([home], crawl).content?.main_content ?? '';
    expect(text.length).toBe(10_003);
    expect(text.endsWith('...')).toBe(true);
  });

  it('lists every page with its words and hash', () => {
    expect(crawlResultOf([home, post], crawl).pages).toEqual([
      { url: home.url, title: 'Home', word_count: home.word_count, content_hash: home.content_hash },
      { url: post.url, title: 'One', word_count: 1, content_hash: post.content_hash },
    ]);
  });

  it('does not judge a site by words in its host name', () => {
    const page = extractPage('https://blogshopcorp.com/', '<p>Hello</p>');
    expect(crawlResultOf([page], crawl).content?.domain_info).toMatchObject({
      is_blog: false,
      is_ecommerce: false,
      is_corporate: null,
    });
  });

  it('fails with a reason when no page was read', () => {
    expect(crawlResultOf([], crawl)).toEqual({
      success: false,
      url: 'https://example.com',
      timestamp: '2026-03-01T10:00:00.000Z',
      error: 'No page could be read from https://example.com.',
      content: null,
      pages: [],
    });
  });
});
