import { MIN_WORDS } from '../../../persona/index.js';
import type { ProfiledAnalysis } from '../onboarding-facts.js';
import type { PersonaReadiness } from './summary.js';

/** Whether the newest analysis, null when there is none, has enough text for a persona. */
export function personaReadiness(analysis: ProfiledAnalysis | null): PersonaReadiness {
  if (analysis === null) {
    const reason = 'Analyse your website first: a persona is made from its text.';
    return { ready: false, reason, missing_data: ['website_analysis'] };
  }
  const { words_of_own_text: words, pages_analyzed: pages } = analysis;
  if (words < MIN_WORDS) {
    const reason = `Add text of your own: there are ${words} of at least ${MIN_WORDS} words.`;
    return { ready: false, reason, missing_data: ['own_text'] };
  }
  const onPages = pages === 1 ? '1 page' : `${pages} pages`;
  return { ready: true, reason: `There are ${words} words of your own on ${onPages}.`, missing_data: [] };
}
