import { describe, expect, it } from '@jest/globals';
import { knownText, NO_FACTS, researchFacts } from '../../../../../test/factories/research-facts.js';
import { buildResearchPersona } from './build-research-persona.js';
import type { ResearchFacts } from './research-facts.js';

describe('buildResearchPersona', () => {
  it('makes defaults from what is measured and stated', () => {
    const persona = buildResearchPersona(researchFacts());
    expect(persona).toMatchObject({
      default_industry: 'Coffee roasting',
      default_target_audience: 'home baristas',
      default_research_mode: 'comprehensive',
      default_provider: 'tavily',
      suggested_keywords: ['single origin', 'light roast', 'brewing guide'],
      keyword_expansion_patterns: {
        'single origin': ['light roast', 'farm'],
        'light roast': ['single origin', 'farm'],
        'brewing guide': ['grinder'],
      },
      suggested_exa_domains: ['roaster.example', 'beans.example'],
      suggested_exa_category: 'news',
      suggested_exa_search_type: 'deep',
      suggested_tavily_topic: 'news',
      suggested_tavily_include_answer: 'advanced',
      suggested_tavily_time_range: 'week',
      provider_recommendations: { 'Blog Posts': 'exa', News: 'tavily' },
      query_enhancement_rules: {
        short_query: '{query} single origin',
        query_without_industry: '{query} in Coffee roasting',
      },
      research_preferences: { research_depth: 'Deep', content_types: ['Blog Posts', 'News'] },
      questions: [],
    });
    expect(persona._meta['/default_industry']?.origin).toBe('user');
    expect(persona._meta['/suggested_keywords']?.origin).toBe('measured');
  });

  it('takes angles from the types of pages first, 5 to 8, each about a measured phrase', () => {
    const { research_angles: angles } = buildResearchPersona(researchFacts());
    expect(angles[0]).toBe('How buyers compare single origin');
    expect(angles.length).toBeGreaterThanOrEqual(5);
    expect(angles.length).toBeLessThanOrEqual(8);
    for (const angle of angles) expect(angle).toMatch(/single origin|light roast|brewing guide/);
  });

  it('recommends three searches, and a fourth on the sites of competitors', () => {
    const presets = buildResearchPersona(researchFacts()).recommended_presets;
    expect(presets.map(({ name }) => name)).toEqual([
      'Overview: single origin',
      'In depth: single origin',
      'News: light roast',
      'Competitors: single origin',
    ]);
    expect(presets[3]?.config.exa_include_domains).toEqual(['roaster.example', 'beans.example']);
    expect(buildResearchPersona(researchFacts({ competitors: [] })).recommended_presets).toHaveLength(3);
  });

  it('never assumes an industry or an audience, and asks instead', () => {
    const persona = buildResearchPersona(
      researchFacts({ industry: null, audience: knownText('expert readers', 'heuristic') }),
    );
    expect(persona.default_industry).toBeNull();
    expect(persona.default_target_audience).toBe('expert readers');
    expect(persona.questions.map(({ field }) => field)).toEqual(['default_industry', 'default_target_audience']);
    expect(persona._meta['/default_industry']).toMatchObject({
      origin: 'default',
      warnings: [expect.stringMatching(/^not_stated/)],
    });
  });

  it('holds nothing but defaults, marked as such, when nothing is known', () => {
    const persona = buildResearchPersona(NO_FACTS);
    expect(persona).toMatchObject({
      default_research_mode: null,
      suggested_keywords: [],
      research_angles: [],
      recommended_presets: [],
      confidence_score: 0,
    });
    for (const [pointer, { origin }] of Object.entries(persona._meta)) {
      if (pointer !== '/confidence_score') expect([pointer, origin]).toEqual([pointer, 'default']);
    }
    expect(persona.questions).toHaveLength(3);
  });

  it('says where every field comes from', () => {
    const persona = buildResearchPersona(researchFacts());
    const fields = Object.keys(persona).filter((name) => name !== '_meta' && name !== 'questions');
    expect(Object.keys(persona._meta).toSorted()).toEqual(fields.map((name) => `/${name}`).toSorted());
  });

  it('is the same for the same facts', () => {
    expect(buildResearchPersona(researchFacts())).toEqual(buildResearchPersona(researchFacts()));
  });

  it('is never surer with less', () => {
    const whole = buildResearchPersona(researchFacts()).confidence_score;
    expect(whole).toBeGreaterThan(0);
    expect(whole).toBeLessThanOrEqual(1);
    const less: (keyof ResearchFacts)[] = ['analysis', 'preferences', 'industry', 'audience', 'business', 'persona'];
    for (const name of less) {
      const { confidence_score: confidence } = buildResearchPersona(researchFacts({ [name]: null }));
      expect(confidence).toBeLessThanOrEqual(whole);
    }
  });
});
