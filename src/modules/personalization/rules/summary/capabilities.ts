import { isProviderName, PROVIDERS } from '../../../api-keys/index.js';
import type { OnboardingFacts } from '../onboarding-facts.js';
import { personaReadiness } from './persona-readiness.js';
import type { Capabilities } from './summary.js';

/** What a key of a provider is for in the summary. */
type Purpose = 'text' | 'research';

/**
 * What works for this user now, each from a fact: generation needs a stored key of a text provider, research one of a
 * research provider; the website is analysed when pages of it were read; a persona can be made when there is enough
 * text or the business is described; and content can be optimised towards the user's style when that style was measured.
 */
export function capabilitiesOf(facts: OnboardingFacts): Capabilities {
  const { keys, analysis } = facts;
  const hasKeyFor = (purpose: Purpose): boolean => keys.some(({ provider }) => serves(provider, purpose));
  return {
    ai_content_generation: hasKeyFor('text'),
    website_analysis: analysis !== null && analysis.website_url !== null && analysis.pages_analyzed > 0,
    research_capabilities: hasKeyFor('research'),
    persona_generation: personaReadiness(facts).ready,
    content_optimization: (analysis?.style_fingerprint?.basis.words ?? 0) > 0,
  };
}

function serves(provider: string, purpose: Purpose): boolean {
  if (!isProviderName(provider)) return false;
  const { kind, capabilities } = PROVIDERS[provider];
  return purpose === 'research' ? kind === 'research' : capabilities.includes('text_generation');
}
