import { describe, expect, it } from '@jest/globals';
import { repeatsKey } from './repeats-key.js';

const UUID = '0b6c2f3e-58d7-4c0b-9b1c-0f6c1f9f6f10';
const KEY = 'Plain/Key+0123';

describe('repeatsKey', () => {
  it.each([
    ['the key itself', KEY, KEY],
    ['the key in a sentence', `use ${UUID}, please`, UUID],
    ['a host', `https://${UUID.toUpperCase()}.example.com/v1`, UUID],
    ['a path', `https://llm.example.com/${KEY}/v1`, KEY],
    ['a percent-encoded path', 'https://llm.example.com/Plain%2fKey%2B0123', KEY],
    ['one encoded twice', 'https://llm.example.com/%2550lain%252FKey+0123', KEY],
    ['one with a line break, which addresses lose', 'https://llm.example.com/Plain/\nKey+0123', KEY],
    ['a host in wide letters', 'https://ｐlain-key.example.com', 'plain-key'],
    ['the fragment', `https://llm.example.com/v1#${UUID}`, UUID],
  ])('sees %s', (_case, text, key) => {
    expect(repeatsKey(text, key)).toBe(true);
  });

  it.each([
    ['team account', KEY],
    ['https://llm.example.com/v1', UUID],
    ['100 % mine', UUID],
    [`ends in ${UUID.slice(-4)}`, UUID],
  ])('does not see it in %j', (text, key) => {
    expect(repeatsKey(text, key)).toBe(false);
  });
});
