import { type Author, firstWords, wordCount } from './corpus.js';

/** How much text of an author is known, and how much is to be told. */
export interface Sizes {
  readonly known: number;
  readonly unknown: number;
}

/** Two texts of one author from different documents. */
export interface Split {
  readonly author: string;
  readonly known: string;
  readonly unknown: string;
}

/** A number from 0 up to 1, the same sequence for the same seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** The items in random order (Fisher and Yates). */
export function shuffled<T>(items: readonly T[], random: () => number): T[] {
  const left = [...items];
  return items.flatMap(() => left.splice(Math.floor(random() * left.length), 1));
}

/** Takes whole documents in random order for the unknown text, the rest for the known one; null with too little text. */
export function splitAuthor({ name, documents }: Author, sizes: Sizes, random: () => number): Split | null {
  const order = shuffled(documents, random);
  let words = 0;
  const enough = order.findIndex((document) => (words += wordCount(document)) >= sizes.unknown);
  const rest = order.slice(enough + 1).join('\n\n');
  if (enough === -1 || wordCount(rest) < sizes.known) return null;
  const unknown = order.slice(0, enough + 1).join('\n\n');
  return { author: name, known: firstWords(rest, sizes.known), unknown: firstWords(unknown, sizes.unknown) };
}

/** Splits of `count` random authors; fewer when not enough authors have the text. */
export function drawSplits(authors: readonly Author[], count: number, sizes: Sizes, random: () => number): Split[] {
  const splits: Split[] = [];
  for (const author of shuffled(authors, random)) {
    const split = splits.length < count ? splitAuthor(author, sizes, random) : null;
    if (split !== null) splits.push(split);
  }
  return splits;
}
