/** A word or phrase and how often the draft has it. */
export interface FoundTerm {
  readonly term: string;
  readonly count: number;
}

/** The words and phrases of a list that the draft has, with their counts, and those that it lacks; in the list's order. */
export function listedWords(text: string, listed: readonly string[]): { found: FoundTerm[]; missing: string[] } {
  const words = ` ${wordsOf(text).join('  ')} `;
  const counted = [...new Set(listed)].map((term) => ({ term, count: countIn(words, wordsOf(term)) }));
  return {
    found: counted.filter(({ count }) => count > 0),
    missing: counted.filter(({ count }) => count === 0).map(({ term }) => term),
  };
}

/** Each word stands between two spaces of its own, so that neighbours are both counted. */
function countIn(words: string, term: readonly string[]): number {
  return term.length === 0 ? 0 : words.split(` ${term.join('  ')} `).length - 1;
}

function wordsOf(text: string): string[] {
  const plain = text.toLowerCase().replaceAll('’', "'");
  return plain.match(/[\p{L}\p{N}]+(?:['-][\p{L}\p{N}]+)*/gu) ?? [];
}
