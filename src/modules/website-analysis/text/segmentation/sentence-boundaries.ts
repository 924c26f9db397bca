import { BEFORE_NUMBER, NEVER_FINAL, SOMETIMES_FINAL, TITLES } from '../data/abbreviations.js';
import type { Token } from './token.js';

/** Most tokens an abbreviation is made of, and how far back an open parenthesis is looked for. */
const LONGEST_ABBREVIATION = 8;
const PARENTHESIS_REACH = 40;

/**
 * Repairs the sentences of a tokeniser. It splits after a web address that has taken the end mark with it. It joins
 * at periods that do not end a sentence: abbreviations it does not know, names
 * with a period inside (Node.js, www.example.com), and quotations and exclaiming names inside a sentence (“Ready?” she asked; Yahoo! is).
 */
export function repairBreaks(sentences: readonly (readonly Token[])[]): Token[][] {
  const joined: Token[][] = [];
  for (const sentence of sentences.flatMap(splitAfterAddresses)) {
    const previous = joined.at(-1);
    if (previous !== undefined && continues(previous, sentence)) for (const token of sentence) previous.push(token);
    else joined.push([...sentence]);
  }
  return joined;
}

function splitAfterAddresses(sentence: readonly Token[]): Token[][] {
  const parts: Token[][] = [[]];
  for (const [index, token] of sentence.entries()) {
    parts.at(-1)?.push(token);
    const next = sentence[index + 1];
    const endsInMark = !token.wordLike && /[\p{L}\p{N}/=][.!?]$/u.test(token.text);
    if (endsInMark && next !== undefined && next.start > token.end && /^\p{Lu}/u.test(next.text)) parts.push([]);
  }
  return parts;
}

function continues(left: readonly Token[], right: readonly Token[]): boolean {
  const last = left.at(-1);
  const next = right[0];
  if (last === undefined || next === undefined) return false;
  if (/^[\])}"”’']/u.test(last.text)) return endsQuotedMark(left) && /^\p{Ll}/u.test(next.text);
  if (last.text === '!') return /^\p{Ll}/u.test(next.text);
  if (!last.text.endsWith('.') || last.text.endsWith('..')) return false;
  if (next.start === last.end) return isDottedName(left, next);
  return isAbbreviation(wordBeforePeriod(left), next) || isOpenParenthesis(left, next);
}

/** “Ready?” she asked: a mark inside the quotation, and the sentence goes on in lower case. */
function endsQuotedMark(left: readonly Token[]): boolean {
  return /^[?!.,]/u.test(left.at(-2)?.text ?? '');
}

/** `Node.js`, `Ph.D`: no space after the period. `great.We` is a missing space, so it stays two sentences. */
function isDottedName(left: readonly Token[], next: Token): boolean {
  if (!/^[\p{L}\p{N}]/u.test(next.text)) return false;
  const missingSpace = /\p{Ll}{2}$/u.test(wordBeforePeriod(left)) && /^\p{Lu}\p{Ll}/u.test(next.text);
  return !missingSpace;
}

function isAbbreviation(word: string, next: Token): boolean {
  const abbreviation = word.toLowerCase();
  if (TITLES.has(word) || NEVER_FINAL.has(abbreviation)) return true;
  if (BEFORE_NUMBER.has(abbreviation)) return /^\p{N}/u.test(next.text);
  return SOMETIMES_FINAL.has(abbreviation) && /^[\p{Ll}\p{N},;:)]/u.test(next.text);
}

/** `(founded approx. 1999)`: a parenthesis is still open and what follows does not look like a new sentence. */
function isOpenParenthesis(left: readonly Token[], next: Token): boolean {
  const depth = left
    .slice(-PARENTHESIS_REACH)
    .reduce((open, token) => open + Number(token.text === '(') - Number(token.text === ')'), 0);
  return depth > 0 && /^[\p{Ll}\p{N}]/u.test(next.text);
}

/** The run of characters without a space that stands before the last period: `Ph` + `.` + `D` + `.` gives `Ph.D`. */
function wordBeforePeriod(left: readonly Token[]): string {
  let run = '';
  for (let index = left.length - 1; index >= left.length - LONGEST_ABBREVIATION; index -= 1) {
    const token = left[index];
    if (token === undefined) break;
    run = token.text + run;
    if (left[index - 1]?.end !== token.start) break;
  }
  return run.replace(/\.$/u, '').replace(/^[("“'‘[]+/u, '');
}
