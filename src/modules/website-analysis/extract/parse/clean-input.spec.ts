import { describe, expect, it } from '@jest/globals';
import { MAX_HTML_LENGTH, cleanInput } from './clean-input.js';

describe('cleanInput', () => {
  it('replaces characters a database cannot store', () => {
    expect(cleanInput('a\u0000b\uD800c').html).toBe('a\uFFFDb\uFFFDc');
  });

  it('cuts documents over the limit and tells', () => {
    expect(cleanInput('x'.repeat(MAX_HTML_LENGTH)).cut).toBe(false);
    const long = cleanInput('x'.repeat(MAX_HTML_LENGTH + 1));
    expect([long.cut, long.html.length]).toEqual([true, MAX_HTML_LENGTH]);
  });
});
