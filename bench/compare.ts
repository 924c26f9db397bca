import { median, type Range, rangeOf } from './figures.js';
import { load, type Slice } from './load.js';

const ROUNDS = 5;
const SECONDS = 3;

/** Two servers measured in turns, so that both see the same machine. */
export interface Comparison {
  readonly name: string;
  /** Ours divided by the reference, median over the rounds, with the smallest and largest. */
  readonly ratio: Range;
  /** p99 at 64 clients over p99 at 16, ours. */
  readonly tail: number;
  readonly errors: number;
}

/** Asks both servers the same question in turns. */
export async function compare(
  name: string,
  path: string,
  ours: string,
  reference: string,
  tokens: readonly string[],
): Promise<Comparison> {
  await load(ours, path, tokens, 16, SECONDS);
  await load(reference, path, tokens, 16, SECONDS);
  const ratios: number[] = [];
  const slices: Slice[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const mine = await load(ours, path, tokens, 16, SECONDS);
    const theirs = await load(reference, path, tokens, 16, SECONDS);
    ratios.push(mine.requestsPerSecond / theirs.requestsPerSecond);
    slices.push(mine, theirs);
  }
  const crowded = await load(ours, path, tokens, 64, SECONDS);
  const calm = median(slices.filter((_slice, index) => index % 2 === 0).map(({ p99 }) => p99));
  return {
    name,
    ratio: rangeOf(ratios),
    tail: crowded.p99 / Math.max(1, calm),
    errors: [...slices, crowded].reduce((sum, { errors }) => sum + errors, 0),
  };
}
