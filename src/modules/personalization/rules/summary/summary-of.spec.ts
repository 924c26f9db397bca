import { describe, expect, it } from '@jest/globals';
import {
  aBusinessRow,
  aCompleteRow,
  anAnalysisRow,
  anOnboardingRow,
  aStatedAnalysisRow,
} from '../../../../../test/factories/onboarding-row.js';
import { aFingerprint, anAnalysis } from '../../../../../test/factories/website-analysis.js';
import type { Origin } from '../../../../common/provenance/index.js';
import { factsOfRow } from '../../facts-of-row.js';
import type { OnboardingRow } from '../../onboarding-row.js';
import type { Summary } from './summary.js';
import { summaryOf } from './summary-of.js';

const summarise = (row: OnboardingRow | undefined): Summary => summaryOf(factsOfRow(row ?? null));

const withWords = (words: number): OnboardingRow => {
  const basis = { words, sentences: 8, pages: 1, language: 'eng' };
  return anOnboardingRow({ analysis: anAnalysisRow(anAnalysis(aFingerprint({ basis }))) });
};

describe('the summary of a user without anything', () => {
  it.each([
    ['unknown', undefined],
    ['new', anOnboardingRow()],
  ])('says nothing about an %s user', (_name, row) => {
    expect(summarise(row)).toMatchObject({
      api_keys: {},
      website_url: null,
      website_analysis: null,
      style_analysis: null,
      research_preferences: {},
      personalization_settings: {},
      persona_readiness: { ready: false, missing_data: ['website_analysis'] },
      integrations: {},
      capabilities: {
        ai_content_generation: false,
        website_analysis: false,
        research_capabilities: false,
        persona_generation: false,
        content_optimization: false,
      },
      canonical_profile: {
        content_pillars: [],
        competitors: [],
        brand_voice: null,
        target_audience: [],
        style_guidelines: null,
        business_goals: [],
      },
    });
    expect(summarise(row).personalization_settings).toEqual({});
  });

  it('marks every profile field as known from nowhere', () => {
    const { sources } = summarise(undefined).canonical_profile;
    expect(new Set(Object.values(sources))).toEqual(new Set(['default']));
  });
});

describe('the summary of a complete user', () => {
  const summary = summarise(aCompleteRow());

  it('masks the keys', () => {
    expect(summary.api_keys).toEqual({ exa: '••••e5f6', openai: '••••a1b2' });
  });

  it('shows the analysis, its style sections and their provenance, without metrics', () => {
    expect(summary.website_analysis).toMatchObject({
      id: 1,
      status: 'complete',
      pages_analyzed: 4,
      words_of_own_text: 2400,
    });
    expect(Object.keys(summary.style_analysis ?? {})).toEqual([
      'writing_style',
      'content_characteristics',
      'target_audience',
      'content_type',
      'brand_analysis',
      'content_strategy_insights',
      'recommended_settings',
      'style_patterns',
      'style_guidelines',
      '_meta',
    ]);
    expect(summary.style_analysis?.['_meta']).toHaveProperty(['/writing_style/tone']);
    expect(summary.style_analysis?.['_meta']).not.toHaveProperty(['/metrics/keyphrases']);
  });

  it('shows the preferences as they are stored, without the notes of the research', () => {
    expect(summary.research_preferences).toEqual({
      research_depth: 'Deep',
      content_types: ['Blog Posts', 'News'],
      auto_research: false,
      factual_content: null,
      writing_style: null,
      content_characteristics: null,
      target_audience: { demographics: ['home baristas'], industry_focus: 'coffee' },
      recommended_settings: null,
    });
  });

  it('takes settings from what was measured and stated, the user first', () => {
    expect(summary.personalization_settings).toEqual({
      writing_style: 'neutral',
      tone: 'warm',
      brand_voice: 'Tone: neutral.',
      target_audience: 'home baristas',
      content_focus: null,
    });
    expect(summary._meta['/personalization_settings/tone']?.origin).toBe('user');
    expect(summary._meta['/personalization_settings/content_focus']?.warnings[0]).toMatch(/^needs_llm: /);
  });

  it('names the origin of every field of the profile', () => {
    expect(summary.canonical_profile).toMatchObject({
      content_pillars: ['farm', 'light roast', 'espresso'],
      competitors: ['cups.example', 'beans.example'],
      brand_voice: 'Tone: neutral.',
      target_audience: ['home baristas'],
      style_guidelines: { best_practices: expect.any(Array) },
      business_goals: [],
      sources: {
        content_pillars: 'derived',
        competitors: 'derived',
        brand_voice: 'heuristic',
        target_audience: 'user',
        style_guidelines: 'default',
        business_goals: 'default',
      },
    });
  });

  it('shows what step 5 holds', () => {
    expect(summary.integrations).toEqual({ providers: ['wordpress'] });
  });
});

describe('capabilities', () => {
  const capabilitiesWith = (...providers: string[]): Summary['capabilities'] =>
    summarise(anOnboardingRow({ api_keys: providers.map((provider) => ({ provider, last4: 'abcd' })) })).capabilities;

  it.each(['openai', 'anthropic', 'gemini', 'openai_compatible'])('include generation with a key of %s', (provider) => {
    expect(capabilitiesWith(provider)).toMatchObject({ ai_content_generation: true, research_capabilities: false });
  });

  it.each(['exa', 'tavily', 'serper', 'firecrawl', 'metaphor'])('include research with a key of %s', (provider) => {
    expect(capabilitiesWith(provider)).toMatchObject({ ai_content_generation: false, research_capabilities: true });
  });

  it.each(['stability', 'wavespeed', 'copilotkit', 'toString'])('do not grow with a key of %s', (provider) => {
    expect(capabilitiesWith(provider)).toMatchObject({ ai_content_generation: false, research_capabilities: false });
  });

  it('take a website for analysed only when its pages were read and measured', () => {
    const measured = summarise(anOnboardingRow({ analysis: anAnalysisRow() })).capabilities;
    const stated = summarise(anOnboardingRow({ analysis: aStatedAnalysisRow() })).capabilities;
    expect(measured).toMatchObject({ website_analysis: true, content_optimization: true, persona_generation: true });
    expect(stated).toMatchObject({ website_analysis: false, content_optimization: false, persona_generation: false });
  });
});

describe('persona readiness', () => {
  it('starts at 100 words of own text', () => {
    expect(summarise(withWords(99)).persona_readiness).toEqual({
      ready: false,
      reason: 'Add text of your own: there are 99 of at least 100 words.',
      missing_data: ['own_text'],
    });
    expect(summarise(withWords(100)).persona_readiness).toEqual({
      ready: true,
      reason: 'There are 100 words of your own on 1 page.',
      missing_data: [],
    });
  });

  it('is missing the text of a stated analysis', () => {
    const readiness = summarise(anOnboardingRow({ analysis: aStatedAnalysisRow() })).persona_readiness;
    expect(readiness).toMatchObject({ ready: false, missing_data: ['own_text'] });
  });
});

describe('the brand voice', () => {
  const DESCRIPTION = '/corePersona/identity/brand_voice_description';

  function rowWithBothVoices(personaOrigin: 'user' | 'heuristic'): OnboardingRow {
    const row = aCompleteRow();
    const analysis = anAnalysisRow();
    const { brand_analysis: brand } = analysis.sections;
    const sections = { ...analysis.sections, ...(brand && { brand_analysis: { ...brand, brand_voice: 'Dry wit' } }) };
    const described = { origin: personaOrigin, method: 'test@1', confidence: null, evidence: [], warnings: [] };
    const persona = row.persona && { ...row.persona, meta: { ...row.persona.meta, [DESCRIPTION]: described } };
    return { ...row, persona, analysis: { ...analysis, sections } };
  }

  it('is the one of the analysis before the one that a generated persona describes', () => {
    expect(summarise(rowWithBothVoices('heuristic')).canonical_profile.brand_voice).toBe('Dry wit');
  });

  it('is the one that the user worded in the persona before any other', () => {
    const { canonical_profile: profile } = summarise(rowWithBothVoices('user'));
    expect(profile).toMatchObject({ brand_voice: 'Tone: neutral.', sources: { brand_voice: 'user' } });
  });
});

describe('what is known of a user from several places', () => {
  const guess = { origin: 'llm', method: 'interpretation@1', confidence: 0.6, evidence: [], warnings: [] } as const;
  const guessed = (): NonNullable<OnboardingRow['analysis']> => {
    const row = anAnalysisRow();
    const { target_audience: audience, brand_analysis: brand } = row.sections;
    return {
      ...row,
      sections: {
        ...row.sections,
        target_audience: { ...audience!, demographics: ['developers'], industry_focus: 'software' },
        brand_analysis: { ...brand!, brand_voice: 'Bold' },
      },
      meta: {
        ...row.meta,
        '/target_audience': guess,
        '/target_audience/demographics': guess,
        '/brand_analysis': guess,
      },
    };
  };
  const said = aBusinessRow({ industry: 'coffee', target_audience: 'People at home', brand_voice: 'Plain' });

  it('is what was said of the business above what a model read, everywhere', () => {
    const row = anOnboardingRow({ analysis: guessed(), business_info: said });
    const { canonical_profile: profile, personalization_settings: settings, style_analysis: style } = summarise(row);
    expect(profile).toMatchObject({
      industry: 'coffee',
      target_audience: ['People at home'],
      brand_voice: 'Plain',
      sources: { industry: 'user', target_audience: 'user', brand_voice: 'user' },
    });
    expect(settings).toMatchObject({ brand_voice: 'Plain', target_audience: 'People at home' });
    expect(style).toMatchObject({ brand_analysis: { brand_voice: 'Plain' } });
  });

  it('is shown in the settings without an analysis as well', () => {
    const { personalization_settings: settings } = summarise(anOnboardingRow({ business_info: said }));
    expect(settings).toMatchObject({ brand_voice: 'Plain', target_audience: 'People at home' });
  });

  it('is what was stated with the research preferences above what a model read', () => {
    const { preferences } = aCompleteRow();
    const { canonical_profile: profile } = summarise(anOnboardingRow({ analysis: guessed(), preferences }));
    expect(profile).toMatchObject({ industry: 'coffee', target_audience: ['home baristas'] });
  });

  it('is the tone that was said last, not the one that a persona took over from it', () => {
    const { persona } = aCompleteRow();
    const took = { ...guess, origin: 'user', method: 'business_info@1' } as const;
    const made = { ...persona!, meta: { '/corePersona/tonal_range/default_tone': took } };
    const row = anOnboardingRow({ persona: made, business_info: said });
    expect(summarise(row).canonical_profile.writing_tone).toBe('Plain');
    const measured = summarise({ ...row, analysis: anAnalysisRow() }).canonical_profile;
    expect(measured.writing_tone).toBe(anAnalysisRow().sections.writing_style?.tone);
  });
});

describe('the guidelines of a user', () => {
  const withMeta = (meta: Record<string, Origin>) => {
    const row = anAnalysisRow();
    const known = { method: 'guideline_rules@1', confidence: null, evidence: [], warnings: [] };
    const metas = Object.entries(meta).map(([at, origin]) => [`/style_guidelines${at}`, { ...known, origin }]);
    const others = Object.entries(row.meta).filter(([at]) => !at.startsWith('/style_guidelines'));
    const analysis = { ...row, meta: Object.fromEntries([...others, ...metas]) };
    return summarise(anOnboardingRow({ analysis })).canonical_profile.sources['style_guidelines'];
  };

  it('are known from nowhere when the text gave rise to none', () => {
    expect(withMeta({ '/best_practices': 'default', '/guidelines/engagement_tips': 'default' })).toBe('default');
  });

  it.each([
    [{ '/best_practices': 'default', '/guidelines/engagement_tips': 'heuristic' }, 'heuristic'],
    [{ '/best_practices': 'llm', '/guidelines/engagement_tips': 'heuristic' }, 'derived'],
    [{ '': 'user' }, 'user'],
    [{}, 'derived'],
  ] as const)('that are %j are %s', (meta, origin) => {
    expect(withMeta(meta)).toBe(origin);
  });
});
