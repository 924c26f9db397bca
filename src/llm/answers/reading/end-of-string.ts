import { skipSpace } from './skip-space.js';

/** What a string is: the name of a member, its value, or an item of a list. */
export type StringRole = 'name' | 'member' | 'item';

const NAME_AHEAD = /(?:"[^"\n]{1,64}"|'[^'\n]{1,64}'|[“”][^“”\n]{1,64}[“”]|[A-Za-z_$][\w$-]{0,63})\s*:/y;
const BEHIND_OBJECT = /[ \t]*(?:$|[,}\]`<\r\n])/y;
const NEXT_ITEM_ON_NEW_LINE = /[ \t]*\r?\n\s*["'“]/y;

/**
 * Whether a quote ends the string that it may belong to; `at` is behind it. Models forget to escape quotes inside
 * strings, so what follows decides.
 */
export function endsString(text: string, at: number, role: StringRole): boolean {
  const next = skipSpace(text, at);
  const character = text[next];
  if (character === undefined) return true;
  if (role === 'name') return character === ':';
  if (role === 'item') return ',]}'.includes(character) || matches(NEXT_ITEM_ON_NEW_LINE, text, at);
  if (character === '}') return matches(BEHIND_OBJECT, text, next + 1);
  if (character !== ',') return matches(NAME_AHEAD, text, next);
  const following = skipSpace(text, next + 1);
  return (
    following >= text.length ||
    text[following] === '}' ||
    text[following] === ',' ||
    matches(NAME_AHEAD, text, following)
  );
}

function matches(pattern: RegExp, text: string, at: number): boolean {
  pattern.lastIndex = at;
  return pattern.test(text);
}
