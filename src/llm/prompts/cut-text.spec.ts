import { describe, expect, it } from '@jest/globals';
import { cutText } from './cut-text.js';

describe('cutText', () => {
  it('leaves a text that fits', () => {
    expect(cutText('One. Two.', 9)).toBe('One. Two.');
  });

  it('cuts at the end of a sentence', () => {
    expect(cutText('This is a sentence. And more', 22)).toBe('This is a sentence.');
  });

  it('cuts at the end of a word when the last sentence ends too early', () => {
    expect(cutText('Yes. This goes on for long', 20)).toBe('Yes. This goes on');
  });

  it('never cuts a character in half', () => {
    expect(cutText('a😀😀', 2)).toBe('a');
  });
});
