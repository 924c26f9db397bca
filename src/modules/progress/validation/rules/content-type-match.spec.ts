import { describe, expect, it } from '@jest/globals';
import { unmeasuredTypes } from './content-type-match.js';

describe('unmeasuredTypes', () => {
  it.each([
    [['Blog Posts'], ['blog'], []],
    [['blog'], ['Blog Posts'], []],
    [['Newsletters', 'News'], ['news'], ['Newsletters']],
    [['Blog Posts', 'Social Media'], ['BLOG POST'], ['Social Media']],
    [['Blog Posts'], [], []],
    [[], ['blog'], []],
  ])('of %j with %j measured, misses %j', (wanted, measured, missed) => {
    expect(unmeasuredTypes(wanted, measured)).toEqual(missed);
  });
});
