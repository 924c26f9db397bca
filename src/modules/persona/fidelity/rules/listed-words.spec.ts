import { describe, expect, it } from '@jest/globals';
import { listedWords } from './listed-words.js';

describe('listedWords', () => {
  it('counts words and phrases whole, case ignored', () => {
    expect(listedWords('Roast, roast and ROASTERS: a single   origin.', ['roast', 'single origin', 'farm'])).toEqual({
      found: [
        { term: 'roast', count: 2 },
        { term: 'single origin', count: 1 },
      ],
      missing: ['farm'],
    });
  });

  it('counts neighbours, and takes curly apostrophes for straight ones', () => {
    expect(listedWords('no no no don’t', ['no', "don't"]).found).toEqual([
      { term: 'no', count: 3 },
      { term: "don't", count: 1 },
    ]);
  });

  it('finds nothing for a term without letters', () => {
    expect(listedWords('a - b', ['-'])).toEqual({ found: [], missing: ['-'] });
  });
});
