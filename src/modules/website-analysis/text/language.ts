import { franc } from 'franc';
import { listed } from './data/listed.js';
import { measured, notMeasured, type Measure } from './measure.js';
import type { MeasuredPage } from './text-measures.js';

/** ISO 639-3 code of English, the only language with a tagger and word lists here. */
export const ENGLISH = 'eng';

/** Languages told apart: widely used on the web, so that a short text is not taken for a rare relative. */
const CANDIDATES = [
  ...['eng', 'deu', 'fra', 'spa', 'ita', 'por', 'nld', 'pol', 'rus', 'ukr', 'ces', 'slk', 'swe', 'dan', 'nob', 'fin'],
  ...['tur', 'ron', 'hun', 'ell', 'bul', 'hrv', 'srp', 'arb', 'pes', 'heb', 'hin', 'ben', 'urd', 'tam', 'tel'],
  ...['cmn', 'jpn', 'kor', 'tha', 'vie', 'ind'],
];

/** Languages written without spaces between words: word counts follow a dictionary and long words mean nothing. */
const WITHOUT_SPACES: ReadonlySet<string> = new Set(['cmn', 'jpn', 'tha']);

/** Fewest characters from which a language is told. */
const SHORTEST_TELLABLE = 40;

/** Frequent English words that are no common words of the other languages in Latin script. */
const ENGLISH_WORDS: ReadonlySet<string> = new Set(
  listed(`
the, and, you, your, our, with, that, this, from, are, were, they, their, has, which, when, it, its, will, would,
should, because, about, there, been, than, what, where, who, how, into, these, those, we're, don't, it's
`),
);

/** Share of such words from which a text is English: running English has 15% and more, other languages next to none. */
const ENGLISH_SHARE = 0.1;

/**
 * ISO 639-3 code of a text, null under 40 characters or when nothing fits. Frequent English words decide before trigram
 * statistics do, which take short or repetitive English for French or Dutch.
 */
export function detectLanguage(text: string): string | null {
  if (text.trim().length < SHORTEST_TELLABLE) return null;
  if (englishShare(text) >= ENGLISH_SHARE) return ENGLISH;
  const code = franc(text, { only: CANDIDATES, minLength: SHORTEST_TELLABLE });
  return code === 'und' ? null : code;
}

function englishShare(text: string): number {
  const words =
    text
      .toLowerCase()
      .replaceAll('’', "'")
      .match(/[\p{L}']+/gu) ?? [];
  return words.length === 0 ? 0 : words.filter((word) => ENGLISH_WORDS.has(word)).length / words.length;
}

/** True when words of this language are separated by spaces; an unknown language is taken to be. */
export function isWrittenWithSpaces(language: string | null): boolean {
  return language === null || !WITHOUT_SPACES.has(language);
}

/** A page with the language it was found to be in. */
export interface PageInLanguage {
  readonly page: MeasuredPage;
  readonly language: string | null;
}

/** The language that most characters are written in, and its share of all characters of the pages. */
export function dominantLanguage(pages: readonly PageInLanguage[]): {
  dominant: Measure<string>;
  share: Measure<number>;
} {
  const characters = new Map<string, number>();
  for (const { page, language } of pages) {
    if (language !== null) characters.set(language, (characters.get(language) ?? 0) + page.text.length);
  }
  const total = pages.reduce((sum, { page }) => sum + page.text.length, 0);
  const [top] = [...characters].sort(([left, a], [right, b]) => b - a || (left < right ? -1 : 1));
  if (top === undefined) {
    const missing = notMeasured(
      `no page has enough text to tell its language (at least ${SHORTEST_TELLABLE} characters)`,
    );
    return { dominant: missing, share: missing };
  }
  return { dominant: measured(top[0]), share: measured(top[1] / total) };
}
