import { describe, expect, it } from '@jest/globals';
import { canonicalContentTypes, isContentType } from './content-types.js';
import { canonicalDepth } from './research-depth.js';

describe('canonicalContentTypes', () => {
  it('spells known types canonically, keeps others, and drops those that differ in case only', () => {
    expect(canonicalContentTypes([' blog posts ', 'BLOG POSTS', 'newsletters', 'Podcasts', 'podcasts'])).toEqual([
      'Blog Posts',
      'Newsletters',
      'Podcasts',
    ]);
  });
});

describe('isContentType', () => {
  it.each(['News', 'a', 'a'.repeat(60), 'Фото'])('accepts %p', (value) => expect(isContentType(value)).toBe(true));
  it.each(['', 'a'.repeat(61), 'a\nb', 'a\u0000', '\ud800', 7, null])('refuses %p', (value) =>
    expect(isContentType(value)).toBe(false),
  );
});

describe('canonicalDepth', () => {
  it('accepts any case and nothing else', () => {
    expect(['deep', 'DEEP', ' Expert '].map(canonicalDepth)).toEqual(['Deep', 'Deep', 'Expert']);
    expect(['deeper', '', 3, null].map(canonicalDepth)).toEqual([null, null, null, null]);
  });
});
