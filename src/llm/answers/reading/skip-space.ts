/** Longest comment that is passed over; the bound keeps reading linear. */
const LONGEST_COMMENT = 2000;

const SPACE = /\s*/y;
const COMMENT = new RegExp(String.raw`//[^\n]{0,${LONGEST_COMMENT}}(?:\n|$)|/\*[^]{0,${LONGEST_COMMENT}}?\*/`, 'y');

/** Index of the first character from `at` on that is neither white space nor part of a comment. */
export function skipSpace(text: string, at: number): number {
  let here = behind(SPACE, text, at);
  while (text[here] === '/') {
    const next = behind(COMMENT, text, here);
    if (next === here) break;
    here = behind(SPACE, text, next);
  }
  return here;
}

/** Index behind the match of a sticky pattern at `at`; `at` when there is none. */
export function behind(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : at;
}
