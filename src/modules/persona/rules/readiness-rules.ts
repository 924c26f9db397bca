import { type Rule, type RuleSet, ruleSetOf } from '../../../common/rules/index.js';
import { count } from './figures.js';

/** Words of own text a persona needs: about six sentences; with less, no rate says anything about habits. */
export const MIN_WORDS = 100;

/** Words from which more would add next to nothing to a persona. */
export const PLENTY_OF_WORDS = 5_000;

/** Pages from which a habit is one of the site and not of a page. */
export const PLENTY_OF_PAGES = 5;

/** What a persona can be built from. */
export interface TextFacts {
  readonly isAnalysed: boolean;
  /** Whether the newest analysis is one of a website. */
  readonly hasWebsite: boolean;
  /** Whether the user says what the business does: a persona can rest on that alone. */
  readonly isBusinessKnown: boolean;
  /** Words and pages of own text in the newest analysis; 0 without one. */
  readonly words: number;
  readonly pages: number;
}

const RULES: readonly Rule<TextFacts>[] = [
  {
    id: 'persona.website_analysis',
    severity: 'error',
    path: 'website_analysis',
    message: 'Analyse your website first.',
    when: ({ isAnalysed, isBusinessKnown }) => !isAnalysed && !isBusinessKnown,
  },
  {
    id: 'persona.own_text',
    severity: 'error',
    path: 'website_analysis.words_of_own_text',
    message: ({ words }) => `Add text of your own: there are ${words} of at least ${MIN_WORDS} words.`,
    when: ({ isAnalysed, isBusinessKnown, words }) => isAnalysed && !isBusinessKnown && words < MIN_WORDS,
  },
  {
    id: 'persona.text_sample',
    severity: 'warning',
    path: 'website_analysis.words_of_own_text',
    message: ({ words }) =>
      `Nothing shows how you write: there are ${words} of at least ${MIN_WORDS} words of your own; send a text as text_sample with POST /api/onboarding/website-analysis.`,
    when: ({ isBusinessKnown, words }) => isBusinessKnown && words < MIN_WORDS,
  },
  {
    id: 'persona.more_own_text',
    severity: 'info',
    path: 'website_analysis.words_of_own_text',
    message: ({ words }) =>
      `More text makes the figures firmer: there are ${count(words)} of ${count(PLENTY_OF_WORDS)} words.`,
    when: ({ isAnalysed, words }) => isAnalysed && words >= MIN_WORDS && words < PLENTY_OF_WORDS,
  },
  {
    id: 'persona.more_pages',
    severity: 'info',
    path: 'website_analysis.pages_analyzed',
    message: ({ pages }) => `Analyse more pages: there are ${pages} of ${PLENTY_OF_PAGES}.`,
    when: ({ hasWebsite, pages }) => hasWebsite && pages < PLENTY_OF_PAGES,
  },
];

/** When there is enough text to generate a persona: no rule that is an error is broken. */
export const READINESS_RULES: RuleSet<TextFacts> = ruleSetOf('2', RULES);
