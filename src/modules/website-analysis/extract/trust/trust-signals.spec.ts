import { describe, expect, it } from '@jest/globals';
import { extractPage } from '../extract-page.js';

const signals = (body: string) => extractPage('https://example.com/', `<body>${body}</body>`).trust_signals;

describe('trust signals', () => {
  it('are testimonials, certificates, review data and links to the policies, each with its place and words', () => {
    const found = signals(
      `<section class="home-testimonials"><p>They saved my tour.</p></section>
       <p>We are ISO 9001 and SOC 2 Type II certified. ISO 9001 since 2019.</p>
       <script type="application/ld+json">{"@type":"AggregateRating","ratingValue":4.8}</script>
       <footer><a href="/legal/privacy-policy">Your data</a> <a href="https://law.example/x">Imprint</a> <a href="/terms">T</a></footer>`,
    );
    expect(found).toEqual([
      { kind: 'testimonial', url: null, locator: 'section', quote: 'They saved my tour.' },
      { kind: 'certification', url: null, locator: 'text', quote: 'ISO 9001' },
      { kind: 'certification', url: null, locator: 'text', quote: 'SOC 2 Type II' },
      { kind: 'review_data', url: null, locator: 'script[type="application/ld+json"]', quote: 'AggregateRating' },
      {
        kind: 'privacy_policy',
        url: 'https://example.com/legal/privacy-policy',
        locator: 'footer > a:nth-of-type(1)',
        quote: 'Your data',
      },
      { kind: 'imprint', url: 'https://law.example/x', locator: 'footer > a:nth-of-type(2)', quote: 'Imprint' },
      { kind: 'terms', url: 'https://example.com/terms', locator: 'footer > a:nth-of-type(3)', quote: 'T' },
    ]);
  });

  it.each([
    '<p class="protestimonials">x</p>',
    '<p>Isolation 9001 and HIPAAx, isometric</p>',
    '<p>ISO-8859-1 text on an ISO 9660 image, read by ISO/IEC 9075:2016</p>',
    '<a href="https://other.example/privacy">Other</a>',
    '<a href="/privateer">Ships</a>',
    '<a href="/determs">x</a>',
    '<div class="testimonial"></div>',
  ])('are not in %s', (body) => {
    expect(signals(body)).toEqual([]);
  });
});
