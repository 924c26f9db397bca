/** What is left of a word when case, spacing, punctuation and width do not count. */
export function spelling(word: string): string {
  return word
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}+#]/gu, '');
}
