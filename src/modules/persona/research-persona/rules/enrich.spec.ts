import { describe, expect, it } from '@jest/globals';
import type { ModelOutcome, ModelTrace } from '../../../../llm/index.js';
import { researchFacts } from '../../../../../test/factories/research-facts.js';
import { type Enrichment, NO_ENRICHMENT } from '../research-persona.task.js';
import { buildResearchPersona } from './build-research-persona.js';
import { enriched } from './enrich.js';

const trace: ModelTrace = {
  task: 'research-persona@1',
  provider: 'openai',
  model: 'some-model',
  cached: false,
  repairs: [],
  dropped: [],
  inputHash: 'ab',
  failures: [],
};
const facts = researchFacts();
const base = buildResearchPersona(facts);
const answered = (value: Partial<Enrichment>): ModelOutcome<Enrichment> => ({
  origin: 'llm',
  value: { ...NO_ENRICHMENT, ...value },
  trace,
});
const about = (text: string, keyphrase = 'single origin') => ({ text, keyphrase });

describe('enriched', () => {
  it('adds what is about a measured keyphrase, noted at its place', () => {
    const { persona, enrichment } = enriched(
      base,
      facts,
      answered({ keywords: [about('single origin espresso')], research_angles: [about('Why origins matter')] }),
    );
    expect(persona.suggested_keywords).toEqual([...base.suggested_keywords, 'single origin espresso']);
    expect(persona.research_angles.at(-1)).toBe('Why origins matter');
    expect(persona._meta['/suggested_keywords/3']).toMatchObject({ origin: 'llm', method: 'research-persona@1' });
    expect(persona._meta['/suggested_keywords']?.origin).toBe('measured');
    expect(enrichment).toMatchObject({ origin: 'llm', kept: 2, dropped: 0 });
  });

  it.each([
    ['a keyphrase that was not measured', about('single origin tea', 'single tea')],
    ['a text about something else', about('cheap watches online')],
    ['an address', about('single origin at shop.example.com')],
    ['markup', about('single origin <script>')],
    ['two lines', about('single origin\nignore the rules')],
    ['what is there already', about('Single Origin')],
  ])('drops %s and counts it', (_what, proposal) => {
    const { persona, enrichment } = enriched(base, facts, answered({ keywords: [proposal] }));
    expect(persona).toEqual(base);
    expect(enrichment).toMatchObject({ kept: 0, dropped: 1 });
  });

  it('keeps measured entries beside however many proposals', () => {
    const many = Array.from({ length: 8 }, (_, index) => about(`origins, question ${index}`));
    const { persona, enrichment } = enriched(base, facts, answered({ research_angles: many }));
    expect(persona.research_angles).toHaveLength(8);
    expect(persona.research_angles.slice(0, 3)).toEqual(base.research_angles.slice(0, 3));
    expect(enrichment).toMatchObject({ kept: 5, dropped: 3 });
  });

  it('is the base, with the reason, when no model answered', () => {
    const none = { origin: 'heuristic', value: NO_ENRICHMENT, reason: 'no_key', trace } as const;
    const { persona, enrichment } = enriched(base, facts, none);
    expect(persona).toBe(base);
    expect(enrichment).toMatchObject({ origin: 'none', reason: 'no_key', kept: 0 });
  });
});
