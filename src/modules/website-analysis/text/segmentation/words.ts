import type { Word } from './analysed-page.js';
import type { Token } from './token.js';

const CONNECTOR = /^[-‐‑'’.&+_]$/u;
const BARE_ADDRESS = /^www\./u;
/** The model takes words such as `in.` at the end of a sentence for abbreviations. */
const FULL_STOP = /^(\p{L}+)\.$/u;
const POSSESSIVE = /'s$|(?<=s)'$/u;

/** Puts the tokens of one sentence together to words: pieces without a space between them, joined by - ' . & + _. */
export function assembleWords(tokens: readonly Token[]): Word[] {
  const words: Word[] = [];
  let parts: Token[] = [];
  let pending: Token[] = [];
  let opens = true;
  const flush = (): void => {
    if (parts.length > 0) {
      const word = toWord(parts, opens);
      if (!BARE_ADDRESS.test(word.normal)) words.push(word);
      opens = pending.some((token) => !/['’]/u.test(token.text));
    }
    parts = [];
    pending = [];
  };
  for (const token of tokens) {
    const glued = (pending.at(-1) ?? parts.at(-1))?.end === token.start;
    if (token.wordLike) {
      if (!glued) flush();
      parts.push(...pending, token);
      pending = [];
    } else if (glued && pending.length === 0 && CONNECTOR.test(token.text)) {
      pending = [token];
    } else {
      flush();
      opens = true;
    }
  }
  flush();
  return words;
}

function toWord(parts: readonly Token[], opens: boolean): Word {
  const text = parts.map((part) => part.text).join('');
  const normal = text.toLowerCase().replace(/[’]/gu, "'").replace(/[‐‑]/gu, '-').replace(FULL_STOP, '$1');
  const tags = parts.filter((part) => part.wordLike && part.tag !== '').map((part) => part.tag);
  const possessive = tags.at(-1) === 'PART' || tags.length === 0;
  const term = possessive ? normal.replace(POSSESSIVE, '') : normal;
  return { text, normal, term, tags, numeric: !/\p{L}/u.test(text), opens };
}
