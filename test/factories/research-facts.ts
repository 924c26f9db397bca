import type { FieldMeta } from '../../src/common/provenance/index.js';
import type { KnownText, ResearchFacts } from '../../src/modules/persona/research-persona/rules/research-facts.js';

const AT = '2026-11-20T10:00:00.000Z';

/** A text with its origin. */
export function knownText(text: string, origin: FieldMeta['origin'] = 'user'): KnownText {
  return { text, meta: { origin, method: 'stated@1', confidence: null, evidence: [], warnings: [] } };
}

/** Facts of a roastery with everything measured and stated; `changes` replace whole members. */
export function researchFacts(changes: Partial<ResearchFacts> = {}): ResearchFacts {
  return {
    analysis: {
      id: 3,
      updated_at: AT,
      keyphrases: ['single origin', 'light roast', 'brewing guide'].map((phrase) => ({ phrase, count: 9, pages: 3 })),
      page_topics: [
        ['single origin', 'light roast', 'farm'],
        ['brewing guide', 'grinder'],
      ],
      page_types: { article: 2, home: 1, product: 3 },
      pages: 6,
      complexity: 'moderate',
    },
    preferences: {
      updated_at: AT,
      research_depth: 'Deep',
      content_types: ['Blog Posts', 'News'],
      auto_research: true,
      factual_content: true,
    },
    business: { updated_at: AT, description: 'We roast coffee.' },
    industry: knownText('Coffee roasting'),
    audience: knownText('home baristas'),
    competitors: ['roaster.example', 'beans.example'],
    persona: { version: 2, identity: { archetype: 'The Sage' } },
    ...changes,
  };
}

/** Facts of a user who stated and measured nothing. */
export const NO_FACTS: ResearchFacts = {
  analysis: null,
  preferences: null,
  business: null,
  industry: null,
  audience: null,
  competitors: [],
  persona: null,
};
