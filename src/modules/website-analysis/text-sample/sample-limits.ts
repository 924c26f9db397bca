/** Shortest text that is measured, in characters: with less, next to nothing can be said of it. */
export const SHORTEST_SAMPLE = 100;

/** Longest text that is measured, in characters: about 8,000 words, and from 5,000 on more would change next to nothing. */
export const LONGEST_SAMPLE = 50_000;

/** Stands for the address of a text that is on no website. */
export const SAMPLE_ADDRESS = 'text:sample';
