import { MIN_WORDS } from '../../../persona/index.js';
import type { OnboardingFacts } from '../onboarding-facts.js';
import type { PersonaReadiness } from './summary.js';

/** Whether the newest analysis has enough text for a persona, or the business is described. */
export function personaReadiness({
  analysis,
  business,
}: Pick<OnboardingFacts, 'analysis' | 'business'>): PersonaReadiness {
  const words = analysis?.words_of_own_text ?? 0;
  const pages = analysis?.pages_analyzed ?? 0;
  if (words >= MIN_WORDS) {
    const onPages = pages === 1 ? '1 page' : `${pages} pages`;
    return { ready: true, reason: `There are ${words} words of your own on ${onPages}.`, missing_data: [] };
  }
  if (business !== null) {
    const reason = `It is made from what you say of the business: there are ${words} of at least ${MIN_WORDS} words of your own.`;
    return { ready: true, reason, missing_data: ['text_sample'] };
  }
  if (analysis === null) {
    const reason = 'Analyse your website first: a persona is made from its text.';
    return { ready: false, reason, missing_data: ['website_analysis'] };
  }
  const reason = `Add text of your own: there are ${words} of at least ${MIN_WORDS} words.`;
  return { ready: false, reason, missing_data: ['own_text'] };
}
