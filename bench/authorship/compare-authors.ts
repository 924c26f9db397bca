import { nearestByDelta } from './burrows-delta.js';
import type { Author } from './corpus.js';
import { drawSplits, randomFrom, type Sizes } from './draws.js';
import { nearestByFingerprint } from './nearest-fingerprint.js';

/** How often the right author was nearest, 0 to 1. */
export interface Accuracy {
  readonly delta: number;
  readonly fingerprint: number;
  /** Texts that were to be told. */
  readonly texts: number;
  /** Authors in the smallest draw. */
  readonly authors: number;
}

/** What is drawn from a corpus. */
export interface Draws extends Sizes {
  readonly draws: number;
  readonly authors: number;
  readonly seed: number;
}

/** Tells authors by both methods on the same random splits. */
export function compareAuthors(corpus: readonly Author[], draws: Draws, onDraw?: (so: Accuracy) => void): Accuracy {
  const random = randomFrom(draws.seed);
  const right = { delta: 0, fingerprint: 0, texts: 0, authors: Infinity };
  const accuracy = (): Accuracy => ({
    ...right,
    delta: right.delta / right.texts,
    fingerprint: right.fingerprint / right.texts,
  });
  for (let draw = 0; draw < draws.draws; draw += 1) {
    const splits = drawSplits(corpus, draws.authors, draws, random);
    const hits = (told: readonly string[]): number => splits.filter(({ author }, at) => told[at] === author).length;
    right.delta += hits(nearestByDelta(splits));
    right.fingerprint += hits(nearestByFingerprint(splits));
    right.texts += splits.length;
    right.authors = Math.min(right.authors, splits.length);
    onDraw?.(accuracy());
  }
  return accuracy();
}
