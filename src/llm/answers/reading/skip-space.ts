/** Longest comment that is passed over. */
const LONGEST_COMMENT = 2000;

const SPACE = /\s*/y;

/** Index of the first character from `at` on that is neither white space nor part of a comment. */
export function skipSpace(text: string, at: number): number {
  let here = behind(SPACE, text, at);
  while (text[here] === '/') {
    const next = behindComment(text, here);
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

/**
 * Index behind the comment at `at`; `at` when there is none. Text may hold what looks like a comment behind every quote,
 * so its end is looked for in a slice: that is hundreds of times faster than a pattern that gives up at the bound.
 */
function behindComment(text: string, at: number): number {
  const mark = text[at + 1];
  const start = at + 2;
  if (mark === '/') {
    const end = text.slice(start, start + LONGEST_COMMENT + 1).indexOf('\n');
    if (end >= 0) return start + end + 1;
    return text.length - start <= LONGEST_COMMENT ? text.length : at;
  }
  const end = mark === '*' ? text.slice(start, start + LONGEST_COMMENT + 2).indexOf('*/') : -1;
  return end >= 0 ? start + end + 2 : at;
}
