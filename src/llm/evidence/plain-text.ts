import { withoutInvisible } from '../text/index.js';

/** A text in which spacing and the kind of quotation marks do not count, and where each unit of it came from. */
export interface PlainText {
  readonly text: string;
  /** By unit of `text`: where the character that it stands for starts and ends in the original. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

const DOUBLE_QUOTES = /^["“”„‟«»〝〞＂]$/;
const SINGLE_QUOTES = /^['‘’‚‛‹›`´＇]$/;
const PLAIN = /^[!#-&(-_a-~]$/;

export function plainText(original: string): PlainText {
  const units: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  let at = 0;
  for (const character of original) {
    const end = at + character.length;
    const plain = plainCharacter(character);
    if (plain === ' ' && units.at(-1) === ' ') ends[ends.length - 1] = end;
    else {
      for (const unit of plain.split('')) {
        units.push(unit);
        starts.push(at);
        ends.push(end);
      }
    }
    at = end;
  }
  return { text: units.join(''), starts, ends };
}

function plainCharacter(character: string): string {
  if (PLAIN.test(character)) return character;
  if (/^\s$/.test(character)) return character === '\uFEFF' ? '' : ' ';
  if (DOUBLE_QUOTES.test(character)) return '"';
  if (SINGLE_QUOTES.test(character)) return "'";
  return withoutInvisible(character);
}
