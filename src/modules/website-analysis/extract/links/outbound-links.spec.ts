import { describe, expect, it } from '@jest/globals';
import { outboundLinksOf } from './outbound-links.js';

const link = (url: string, text = '', internal = false) => ({
  url,
  text,
  internal,
  rel: '',
  followed: true,
  locator: 'a',
});

describe('the other sites that pages link to', () => {
  it('are each named once by their domain, the most linked first', () => {
    const links = outboundLinksOf([
      { url: 'https://own.example/', links: [link('https://a.example/x', 'A'), link('https://www.b.example/', 'B')] },
      {
        url: 'https://own.example/2',
        links: [link('https://b.example/y', 'more'), link('https://own.example/', '', true)],
      },
    ]);
    expect(links).toEqual([
      { url: 'https://www.b.example/', text: 'B', pages: 2 },
      { url: 'https://a.example/x', text: 'A', pages: 1 },
    ]);
  });

  it('are at most a hundred', () => {
    const links = Array.from({ length: 150 }, (_, index) => link(`https://s${index}.example/`));
    expect(outboundLinksOf([{ url: 'https://own.example/', links }])).toHaveLength(100);
  });
});
