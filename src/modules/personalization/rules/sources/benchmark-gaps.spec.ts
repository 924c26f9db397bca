import { describe, expect, it } from '@jest/globals';
import { aBenchmark } from '../../../../../test/factories/benchmark.js';
import { missingContent, openings } from './benchmark-gaps.js';

describe('gaps next to competitors', () => {
  it('are topics, then sections, that the site lacks, each once and at most ten', () => {
    const benchmark = aBenchmark({ topics: ['webinars', 'grinders'], sections: ['webinars', 'guides'] });
    expect(missingContent({ benchmark })).toMatchObject({
      value: ['webinars', 'grinders', 'guides'],
      meta: { origin: 'measured', warnings: [expect.stringMatching(/^sitemaps_only: .* 3 competitors/)] },
    });
    const many = aBenchmark({ topics: Array.from({ length: 15 }, (_unused, index) => `topic${index}`), sections: [] });
    expect(missingContent({ benchmark: many }).value).toHaveLength(10);
  });

  it('become openings with their figures', () => {
    const benchmark = aBenchmark({ topics: [], sections: ['guides'], isBehind: true });
    expect(openings({ benchmark }).value).toEqual([
      'A part "guides": 2 of 3 competitors have one, with 12 pages in all',
      'Competitors list more pages: 20 here, 81.33 in the middle of them',
    ]);
  });

  it('say that nothing was compared, or that nothing was found', () => {
    for (const gaps of [missingContent, openings]) {
      expect(gaps({ benchmark: null })).toMatchObject({
        value: [],
        meta: { origin: 'default', warnings: [expect.stringMatching(/^needs_benchmark: /)] },
      });
      expect(gaps({ benchmark: aBenchmark({ topics: [], sections: [] }) })).toMatchObject({
        value: [],
        meta: { origin: 'default', warnings: [expect.stringMatching(/^none_found: .* 3 competitors/)] },
      });
    }
  });
});
