import { describe, expect, it } from '@jest/globals';
import { discoveryQuery } from './discovery-query.js';

describe('the query', () => {
  it('names the industry that the user states, then the phrases of the site', () => {
    const known = { industryContext: 'bicycle repair', keyphrases: ['brakes', 'spokes'], domain: 'own.example' };
    expect(discoveryQuery(known)).toBe('bicycle repair, brakes, spokes companies');
  });

  it('falls back to the domain, and is null when nothing is known', () => {
    expect(discoveryQuery({ industryContext: null, keyphrases: [], domain: 'own.example' })).toBe(
      'competitors of own.example',
    );
    expect(discoveryQuery({ industryContext: ' ', keyphrases: [], domain: null })).toBeNull();
  });

  it('fits every provider', () => {
    const query = discoveryQuery({ industryContext: 'x'.repeat(900), keyphrases: [], domain: null });
    expect(query).toHaveLength(380);
  });
});
