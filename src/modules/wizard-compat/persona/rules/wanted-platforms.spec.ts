import { describe, expect, it } from '@jest/globals';
import { wantedPlatforms } from './wanted-platforms.js';

describe('wantedPlatforms', () => {
  it('takes each named platform once, also under another name', () => {
    expect(wantedPlatforms({ selected_platforms: ['x', 'Twitter', 'blog'] })).toEqual(['twitter', 'blog']);
  });

  it('falls back to the usual two', () => {
    for (const body of [undefined, {}, { selected_platforms: null }, { selected_platforms: [] }])
      expect(wantedPlatforms(body)).toEqual(['linkedin', 'blog']);
  });

  it('refuses what is no platform', () => {
    for (const named of ['blog', ['blog', 'fax'], [{}]])
      expect(() => wantedPlatforms({ selected_platforms: named })).toThrow(/selected_platforms/);
  });
});
