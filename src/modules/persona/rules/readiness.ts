import { evaluate, isAcceptable } from '../../../common/rules/index.js';
import type { AnalysisDocument } from '../../website-analysis/index.js';
import { round } from './figures.js';
import { PLENTY_OF_PAGES, PLENTY_OF_WORDS, READINESS_RULES, type TextFacts } from './readiness-rules.js';

/** Words up to which text says nothing about its writer. */
const NOTHING = 50;

const SHARE_OF_WORDS = 0.8;

/** What the ids of the rules begin with; the rest is the name of what is missing. */
const ID_PREFIX = 'persona.';

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

/** What the readiness rules judge, from the newest analysis, null when there is none, and what is known beside it. */
export function textFactsOf(analysis: AnalysisDocument | null, isBusinessKnown = false): TextFacts {
  const basis = analysis?.style_fingerprint?.basis;
  return {
    isAnalysed: analysis !== null,
    hasWebsite: analysis?.website_url != null,
    isBusinessKnown,
    words: basis?.words ?? 0,
    pages: basis?.pages ?? 0,
  };
}

/** Judges the newest analysis, null when there is none, and whether it is known what the business does. */
export function readinessOf(analysis: AnalysisDocument | null, isBusinessKnown = false): Readiness {
  const facts = textFactsOf(analysis, isBusinessKnown);
  const findings = evaluate(READINESS_RULES, facts);
  return {
    ready: isAcceptable(findings),
    data_sufficiency: dataSufficiency(facts.words, facts.pages),
    missing_data: findings.map(({ id }) => id.slice(ID_PREFIX.length)),
    recommendations: findings.map(({ message }) => message),
    words_of_own_text: facts.words,
    pages: facts.pages,
  };
}
