import type { AnalysisDocument } from '../../website-analysis/index.js';
import { count, round } from './figures.js';
import { personaSourceOf } from './persona-source.js';

/** Words of own text a persona needs: about six sentences; with less, no rate says anything about habits. */
export const MIN_WORDS = 100;

/** Words under which text says nothing about its writer, and from which more would add next to nothing to a persona. */
const NOTHING = 50;
const PLENTY_OF_WORDS = 5_000;

/** Pages from which a habit is one of the site and not of a page. */
const PLENTY_OF_PAGES = 5;

const SHARE_OF_WORDS = 0.8;

/** Whether there is enough text for a persona, and what would make it better. */
export interface Readiness {
  /** True exactly when a persona can be generated. */
  readonly ready: boolean;
  /** 0 to 100. */
  readonly data_sufficiency: number;
  /** Names of what is missing or short. */
  readonly missing_data: string[];
  readonly recommendations: string[];
  readonly words_of_own_text: number;
  readonly pages: number;
}

/**
 * How much a text tells about its writer, 0 to 100: 80 x ln(words / 50) / ln(5,000 / 50) + 20 x pages / 5, each part
 * between nothing and its full share; 0 up to 50 words.
 */
export function dataSufficiency(words: number, pages: number): number {
  if (words <= NOTHING) return 0;
  const ofWords = Math.min(1, Math.log(words / NOTHING) / Math.log(PLENTY_OF_WORDS / NOTHING));
  const ofPages = Math.min(1, pages / PLENTY_OF_PAGES);
  return round(100 * (SHARE_OF_WORDS * ofWords + (1 - SHARE_OF_WORDS) * ofPages), 1);
}

/** Judges the newest analysis, null when there is none. */
export function readinessOf(analysis: AnalysisDocument | null): Readiness {
  const source = personaSourceOf(analysis);
  const words = source?.fingerprint.basis.words ?? 0;
  const pages = source?.fingerprint.basis.pages ?? 0;
  const gaps = gapsOf(analysis !== null, words, pages);
  return {
    ready: words >= MIN_WORDS,
    data_sufficiency: dataSufficiency(words, pages),
    missing_data: gaps.map(({ name }) => name),
    recommendations: gaps.map(({ advice }) => advice),
    words_of_own_text: words,
    pages,
  };
}

function gapsOf(isAnalysed: boolean, words: number, pages: number): { name: string; advice: string }[] {
  if (!isAnalysed) return [{ name: 'website_analysis', advice: 'Analyse your website first.' }];
  const wordsShort = `${count(words)} of ${count(PLENTY_OF_WORDS)} words`;
  return [
    ...(words < MIN_WORDS
      ? [{ name: 'own_text', advice: `Add text of your own: there are ${words} of at least ${MIN_WORDS} words.` }]
      : []),
    ...(words >= MIN_WORDS && words < PLENTY_OF_WORDS
      ? [{ name: 'more_own_text', advice: `More text makes the figures firmer: there are ${wordsShort}.` }]
      : []),
    ...(pages < PLENTY_OF_PAGES
      ? [{ name: 'more_pages', advice: `Analyse more pages: there are ${pages} of ${PLENTY_OF_PAGES}.` }]
      : []),
  ];
}
