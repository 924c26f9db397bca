import { describe, expect, it } from '@jest/globals';
import { hashtagRule } from './hashtag-rule.js';
import { isPlatformName, PLATFORM_CATALOGUE, PLATFORM_NAMES } from './platform-catalogue.js';

describe('PLATFORM_CATALOGUE', () => {
  it('knows the platforms by their names', () => {
    expect(Object.keys(PLATFORM_CATALOGUE)).toEqual([...PLATFORM_NAMES]);
    expect(isPlatformName('toString')).toBe(false);
  });

  it('never recommends more than the platform accepts', () => {
    for (const { character_limit, recommended_characters, hashtags } of Object.values(PLATFORM_CATALOGUE)) {
      expect(recommended_characters?.max ?? 0).toBeLessThanOrEqual(character_limit ?? Infinity);
      expect(hashtags?.recommended?.max ?? 0).toBeLessThanOrEqual(hashtags?.max ?? Infinity);
    }
  });
});

describe('hashtagRule', () => {
  it.each([
    [PLATFORM_CATALOGUE.twitter, 'at most 3 hashtags'],
    [PLATFORM_CATALOGUE.facebook, '1 to 2 hashtags; the platform accepts 30'],
    [PLATFORM_CATALOGUE.instagram, 'the platform accepts 30'],
  ])('puts the rule of $platform in words', ({ hashtags }, words) => {
    expect(hashtagRule(hashtags!)).toBe(words);
  });
});
