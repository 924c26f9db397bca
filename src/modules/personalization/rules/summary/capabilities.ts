import type { ProviderName } from '../../../api-keys/index.js';
import type { OnboardingFacts } from '../onboarding-facts.js';
import { personaReadiness } from './persona-readiness.js';
import type { Capabilities } from './summary.js';

type Purpose = 'text' | 'research' | 'other';

/** What a key of each provider is for. */
const PURPOSES: Readonly<Record<ProviderName, Purpose>> = {
  openai: 'text',
  anthropic: 'text',
  gemini: 'text',
  mistral: 'text',
  huggingface: 'text',
  openrouter: 'text',
  deepseek: 'text',
  groq: 'text',
  xai: 'text',
  openai_compatible: 'text',
  exa: 'research',
  tavily: 'research',
  serper: 'research',
  firecrawl: 'research',
  metaphor: 'research',
  stability: 'other',
  wavespeed: 'other',
  copilotkit: 'other',
};

const purposes: ReadonlyMap<string, Purpose> = new Map(Object.entries(PURPOSES));

/**
 * What works for this user now, each from a fact: generation needs a stored key of a text provider, research one of a
 * research provider; the website is analysed when pages of it were read; a persona can be made when there is enough
 * text; and content can be optimised towards the user's style when that style was measured.
 */
export function capabilitiesOf({ keys, analysis }: OnboardingFacts): Capabilities {
  const hasKeyFor = (purpose: Purpose): boolean => keys.some(({ provider }) => purposes.get(provider) === purpose);
  return {
    ai_content_generation: hasKeyFor('text'),
    website_analysis: (analysis?.pages_analyzed ?? 0) > 0,
    research_capabilities: hasKeyFor('research'),
    persona_generation: personaReadiness(analysis).ready,
    content_optimization: (analysis?.style_fingerprint?.basis.words ?? 0) > 0,
  };
}
