import { describe, expect, it } from '@jest/globals';
import type { SiteFacts } from '../onboarding-facts.js';
import { searchIntent } from './search-intent.js';

const intentOf = (pageTypes: SiteFacts['pageTypes']) =>
  searchIntent({ site: { pageTypes, colours: [], audit: null } }).intent;

describe('search intent by the types of pages', () => {
  it('is the one that most pages answer, as sure as their share', () => {
    expect(intentOf({ article: 6, blog: 1, product: 2, service: 1, home: 1, other: 20 })).toEqual({
      value: 'informational',
      meta: expect.objectContaining({ origin: 'heuristic', confidence: 0.7 }),
    });
    expect(intentOf({ pricing: 1, product: 2, article: 2 }).value).toBe('transactional');
    expect(intentOf({ service: 2, story: 2, article: 3 }).value).toBe('commercial');
  });

  it('has words for people beside it', () => {
    const site: SiteFacts = { pageTypes: { article: 2 }, colours: [], audit: null };
    expect(searchIntent({ site }).focus.value).toBe('learning about the subject');
  });

  it.each([
    ['one page answers anything', { article: 1 }],
    ['pages of every site are all there is', { home: 1, about: 4, contact: 3, other: 9 }],
    ['as many pages answer something else', { article: 3, product: 3 }],
    ['no page was read', {}],
  ])('is unknown when %s', (_case, pageTypes) => {
    expect(intentOf(pageTypes)).toMatchObject({
      value: null,
      meta: { origin: 'default', warnings: [expect.stringMatching(/^pages_differ: /)] },
    });
  });

  it('is unknown without an analysis', () => {
    expect(searchIntent({ site: null }).intent.meta.warnings[0]).toMatch(/^no_analysis: /);
  });
});
