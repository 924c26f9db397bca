import { type Rule, ruleAtEach } from '../../../../common/rules/index.js';
import { isPlatformName } from '../../../persona/index.js';
import { isOwnDomain, isOwnSite } from './own-site.js';
import { unmeasuredTypes } from './content-type-match.js';
import type { StepFacts } from './step-facts.js';

/** A competitor is somebody else. */
export const OWN_SITE: Rule<StepFacts> = ruleAtEach({
  id: 'cross.competitor.own_site',
  severity: 'error',
  path: 'data.competitors',
  message: 'Remove your own website from the competitors.',
  places: ({ research, website }) =>
    research.competitors
      .filter(({ url }) => isOwnSite(url, website.address))
      .map(({ path, domain }) => ({
        path,
        message: `is your own website; leave it out, or remove it with DELETE /api/onboarding/competitors/${domain}`,
      })),
});

/** Another host of the own domain is hardly somebody else. */
export const OWN_SUBDOMAIN: Rule<StepFacts> = ruleAtEach({
  id: 'cross.competitor.own_subdomain',
  severity: 'warning',
  path: 'data.competitors',
  message: 'Check whether the competitor is a part of your own website.',
  places: ({ research, website }) =>
    research.competitors
      .filter(({ url, domain }) => isOwnDomain(domain, website.address) && !isOwnSite(url, website.address))
      .map(({ path, domain }) => ({
        path,
        message: `belongs to ${domain} as your own website does; remove it unless somebody else runs it`,
      })),
});

/** A provider in the settings works with its key only. */
export const PROVIDER_WITHOUT_KEY: Rule<StepFacts> = ruleAtEach({
  id: 'cross.provider.without_key',
  severity: 'warning',
  path: 'recommended_settings',
  message: 'Store a key of the provider that the settings name.',
  places: ({ chosenProviders, keys }) =>
    chosenProviders
      .filter(({ provider }) => !keys.providers.includes(provider))
      .map(({ path, provider }) => ({
        path,
        message: `The settings name ${provider}, but you have no key of it; store one with POST /api/onboarding/api-keys or choose another provider.`,
      })),
});

/** What the user wants to write was never seen on the own site. */
export const TYPES_NOT_MEASURED: Rule<StepFacts> = {
  id: 'cross.content_types.not_measured',
  severity: 'warning',
  path: 'data.content_types',
  message: (facts) =>
    `Your website shows no ${unmeasured(facts).join(', ')}, so nothing is known about how you write them; it shows ${(facts.analysis?.contentTypes ?? []).join(', ')}.`,
  when: (facts) => unmeasured(facts).length > 0,
};

/** The persona does not know the newest analysis. */
export const PERSONA_OUTDATED: Rule<StepFacts> = {
  id: 'cross.persona.outdated',
  severity: 'warning',
  path: 'persona.updated_at',
  message:
    'The website analysis changed after the persona; generate the persona again with POST /api/onboarding/persona/generate.',
  when: ({ persona, analysis }) =>
    persona.updatedAt !== null && analysis !== null && persona.updatedAt < analysis.updatedAt,
};

/** Every selected platform needs a voice. */
export const PLATFORM_WITHOUT_PERSONA: Rule<StepFacts> = {
  id: 'cross.platforms.without_persona',
  severity: 'warning',
  path: 'persona.selectedPlatforms',
  message: ({ persona }) =>
    `There is no persona for ${withoutPersona(persona.selected, persona).join(', ')}; generate it or take the platform out of the selection.`,
  when: ({ persona }) => withoutPersona(persona.selected, persona).length > 0,
};

/** Publishing works without a persona; it only does not sound like the user. */
export const INTEGRATION_WITHOUT_PERSONA: Rule<StepFacts> = {
  id: 'cross.integrations.without_persona',
  severity: 'info',
  path: 'data.integrations',
  message: ({ integrations, persona }) =>
    `You publish to ${withoutPersona(integrations.platforms, persona).join(', ')} without a persona for it; generate one to write there in your own voice.`,
  when: ({ integrations, persona }) => withoutPersona(integrations.platforms, persona).length > 0,
};

function unmeasured({ analysis, research }: StepFacts): string[] {
  return unmeasuredTypes(research.contentTypes, analysis?.contentTypes ?? []);
}

function withoutPersona(names: readonly string[], { platforms }: StepFacts['persona']): string[] {
  return names.filter((name) => isPlatformName(name) && !platforms.includes(name));
}
