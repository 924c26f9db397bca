/**
 * A small picture of a text by which two texts are compared: the smallest hashes of its shingles (Broder 1997, "On the
 * resemblance and containment of documents"), in ascending order and each once.
 */
export type TextSketch = readonly number[];

/** Words of a shingle. */
const SHINGLE_WORDS = 4;
/** Hashes kept; texts with fewer shingles are compared exactly. */
const SKETCH_SIZE = 1_024;
const FNV_START = 0x811c9dc5;
const FNV_PRIME = 0x01000193;
/** Texts are compared by their first words, so that one page takes a few milliseconds at most. */
const MAX_WORDS = 20_000;

/** The sketch of a text; empty when it has no words. A shingle that is repeated counts as often as it occurs. */
export function sketchOf(text: string): TextSketch {
  const words = (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).slice(0, MAX_WORDS).map(hashOf);
  const occurrences = new Map<number, number>();
  const hashes = new Set<number>();
  const last = Math.max(0, words.length - SHINGLE_WORDS);
  for (let start = 0; words.length > 0 && start <= last; start += 1) {
    const shingle = combined(words, start, Math.min(start + SHINGLE_WORDS, words.length));
    const occurrence = (occurrences.get(shingle) ?? 0) + 1;
    occurrences.set(shingle, occurrence);
    hashes.add(spread(Math.imul(shingle ^ occurrence, FNV_PRIME)));
  }
  return [...hashes].sort((left, right) => left - right).slice(0, SKETCH_SIZE);
}

/** The share of shingles that two texts have in common, 0 to 1: of all, or of a sample of 1,024 of them. */
export function resemblance(one: TextSketch, other: TextSketch): number {
  if (one.length === 0 || other.length === 0) return 0;
  const isSample = one.length === SKETCH_SIZE || other.length === SKETCH_SIZE;
  const limit = isSample ? SKETCH_SIZE : one.length + other.length;
  let [left, right, common, union] = [0, 0, 0, 0];
  while (union < limit && (left < one.length || right < other.length)) {
    const [a, b] = [one[left] ?? Number.POSITIVE_INFINITY, other[right] ?? Number.POSITIVE_INFINITY];
    if (a <= b) left += 1;
    if (b <= a) right += 1;
    if (a === b) common += 1;
    union += 1;
  }
  return common / union;
}

/** FNV-1a over UTF-16 units. */
function hashOf(word: string): number {
  let hash = FNV_START;
  for (let index = 0; index < word.length; index += 1) hash = Math.imul(hash ^ word.charCodeAt(index), FNV_PRIME);
  return spread(hash);
}

/** The hash of some words in their order. */
function combined(words: readonly number[], start: number, end: number): number {
  let hash = FNV_START;
  for (let index = start; index < end; index += 1) hash = spread(Math.imul(hash ^ (words[index] ?? 0), FNV_PRIME));
  return hash;
}

/** The finalizer of MurmurHash3, which spreads similar numbers over all 32 bits. */
function spread(value: number): number {
  let hash = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
