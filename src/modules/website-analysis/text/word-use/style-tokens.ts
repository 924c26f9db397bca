/** Typographic variants of one mark, so that a site's typography does not tell authors apart. */
const VARIANTS: readonly (readonly [RegExp, string])[] = [
  [/[‘’ʼ]/gu, "'"],
  [/[“”„«»]/gu, '"'],
  [/…/gu, '...'],
  [/\s?—\s?/gu, ' -- '],
  [/[–‐‑]/gu, '-'],
];

const TOKEN = /\p{L}+(?:'\p{L}+)*|\p{N}+|-{2,}|\.{3,}|[^\s\p{L}\p{N}]/gu;

/** The words and punctuation marks of English text in lower case: a contraction is one token, every number is `0`. */
export function styleTokens(text: string): string[] {
  const plain = VARIANTS.reduce((changed, [variant, mark]) => changed.replace(variant, mark), text.toLowerCase());
  return (plain.match(TOKEN) ?? []).map(foldToken);
}

function foldToken(token: string): string {
  if (/^\p{N}/u.test(token)) return '0';
  if (token.startsWith('--')) return '--';
  return token.startsWith('...') ? '...' : token;
}
