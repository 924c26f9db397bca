import { describe, expect, it } from '@jest/globals';
import { pageTypeOf } from './page-type.js';

const start = 'https://example.com/en/';
const typeOf = (path: string, ...jsonLd: readonly string[]) => pageTypeOf(new URL(path, start).href, start, jsonLd);

describe('pageTypeOf', () => {
  it.each([
    ['/en/', 'home'],
    ['/en/index.html', 'home'],
    ['/en/about-us', 'about'],
    ['/en/pricing', 'pricing'],
    ['/en/products/blue-shoe', 'product'],
    ['/en/services', 'service'],
    ['/en/blog', 'blog'],
    ['/en/blog/spokes', 'article'],
    ['/en/contact.html', 'contact'],
    ['/en/customers/hill', 'story'],
    ['/en/privacy', 'other'],
    ['/en/reference-client.html', 'other'],
    ['/en/reference.html', 'other'],
    ['/en/features-of-text-search.html', 'article'],
    ['/en/project-layout', 'other'],
    ['/en/sect.how-to-read-this-book.html', 'other'],
    ['/en/pricing-teams', 'pricing'],
    ['/en/x', 'other'],
    ['/elsewhere', 'other'],
  ])('reads from the path that %s is %s', (path, type) => {
    expect(typeOf(path)).toBe(type);
  });

  it('asks the structured data when the path says nothing', () => {
    expect(typeOf('/en/x', 'WebPage', 'NewsArticle')).toBe('article');
    expect(typeOf('/en/x', 'Product')).toBe('product');
    expect(typeOf('/en/pricing', 'Article')).toBe('pricing');
    expect(typeOf('/en/privacy', 'Article')).toBe('other');
  });
});
