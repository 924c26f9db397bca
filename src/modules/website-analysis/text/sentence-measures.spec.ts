import { describe, expect, it } from '@jest/globals';
import { analysePage } from './segmentation/analyse-page.js';
import { sentencesOf } from './segmentation/analysed-page.js';
import { measureSentences } from './sentence-measures.js';

const measure = (text: string) =>
  measureSentences(sentencesOf(analysePage({ url: 'https://example.com', text, contentHash: '' }, 'eng')));

describe('measureSentences', () => {
  it('counts words per sentence, kinds and openings', () => {
    const { length, types, starters } = measure('We ship on time. We care. Do you want more? Try it now!');
    expect(length.value).toMatchObject({ mean: 3.25, median: 3.5 });
    expect(types.value).toEqual({ declarative: 0.5, question: 0.25, exclamation: 0.25 });
    expect(starters.value).toEqual([{ term: 'we', count: 2 }]);
  });

  it('has a reason instead of figures when there are only headings', () => {
    const { length, types, starters } = measure('Pricing\n\nAbout us');
    for (const one of [length, types, starters]) {
      expect(one).toEqual({ value: null, reason: 'there is no complete sentence' });
    }
  });
});
