import { type Rule, type RuleSet, ruleSetOf } from '../../../../common/rules/index.js';
import type { OnboardingFacts } from '../onboarding-facts.js';

const OWN_SITE: Rule<OnboardingFacts> = {
  id: 'quality.competitors.own_site',
  severity: 'warning',
  path: '/competitors',
  message: 'Your own website is among the competitors.',
  when: ({ analysis, competitors }) =>
    analysis !== null && competitors.some(({ domain }) => domain === hostOf(analysis.website_url)),
};

const PERSONA_OUTDATED: Rule<OnboardingFacts> = {
  id: 'quality.persona.outdated',
  severity: 'warning',
  path: '/persona',
  message: 'The website analysis changed after the persona was made.',
  when: ({ persona, analysis }) =>
    persona !== null && analysis !== null && Date.parse(persona.updated_at) < Date.parse(analysis.updated_at),
};

const NO_WEB_ADDRESS: Rule<OnboardingFacts> = {
  id: 'quality.website_url.no_address',
  severity: 'error',
  path: '/website_url',
  message: 'The address of the website is no http or https address.',
  when: ({ analysis }) => analysis !== null && analysis.website_url !== null && hostOf(analysis.website_url) === null,
};

/** What is stored and cannot be right: an error refuses the value, a warning is a contradiction. */
export const QUALITY_RULES: RuleSet<OnboardingFacts> = ruleSetOf('1', [OWN_SITE, PERSONA_OUTDATED, NO_WEB_ADDRESS]);

/** Host of a web address without `www.`; null when it is none. */
function hostOf(address: string | null): string | null {
  const url = address === null ? null : URL.parse(address);
  return url !== null && /^https?:$/.test(url.protocol) ? url.hostname.replace(/^www\./, '') : null;
}
