import { describe, expect, it } from '@jest/globals';
import type { FoundSite } from '../sources/competitor-source.js';
import { chooseCandidates, type NamedSites } from './choose-candidates.js';

const site = (url: string, more: Partial<FoundSite> = {}): FoundSite => ({
  url,
  title: null,
  summary: null,
  highlights: [],
  score: null,
  published_date: null,
  author: null,
  favicon: null,
  image: null,
  ...more,
});
const choose = (named: readonly NamedSites[], removed: readonly string[] = []) =>
  chooseCandidates(named, { ownDomains: ['own.example'], removed });

describe('the choice of candidates', () => {
  it('joins sites of one registrable domain: the first words count, and the highest score', () => {
    const { candidates } = choose([
      { source: 'exa', sites: [site('https://www.a.co.uk/x', { title: 'A', score: 0.4, highlights: ['one'] })] },
      {
        source: 'tavily',
        sites: [site('https://blog.a.co.uk/', { title: 'B', summary: 's', score: 0.9, highlights: ['two'] })],
      },
    ]);
    expect(candidates).toMatchObject([
      {
        domain: 'a.co.uk',
        url: 'https://www.a.co.uk/x',
        title: 'A',
        summary: 's',
        score: 0.9,
        highlights: ['one', 'two'],
        sources: ['exa', 'tavily'],
      },
    ]);
  });

  it('keeps sites below a shared suffix apart', () => {
    const { candidates } = choose([
      { source: 'exa', sites: [site('https://a.github.io'), site('https://b.github.io')] },
    ]);
    expect(candidates.map(({ domain }) => domain)).toEqual(['a.github.io', 'b.github.io']);
  });

  it.each([
    ['https://shop.own.example/x', 'own_domain'],
    ['https://www.linkedin.com/company/x', 'platform'],
    ['https://www.amazon.co.uk/dp/1', 'platform'],
    ['https://apps.apple.com/app/1', 'platform'],
    ['https://en.wikipedia.org/wiki/X', 'platform'],
    ['https://gone.example/', 'removed_by_user'],
  ])('leaves out %s: %s', (url, reason) => {
    const { candidates, filtered } = choose([{ source: 'exa', sites: [site(url)] }], ['gone.example']);
    expect(candidates).toEqual([]);
    expect(filtered).toMatchObject([{ reason, sources: ['exa'] }]);
  });

  it('takes what the user names, also a platform and what was removed, but never the own site', () => {
    const seeds = ['https://etsy.com', 'https://gone.example', 'https://own.example'].map((url) => site(url));
    const { candidates } = choose([{ source: 'seeds', sites: seeds }], ['gone.example']);
    expect(candidates.map(({ domain }) => domain)).toEqual(['etsy.com', 'gone.example']);
  });
});
