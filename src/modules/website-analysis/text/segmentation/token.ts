/** The smallest piece of text a tokeniser reports; `start` and `end` are offsets in the block. */
export interface Token {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Universal part-of-speech tag, empty when the language is not tagged. */
  readonly tag: string;
  /** True for words and numbers; false for punctuation, symbols, addresses, hashtags and emoji. */
  readonly wordLike: boolean;
}
