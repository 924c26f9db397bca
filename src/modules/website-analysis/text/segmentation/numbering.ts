import type { Word } from './analysed-page.js';

const ROMAN = /^(?=[IVXLCDM])M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})$/u;
const NUMBERED_PART = /^(?:appendix|chapter|example|figure|part|section|step|table)$/u;

/** Whether words only number what follows, as in a table of contents: `II.`, `5.1.`, `Chapter 3.`, `Appendix B.` */
export function isNumbering(words: readonly Word[]): boolean {
  const [first, second] = words;
  if (first === undefined || words.length > 2) return false;
  if (second === undefined) return isNumber(first);
  return NUMBERED_PART.test(first.normal) && (isNumber(second) || /^\p{Lu}\.?$/u.test(second.text));
}

function isNumber({ numeric, text }: Word): boolean {
  return numeric || ROMAN.test(text.replace(/\.$/u, ''));
}
