import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { CompetitorQuery } from './competitor-source.js';
import { EXA_WIRE } from './exa-wire.js';
import { SERPER_WIRE } from './serper-wire.js';
import { TAVILY_WIRE } from './tavily-wire.js';

const WIRES = [EXA_WIRE, TAVILY_WIRE, SERPER_WIRE];
const query: CompetitorQuery = { ownUrl: 'https://own.example/', ownDomains: ['own.example'], text: 'bikes', most: 50 };

describe('the requests', () => {
  it('leave the own site out in the words of each provider, and ask for no more than it gives', () => {
    expect(EXA_WIRE.request(query)).toMatchObject({
      path: '/findSimilar',
      body: { url: 'https://own.example/', numResults: 50, excludeDomains: ['own.example'] },
    });
    const search = EXA_WIRE.request({ ...query, ownUrl: null });
    expect(search).toMatchObject({ path: '/search', body: { query: 'bikes', category: 'company' } });
    expect(search.body).not.toHaveProperty('excludeDomains');
    expect(TAVILY_WIRE.request(query)).toMatchObject({
      body: { query: 'bikes', max_results: 20, exclude_domains: ['own.example'] },
    });
    expect(SERPER_WIRE.request(query)).toMatchObject({ body: { q: 'bikes -site:own.example', num: 50 } });
  });

  it('carry the key in a header only', () => {
    for (const wire of WIRES) {
      expect(JSON.stringify(wire.request(query))).not.toContain('the-key');
      expect(Object.values(wire.header('the-key')).join()).toContain('the-key');
    }
  });
});

describe('the answers', () => {
  it('give no score that a provider did not give', () => {
    const organic = [{ title: 'A', link: 'https://a.example/x', snippet: 's', position: 1, date: 'Mar 3, 2025' }];
    expect(SERPER_WIRE.parse({ organic })).toEqual([
      {
        url: 'https://a.example/x',
        title: 'A',
        summary: 's',
        highlights: [],
        score: null,
        published_date: 'Mar 3, 2025',
        author: null,
        favicon: null,
        image: null,
      },
    ]);
    expect(EXA_WIRE.parse({ results: [{ url: 'https://a.example', score: 17 }] })?.[0]?.score).toBeNull();
  });

  it('are null when they are none of the provider', () => {
    for (const wire of WIRES)
      for (const answer of [undefined, null, 1, 'x', [], {}, { results: {}, organic: 'x' }])
        expect(wire.parse(answer)).toBeNull();
  });

  it('never throw and keep their bounds, whatever comes', () => {
    const result = fc.record({
      url: fc.anything(),
      link: fc.anything(),
      title: fc.anything(),
      highlights: fc.anything(),
    });
    fc.assert(
      fc.property(fc.array(fc.oneof(result, fc.anything())), (list) => {
        for (const wire of WIRES) {
          for (const { url, title, highlights } of wire.parse({ results: list, organic: list }) ?? []) {
            expect(url).toMatch(/^https?:\/\//);
            expect((title ?? '').length).toBeLessThanOrEqual(300);
            expect(highlights.length).toBeLessThanOrEqual(5);
          }
        }
      }),
    );
  });
});
