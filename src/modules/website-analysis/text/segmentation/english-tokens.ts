import model from 'wink-eng-lite-web-model';
import winkNLP, { type Document, type ItemSentence, type ItsFunction } from 'wink-nlp';
import type { Token } from './token.js';

/** What is read off each token of a tagged document. */
interface TokenViews {
  readonly pos: ItsFunction<string>;
  readonly type: ItsFunction<string>;
}

interface Tagger {
  readonly read: (text: string) => Document;
  readonly views: TokenViews;
}

let tagger: Tagger | null = null;

/** The English tokeniser and part-of-speech tagger; its model takes a tenth of a second to set up, so only once. */
function englishTagger(): Tagger {
  if (tagger === null) {
    const methods = winkNLP(model, ['sbd', 'pos']);
    tagger = { read: (text) => methods.readDoc(text), views: methods.its };
  }
  return tagger;
}

/** Token kinds that may hold letters but are not words of the running text. */
const ADDRESS_KINDS: ReadonlySet<string> = new Set(['url', 'email', 'hashtag', 'mention', 'emoticon', 'emoji']);

/** English text as sentences of tagged tokens, in one pass of the tagger. */
export function tagEnglish(text: string): Token[][] {
  const { read, views } = englishTagger();
  const document = read(text);
  const values = document.tokens().out();
  const tags = document.tokens().out(views.pos);
  const kinds = document.tokens().out(views.type);
  const tokens: Token[] = [];
  let cursor = 0;
  for (const [index, value] of values.entries()) {
    const found = text.indexOf(value, cursor);
    const start = found === -1 ? cursor : found;
    cursor = start + value.length;
    const wordLike = !ADDRESS_KINDS.has(kinds[index] ?? '') && /[\p{L}\p{N}]/u.test(value);
    tokens.push({ text: value, start, end: cursor, tag: tags[index] ?? '', wordLike });
  }
  const sentences: Token[][] = [];
  let next = 0;
  document.sentences().each((sentence: ItemSentence) => {
    const length = sentence.tokens().length();
    sentences.push(tokens.slice(next, next + length));
    next += length;
  });
  return sentences;
}
