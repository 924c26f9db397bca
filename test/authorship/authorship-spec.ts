import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { nearestByDelta } from '../../bench/authorship/burrows-delta.js';
import { compareAuthors } from '../../bench/authorship/compare-authors.js';
import { readCorpus } from '../../bench/authorship/corpus.js';
import { drawSplits, randomFrom } from '../../bench/authorship/draws.js';

const corpus = readCorpus(join(import.meta.dirname, 'sample'));
const sizes = { known: 1000, unknown: 800 };

describe('telling authors apart', () => {
  it('takes known and unknown text from different documents', () => {
    const splits = drawSplits(corpus, 10, sizes, randomFrom(1));
    expect(splits.map(({ author }) => author).toSorted()).toEqual(corpus.map(({ name }) => name));
    for (const { author, known, unknown } of splits) {
      const { documents } = corpus.find(({ name }) => name === author)!;
      const holder = (text: string) => documents.findIndex((document) => document.startsWith(text));
      expect([holder(known), holder(unknown)].toSorted()).toEqual([0, 1]);
    }
  });

  it("finds the author by the nearest fingerprint more often than by Burrows's Delta", () => {
    const { delta, fingerprint, texts } = compareAuthors(corpus, { ...sizes, draws: 4, authors: 10, seed: 1 });
    expect(texts).toBe(40);
    expect(fingerprint).toBeGreaterThan(0.5);
    expect(fingerprint).toBeGreaterThan(delta);
  });
});

describe('nearestByDelta', () => {
  it('names the author whose use of frequent words is nearest', () => {
    const splits = [
      { author: 'one', known: 'the cat and the dog and the cow', unknown: 'the hen and the fox' },
      { author: 'two', known: 'a cat or a dog or a cow', unknown: 'a hen or a fox' },
    ];
    expect(nearestByDelta(splits)).toEqual(['one', 'two']);
  });
});
