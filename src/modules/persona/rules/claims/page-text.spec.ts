import { describe, expect, it } from '@jest/globals';
import { pageTexts } from './page-text.js';

const url = 'https://example.com/';

describe('pageTexts', () => {
  it('leaves out pages without text', () => {
    expect(pageTexts([{ url, text: null, contentHash: null }])).toEqual([]);
    expect(pageTexts([{ url, text: 'We are here.', contentHash: 'a' }])).toEqual([
      { url, text: 'We are here.', contentHash: 'a' },
    ]);
  });

  it('takes the beginning of a long page, whatever character it would cut in two', () => {
    const [page] = pageTexts([{ url, text: `x${'😀'.repeat(500_000)}`, contentHash: 'a' }]);
    expect(page?.text).toHaveLength(20_000);
    expect(page?.text.isWellFormed()).toBe(true);
  });
});
