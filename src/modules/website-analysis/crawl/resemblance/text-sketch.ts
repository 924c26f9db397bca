/**
 * A small picture of a text by which two texts are compared: the smallest hashes of its shingles (Broder 1997, "On the
 * resemblance and containment of documents"), in ascending order and each once.
 */
export type TextSketch = readonly number[];

/** Words of a shingle. */
const SHINGLE_WORDS = 4;
/** Hashes kept; texts with fewer shingles are compared exactly. */
const SKETCH_SIZE = 1_024;
/** Texts are compared by their first words, so that one page takes a few milliseconds at most. */
const MAX_WORDS = 20_000;

/** The sketch of a text; empty when it has no words. A shingle that is repeated counts as often as it occurs. */
export function sketchOf(text: string): TextSketch {
  const words = (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).slice(0, MAX_WORDS);
  const occurrences = new Map<string, number>();
  const hashes = new Set<number>();
  const last = Math.max(0, words.length - SHINGLE_WORDS);
  for (let start = 0; words.length > 0 && start <= last; start += 1) {
    const shingle = words.slice(start, start + SHINGLE_WORDS).join(' ');
    const occurrence = (occurrences.get(shingle) ?? 0) + 1;
    occurrences.set(shingle, occurrence);
    hashes.add(hashOf(`${shingle} ${occurrence}`));
  }
  return [...hashes].sort((left, right) => left - right).slice(0, SKETCH_SIZE);
}

/** The share of shingles that two texts have in common, 0 to 1: of all, or of a sample of 1,024 of them. */
export function resemblance(one: TextSketch, other: TextSketch): number {
  if (one.length === 0 || other.length === 0) return 0;
  const isSample = one.length === SKETCH_SIZE || other.length === SKETCH_SIZE;
  const union = [...new Set([...one, ...other])].sort((left, right) => left - right);
  if (isSample) union.length = SKETCH_SIZE;
  const [inOne, inOther] = [new Set(one), new Set(other)];
  return union.filter((hash) => inOne.has(hash) && inOther.has(hash)).length / union.length;
}

/** FNV-1a over UTF-16 units with the finalizer of MurmurHash3, which spreads similar texts over all 32 bits. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
