import { describe, expect, it } from '@jest/globals';
import { countSyllables } from './syllables.js';

const WORDS: Readonly<Record<number, string>> = {
  1: "the be people's:2 have walked called played tried makes clothes year don't can't we're through strengths used whole",
  2: "people table handled needed agreed boxes changes lovely careful statement something website special client science isn't it'll",
  3: 'services element management settlement media reliable:4 period serious opinion behavior easier video theory',
  4: 'material appreciate priority society experience reality geography situation algorithm immediate HTML intuitive',
  5: 'communication organization university readability negotiation personality eventually immediately',
};

const expected = Object.entries(WORDS).flatMap(([count, words]) =>
  words.split(' ').map((entry): [string, number] => {
    const [word = '', own] = entry.split(':');
    return [word, Number(own ?? count)];
  }),
);

describe('countSyllables', () => {
  it.each(expected)('counts %s as %d', (word, count) => {
    expect(countSyllables(word)).toBe(count);
  });

  it('adds up the parts of a hyphenated word', () => {
    expect(countSyllables('state-of-the-art')).toBe(4);
  });

  it('gives every word at least one syllable', () => {
    expect(countSyllables('hmm')).toBe(1);
    expect(countSyllables('42')).toBe(1);
  });
});
