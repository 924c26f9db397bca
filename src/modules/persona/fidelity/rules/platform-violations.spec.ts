import { describe, expect, it } from '@jest/globals';
import { PLATFORM_CATALOGUE, type PlatformName } from '../../rules/platforms/platform-catalogue.js';
import { platformViolations } from './platform-violations.js';

const brokenOn = (platform: PlatformName, text: string, words: number) =>
  platformViolations(text, words, PLATFORM_CATALOGUE[platform]).map(({ rule, severity, actual }) => [
    rule,
    severity,
    actual,
  ]);

describe('platformViolations', () => {
  it('finds nothing wrong with a text that keeps the rules', () => {
    expect(brokenOn('twitter', 'a'.repeat(140), 20)).toEqual([]);
    expect(brokenOn('linkedin', 'word '.repeat(200), 200)).toEqual([]);
  });

  it('counts characters as code points against the limit', () => {
    expect(brokenOn('twitter', '☕️'.repeat(140), 1)).toEqual([['recommended_characters', 'advice', 280]]);
    expect(brokenOn('twitter', 'a'.repeat(281), 1)).toEqual([
      ['character_limit', 'error', 281],
      ['recommended_characters', 'advice', 281],
    ]);
  });

  it('tells the range of words', () => {
    expect(brokenOn('blog', 'short', 1)).toEqual([['recommended_words', 'advice', 1]]);
  });

  it('counts hashtags, but no numbers and no parts of addresses', () => {
    const tags = Array.from({ length: 31 }, (_, index) => `#tag${index}`).join(' ');
    expect(brokenOn('instagram', tags, 130)).toEqual([['hashtags', 'error', 31]]);
    expect(brokenOn('facebook', 'Top #1 at https://roastery.example/#menu &#39;', 50)).toEqual([
      ['hashtags', 'advice', 0],
    ]);
  });

  it('tells links in the text where they belong elsewhere', () => {
    const text = 'See https://roastery.example/ and www.roastery.example';
    expect(brokenOn('linkedin', text, 200)).toEqual([['link_placement', 'advice', 2]]);
    expect(brokenOn('blog', text, 900)).toEqual([]);
  });
});
