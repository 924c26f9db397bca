import { findSecret } from '../../../../common/documents/index.js';

/** Answers that say nothing about a site: they would fit every one. */
const EMPTY =
  /^(?:n\/?a|none|nothing|null|unknown|unclear|various|varied|mixed|other|standard|default|general|everyone|anyone|not (?:specified|stated|mentioned|applicable|available|clear)|(?:a |the )?general (?:audience|public|readers?)|(?:a )?broad audience)\.?$/iu;

/** Addresses, markup and code have no place in a statement; a page that is obeyed tends to put them there. */
const FOREIGN = /https?:|www\.|<[a-z/!]|```|\]\(/iu;

/** Whether a statement says something in plain words, and holds no key. */
export function isUsableStatement(statement: string): boolean {
  const text = statement.trim();
  return text !== '' && !EMPTY.test(text) && !FOREIGN.test(text) && findSecret(text) === null;
}
