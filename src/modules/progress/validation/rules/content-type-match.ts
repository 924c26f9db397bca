/**
 * Types that none of the measured ones stands for. Two names mean the same when the words of one are among those of the
 * other, in any case and number: `blog` stands for `Blog Posts`. Nothing is missed when nothing was measured.
 */
export function unmeasuredTypes(wanted: readonly string[], measured: readonly string[]): string[] {
  if (measured.length === 0) return [];
  return wanted.filter((type) => !measured.some((seen) => isSameType(type, seen)));
}

function isSameType(one: string, other: string): boolean {
  const words = wordsOf(one);
  const otherWords = wordsOf(other);
  return words.every((word) => otherWords.includes(word)) || otherWords.every((word) => words.includes(word));
}

function wordsOf(type: string): string[] {
  return (type.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).map((word) => word.replace(/s$/, ''));
}
