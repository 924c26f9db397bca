import { parseSettings } from '../../src/config/index.js';
import { storedDocuments, storedFacts } from '../../src/modules/progress/validation/stored-facts.js';
import type { StepFacts } from '../../src/modules/progress/validation/rules/step-facts.js';

const TEXT = { isAnalysed: true, hasWebsite: true, isBusinessKnown: false, words: 9_000, pages: 12 };

/** The facts of a user for whom everything is in order at step 4; `changes` replace whole members. */
export function stepFacts(changes: Partial<StepFacts> = {}): StepFacts {
  return {
    ...storedFacts(4, undefined, storedDocuments(undefined, parseSettings({})), new Set([1, 5])),
    openBefore: [],
    keys: { providers: ['openai'], doubts: [] },
    website: { address: 'https://www.roastery.example/', isAddress: true, isAnalysed: true, isStated: false },
    analysis: {
      url: 'https://www.roastery.example/',
      isComplete: true,
      warning: null,
      contentTypes: [],
      updatedAt: new Date('2026-11-20T10:00:00Z'),
    },
    research: {
      hasResearch: true,
      contentTypes: ['Blog Posts'],
      competitors: [{ path: 'data.competitors.0', domain: 'beans.example', url: 'https://beans.example/' }],
      repeated: [],
    },
    text: TEXT,
    persona: {
      missing: [],
      platforms: ['blog', 'linkedin'],
      selected: ['blog', 'linkedin'],
      updatedAt: new Date('2026-11-21T10:00:00Z'),
    },
    ...changes,
  };
}

const NO_WEBSITE = { address: '', isAddress: false, isAnalysed: false, isStated: false };

/** Facts that break a rule, by the id of the rule; the facts of `stepFacts` break none. */
export const BREAKING_FACTS: Readonly<Record<string, Partial<StepFacts>>> = {
  'order.earlier_steps_open': { openBefore: [2, 3] },
  'payload.invalid': { problems: [{ path: 'data.notes', message: 'must be a text' }] },
  'payload.secret': { secrets: [{ path: 'data.notes', message: 'looks like a secret' }] },
  'step1.api_keys.missing': { keys: { providers: [], doubts: [] } },
  'step1.api_keys.unusual_format': {
    keys: { providers: ['openai'], doubts: [{ path: 'data.api_keys.openai', message: 'Not like openai' }] },
  },
  'step2.website.missing': { website: NO_WEBSITE },
  'step2.website.no_address': { website: { address: 'ftp://x', isAddress: false, isAnalysed: false, isStated: false } },
  'step2.website.not_analysed': {
    website: { address: 'other.example', isAddress: true, isAnalysed: false, isStated: false },
  },
  'step2.analysis.incomplete': {
    analysis: { url: 'https://a.example/', isComplete: false, warning: null, contentTypes: [], updatedAt: new Date(0) },
  },
  'step2.analysis.stated_only': {
    website: { address: 'other.example', isAddress: true, isAnalysed: false, isStated: true },
  },
  'step2.website.none': { website: NO_WEBSITE, isBusinessKnown: true },
  'step3.research_depth.unknown': { problems: [{ path: 'data.research_depth', message: 'must be one of …' }] },
  'step3.research.missing': { research: { hasResearch: false, contentTypes: [], competitors: [], repeated: [] } },
  'step3.competitors.too_many': research({
    competitors: Array.from({ length: 101 }, (_none, index) => competitor(`rival${index}.example`)),
  }),
  'step3.competitors.repeated': research({ repeated: [competitor('beans.example')] }),
  'step3.content_types.unknown': research({ contentTypes: ['Blog Posts', 'Haiku'] }),
  'step4.core_persona.missing': missing('data.corePersona.identity'),
  'step4.platform_personas.empty': missing('data.platformPersonas'),
  'step4.selected_platforms.without_persona': missing('data.selectedPlatforms'),
  'step4.platform_personas.unselected': persona({ selected: ['blog'] }),
  'persona.website_analysis': { text: { ...TEXT, isAnalysed: false, hasWebsite: false, words: 0, pages: 0 } },
  'persona.own_text': { text: { ...TEXT, words: 99 } },
  'persona.text_sample': { text: { ...TEXT, isBusinessKnown: true, words: 99 } },
  'persona.more_own_text': { text: { ...TEXT, words: 4_999 } },
  'persona.more_pages': { text: { ...TEXT, pages: 4 } },
  'step5.connected_accounts.unselected_platform': {
    integrations: { platforms: ['wix'], accounts: [{ path: 'data.connected_accounts.0', platform: 'medium' }] },
  },
  'cross.competitor.own_site': research({ competitors: [competitor('roastery.example')] }),
  'cross.competitor.own_subdomain': research({
    competitors: [{ ...competitor('roastery.example'), url: 'https://shop.roastery.example/' }],
  }),
  'cross.provider.without_key': { chosenProviders: [{ path: 'recommended_settings.ai_provider', provider: 'gemini' }] },
  'cross.content_types.not_measured': {
    analysis: {
      url: 'https://www.roastery.example/',
      isComplete: true,
      warning: null,
      contentTypes: ['news'],
      updatedAt: new Date('2026-11-20T10:00:00Z'),
    },
  },
  'cross.persona.outdated': persona({ updatedAt: new Date('2026-11-19T10:00:00Z') }),
  'cross.platforms.without_persona': persona({ platforms: ['blog'] }),
  'cross.integrations.without_persona': { integrations: { platforms: ['medium'], accounts: [] } },
};

function competitor(domain: string): StepFacts['research']['competitors'][number] {
  return { path: 'data.competitors.0', domain, url: `https://${domain}/` };
}

function research(changes: Partial<StepFacts['research']>): Partial<StepFacts> {
  return { research: { ...stepFacts().research, ...changes } };
}

function persona(changes: Partial<StepFacts['persona']>): Partial<StepFacts> {
  return { persona: { ...stepFacts().persona, ...changes } };
}

function missing(path: string): Partial<StepFacts> {
  return persona({ missing: [{ path, message: 'is missing' }] });
}
