import type { Word } from '../segmentation/analysed-page.js';

/** True for an English contraction: n't, 're, 've, 'll, 'm, 'd, let's, and 's that is a verb instead of a possessive. */
export function isContraction(word: Word): boolean {
  if (/n't$|'(?:re|ve|ll|m|d)$|^let's$/u.test(word.normal)) return true;
  return word.normal.endsWith("'s") && word.tags.length > 1 && word.tags.at(-1) !== 'PART';
}
