import { measured, notMeasured, type Measure } from '../measure.js';

/** Type-token ratio at which a stretch of text counts as one factor. */
const FACTOR_RATIO = 0.72;

/** Fewest words from which the figure is stable, after its authors. */
const FEWEST_WORDS = 100;

/**
 * Measure of textual lexical diversity (McCarthy and Jarvis 2010): mean length, in words, of stretches whose type-token
 * ratio stays above 0.72, read forwards and backwards. Longer means more varied. Null under 100 words.
 */
export function textualLexicalDiversity(words: readonly string[]): Measure<number> {
  if (words.length < FEWEST_WORDS) {
    return notMeasured(`needs at least ${FEWEST_WORDS} words; there are ${words.length}`);
  }
  return measured((wordsPerFactor(words) + wordsPerFactor(words.toReversed())) / 2);
}

/** Words divided by factors; the rest at the end counts as the part of a factor that it has come to. */
function wordsPerFactor(words: readonly string[]): number {
  let factors = 0;
  let length = 0;
  let types = new Set<string>();
  for (const word of words) {
    length += 1;
    types.add(word);
    if (types.size / length > FACTOR_RATIO) continue;
    factors += 1;
    length = 0;
    types = new Set();
  }
  if (length > 0) factors += (1 - types.size / length) / (1 - FACTOR_RATIO);
  return factors === 0 ? words.length : words.length / factors;
}
