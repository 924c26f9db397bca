import { describe, expect, it } from '@jest/globals';
import { readCompetitors } from './stated-competitor.js';

const read = (...items: unknown[]) => readCompetitors(items, 'data.competitors');

describe('readCompetitors', () => {
  it('reads addresses and objects', () => {
    const item = { url: 'https://b.com/x', title: 'B', summary: 'Sells', relevance_score: 0.4, favicon: 'b.ico' };
    expect(read('a.com', item, { domain: 'c.com' })).toEqual({
      competitors: [
        { domain: 'a.com', url: 'https://a.com/', discovery: {} },
        {
          domain: 'b.com',
          url: 'https://b.com/x',
          discovery: { title: 'B', summary: 'Sells', relevance_score: 0.4, favicon: 'b.ico' },
        },
        { domain: 'c.com', url: 'https://c.com/', discovery: {} },
      ],
      problems: [],
    });
  });

  it('keeps one entry for each domain: the first counts, later ones fill its gaps', () => {
    const { competitors } = read(
      { url: 'https://www.a.com/one', title: 'First' },
      { url: 'https://blog.a.com/two', title: 'Second', summary: 'Kept' },
    );
    expect(competitors).toEqual([
      { domain: 'a.com', url: 'https://www.a.com/one', discovery: { title: 'First', summary: 'Kept' } },
    ]);
  });

  it('takes nothing from empty values, fill-ins and members that are not the client’s', () => {
    const { competitors, problems } = read({
      url: 'https://a.com',
      title: 'a.com',
      summary: '',
      relevance_score: 0,
      highlights: [],
      favicon: null,
      origin: 'external',
      _meta: { '/title': {} },
    });
    expect(problems).toEqual([]);
    expect(competitors[0]?.discovery).toEqual({});
  });

  it('names every bad value by its place', () => {
    const { problems } = read(
      'not an address',
      { url: 'ftp://a.com' },
      { url: 'https://b.com', title: 7, summary: 'x'.repeat(10_001), relevance_score: 1.5, highlights: [1] },
      { url: 'https://c.com', extra: 'x'.repeat(50_000) },
      42,
    );
    expect(problems.map(({ path }) => path)).toEqual([
      'data.competitors.0',
      'data.competitors.1.url',
      'data.competitors.2.title',
      'data.competitors.2.summary',
      'data.competitors.2.relevance_score',
      'data.competitors.2.highlights',
      'data.competitors.3',
      'data.competitors.4',
    ]);
  });

  it('accepts 100 entries, not 101, and only a list', () => {
    const many = Array.from({ length: 101 }, (_unused, index) => `site${index}.com`);
    expect(readCompetitors(many.slice(1), 'data.competitors').competitors).toHaveLength(100);
    expect(readCompetitors(many, 'data.competitors').problems).toHaveLength(1);
    expect(readCompetitors({ a: 1 }, 'data.competitors').problems).toHaveLength(1);
  });
});
