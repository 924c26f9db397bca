import { describe, expect, it } from '@jest/globals';
import { comparisonOf } from '../../../../../test/factories/benchmark.js';
import { storedCompetitor } from '../../../../../test/factories/stored-competitor.js';
import { chosenSites, isFresh } from './chosen-sites.js';

const stored = ['one.example', 'other.example', 'third.example'].map(storedCompetitor);
const domainsOf = (named: readonly string[], most = 5): string[] =>
  chosenSites(stored, named, most).map(({ domain }) => domain);

describe('chosenSites', () => {
  it('takes those that are named, by address or domain, in the order of the list', () => {
    expect(domainsOf(['third.example', 'https://www.one.example/shop'])).toEqual(['one.example', 'third.example']);
  });

  it('takes the first of the list when none of the names is stored', () => {
    expect(domainsOf(['unknown.example'], 2)).toEqual(['one.example', 'other.example']);
    expect(domainsOf([], 1)).toEqual(['one.example']);
  });
});

describe('isFresh', () => {
  const report = comparisonOf({ 'https://one.example/': 10 }, { 'https://other.example/': 'It has no sitemap.' });
  const after = (ms: number): Date => new Date(Date.parse(report.timestamp) + ms);

  it('holds for five minutes for the same sites, read or not', () => {
    expect(isFresh(report, stored.slice(0, 2), after(300_000))).toBe(true);
    expect(isFresh(report, stored.slice(0, 2), after(300_001))).toBe(false);
  });

  it('does not hold for other sites', () => {
    for (const chosen of [stored, stored.slice(0, 1), stored.slice(1)])
      expect(isFresh(report, chosen, after(0))).toBe(false);
  });
});
