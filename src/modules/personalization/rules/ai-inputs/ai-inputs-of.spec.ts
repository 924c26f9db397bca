import { describe, expect, it } from '@jest/globals';
import { aBenchmark } from '../../../../../test/factories/benchmark.js';
import {
  aBusinessRow,
  aCompleteRow,
  anAnalysisRow,
  anOnboardingRow,
  aStatedAnalysisRow,
} from '../../../../../test/factories/onboarding-row.js';
import { factsOfRow } from '../../facts-of-row.js';
import type { OnboardingRow } from '../../onboarding-row.js';
import type { AiInputs } from './ai-inputs.js';
import { aiInputsOf } from './ai-inputs-of.js';

const inputsOf = (row: OnboardingRow | undefined): AiInputs => aiInputsOf(factsOfRow(row ?? null));

/** Values that say nothing about anybody, whichever user they are given for. */
const NOBODYS_VALUES = new Set([
  ...['techcrunch.com', 'wired.com', 'theverge.com', 'hubspot.com', 'marketingland.com', 'moz.com'],
  ...['competitor1.com', 'competitor2.com', 'competitor3.com'],
  ...['AI tools', 'Digital transformation', 'Tech trends', 'Content marketing', 'SEO strategies', 'Social media'],
  ...['Industry insights', 'Best practices', 'Expert tips', 'AI marketing', 'Content automation', 'Digital strategy'],
  ...['SEO optimization', 'Social media strategy', 'Industry trends', 'Expert insights'],
  ...['Video tutorials', 'Case studies', 'Infographics', 'Whitepapers', 'Webinars', 'Personal stories'],
  ...['Expert interviews', 'How-to guides', 'Tutorials', 'Educational content', 'Testimonials', 'Success stories'],
  ...['Product demos', 'AI content', 'educational', 'basic concepts', 'practical', 'implementation', 'advanced'],
  ...[
    'strategic insights',
    'professional',
    'professionals',
    'general',
    'intermediate',
    'blog',
    'video',
    'social',
    'article',
  ],
]);

const USERS: [string, OnboardingRow | undefined][] = [
  ['a complete user', aCompleteRow()],
  ['a user with an analysis only', anOnboardingRow({ analysis: anAnalysisRow() })],
  ['a user with a stated analysis', anOnboardingRow({ analysis: aStatedAnalysisRow() })],
  ['a user with a session only', anOnboardingRow()],
  ['an unknown user', undefined],
];

function leavesOf(value: unknown, pointer = ''): [string, unknown][] {
  if (typeof value !== 'object' || value === null) return [[pointer, value]];
  const isTextList = Array.isArray(value) && value.every((member) => typeof member === 'string');
  if (isTextList)
    return [[pointer, value], ...value.map((member, index): [string, unknown] => [`${pointer}/${index}`, member])];
  return Object.entries(value).flatMap(([name, member]) => leavesOf(member, `${pointer}/${name}`));
}

function valuesOf(inputs: AiInputs): [string, unknown][] {
  return leavesOf(inputs).filter(([pointer]) => !pointer.startsWith('/_meta/'));
}

describe('AI inputs of any user', () => {
  it.each(USERS)('give the origin of every value for %s', (_name, row) => {
    const inputs = inputsOf(row);
    const untraced = valuesOf(inputs).filter(
      ([pointer]) => !(pointer in inputs._meta.fields) && !(pointer.replace(/\/\d+$/, '') in inputs._meta.fields),
    );
    expect(untraced).toEqual([]);
  });

  it.each(USERS)('list as missing exactly what is a default, null or empty for %s', (_name, row) => {
    const inputs = inputsOf(row);
    const expected = valuesOf(inputs).filter(([pointer, value]) => {
      const isEmpty = value === null || (Array.isArray(value) && value.length === 0);
      return isEmpty || inputs._meta.fields[pointer]?.origin === 'default';
    });
    expect(inputs._meta.missing.toSorted()).toEqual(expected.map(([pointer]) => pointer).toSorted());
  });

  it.each(USERS)('hold a value of nobody in particular only when it is marked as a default, for %s', (_name, row) => {
    const inputs = inputsOf(row);
    const unmarked = valuesOf(inputs).filter(([pointer, value]) => {
      const meta = inputs._meta.fields[pointer] ?? inputs._meta.fields[pointer.replace(/\/\d+$/, '')];
      return NOBODYS_VALUES.has(String(value)) && !(inputs._meta.is_default && meta?.origin === 'default');
    });
    expect(unmarked).toEqual([]);
  });

  it.each(USERS)('give a reason for everything missing, for %s', (_name, row) => {
    const { missing, fields } = inputsOf(row)._meta;
    const reasons = missing.map((pointer) => fields[pointer]?.warnings[0]);
    expect(reasons).toEqual(missing.map(() => expect.stringMatching(/^[a-z_]+: \S/)));
  });
});

describe('AI inputs without an analysis', () => {
  const DEFAULTS = {
    website_analysis: {
      website_url: null,
      content_types: ['blog', 'video', 'social'],
      writing_style: 'professional',
      target_audience: ['professionals'],
      industry_focus: 'general',
      expertise_level: 'intermediate',
    },
    competitor_analysis: { top_performers: [], industry: 'general', target_demographics: ['professionals'] },
    gap_analysis: {
      content_gaps: ['AI content', 'Video tutorials', 'Case studies'],
      target_keywords: ['Industry insights', 'Best practices'],
      content_opportunities: ['How-to guides', 'Tutorials'],
    },
    keyword_analysis: {
      high_value_keywords: ['AI marketing', 'Content automation', 'Digital strategy'],
      content_topics: ['Industry trends', 'Expert insights'],
      search_intent: { intent: 'practical', focus: 'implementation' },
    },
  };

  it('are the documented defaults, flagged, for a user without a session', () => {
    const { _meta, ...inputs } = inputsOf(undefined);
    expect(inputs).toEqual(DEFAULTS);
    expect(_meta).toMatchObject({ is_default: true, reason: 'no_session' });
  });

  it('are the documented defaults, flagged, for a user with a session only', () => {
    const { _meta, ...inputs } = inputsOf(anOnboardingRow());
    expect(inputs).toEqual(DEFAULTS);
    expect(_meta).toMatchObject({ is_default: true, reason: 'no_analysis' });
  });

  it('prefer what the user stated to a default', () => {
    const inputs = inputsOf({ ...aCompleteRow(), analysis: null });
    expect(inputs).toMatchObject({
      website_analysis: {
        content_types: ['Blog Posts', 'News'],
        target_audience: ['home baristas'],
        writing_style: 'professional',
      },
      competitor_analysis: { top_performers: ['cups.example', 'beans.example'], industry: 'coffee' },
      _meta: { is_default: true, reason: 'no_analysis' },
    });
    expect(inputs._meta.fields['/website_analysis/target_audience']?.origin).toBe('user');
  });
});

describe('AI inputs with an analysis', () => {
  it('are made of what is stored', () => {
    const { _meta, ...inputs } = inputsOf(aCompleteRow());
    expect(inputs).toEqual({
      website_analysis: {
        website_url: 'https://www.roastery.example/',
        content_types: ['Blog Posts', 'News'],
        writing_style: 'neutral, confident',
        target_audience: ['home baristas'],
        industry_focus: 'coffee',
        expertise_level: 'beginner',
      },
      competitor_analysis: {
        top_performers: ['cups.example', 'beans.example'],
        industry: 'coffee',
        target_demographics: ['home baristas'],
      },
      gap_analysis: {
        content_gaps: [],
        target_keywords: ['light roast', 'espresso', 'farm'],
        content_opportunities: [],
      },
      keyword_analysis: {
        high_value_keywords: ['espresso', 'light roast', 'farm'],
        content_topics: ['farm', 'light roast', 'espresso'],
        search_intent: { intent: 'informational', focus: 'learning about the subject' },
      },
      research_preferences: {
        research_depth: 'Deep',
        content_types: ['Blog Posts', 'News'],
        auto_research: false,
        factual_content: null,
      },
    });
    expect(_meta).toMatchObject({ is_default: false, reason: null });
  });

  it('keep the provenance of the analysis with the tone', () => {
    const { fields } = inputsOf(anOnboardingRow({ analysis: anAnalysisRow() }))._meta;
    expect(fields['/website_analysis/writing_style']).toMatchObject({
      origin: 'heuristic',
      method: 'tone_rule@1',
      confidence: 0.7,
      evidence: [{ page_url: 'https://roastery.example/' }],
    });
  });

  it('tell found content types from stated ones, each once', () => {
    const row = aStatedAnalysisRow();
    const found = { primary_type: 'blog posts', secondary_types: ['Recipes'], purpose: null };
    const contentType = { ...found, call_to_action: null, conversion_focus: null, educational_value: null };
    const inputs = inputsOf({
      ...aCompleteRow(),
      analysis: {
        ...row,
        sections: { ...row.sections, content_type: contentType },
        meta: {
          ...row.meta,
          '/content_type': { origin: 'llm', method: 'llm:style@1', confidence: 0.6, evidence: [], warnings: [] },
        },
      },
    });
    expect(inputs.website_analysis.content_types).toEqual(['blog posts', 'Recipes', 'News']);
    const { fields } = inputs._meta;
    const at = '/website_analysis/content_types';
    expect([fields[`${at}/0`], fields[`${at}/1`], fields[`${at}/2`]].map((meta) => meta?.origin)).toEqual([
      'llm',
      'llm',
      'user',
    ]);
    expect(fields[at]?.origin).toBe('derived');
  });

  it('name the origin of each competitor', () => {
    const { fields } = inputsOf(aCompleteRow())._meta;
    expect(fields['/competitor_analysis/top_performers/0']?.origin).toBe('user');
    expect(fields['/competitor_analysis/top_performers/1']?.origin).toBe('external');
  });

  it('say that gaps need a comparison', () => {
    const { fields } = inputsOf(anOnboardingRow({ analysis: anAnalysisRow() }))._meta;
    expect(fields['/gap_analysis/content_gaps']?.warnings[0]).toMatch(/^needs_benchmark: /);
    expect(fields['/gap_analysis/content_opportunities']?.warnings[0]).toMatch(/^needs_benchmark: /);
  });

  it('take gaps and openings from the comparison with competitors', () => {
    const benchmark = aBenchmark({ topics: ['grinders'], sections: ['guides'] });
    expect(inputsOf({ ...aCompleteRow(), benchmark }).gap_analysis).toMatchObject({
      content_gaps: ['grinders', 'guides'],
      content_opportunities: [expect.stringContaining('"guides"')],
    });
  });

  it('take topics from clusters of pages', () => {
    const row = anAnalysisRow();
    const { metrics } = row.sections;
    const topics = [
      { url: '/a', topics: ['filter', 'scale'] },
      { url: '/b', topics: ['filter'] },
    ];
    const analysis = {
      ...row,
      sections: { ...row.sections, ...(metrics && { metrics: { ...metrics, page_topics: topics } }) },
    };
    const { keyword_analysis: keywords, _meta } = inputsOf(anOnboardingRow({ analysis }));
    expect(keywords.content_topics).toEqual(['filter']);
    expect(_meta.fields['/keyword_analysis/content_topics']).toMatchObject({ method: 'page_clusters@1' });
  });

  it('prefer what the user said of the business to what a model found', () => {
    const row = aStatedAnalysisRow();
    const guessed = { origin: 'llm', method: 'llm:style@1', confidence: 0.6, evidence: [], warnings: [] } as const;
    const analysis = { ...row, meta: { '/target_audience': guessed, '/writing_style': guessed } };
    const inputs = inputsOf(anOnboardingRow({ analysis, business_info: aBusinessRow({ industry: 'bakery' }) }));
    expect(inputs.website_analysis).toMatchObject({ industry_focus: 'bakery', target_audience: ['home baristas'] });
    expect(inputs._meta.fields['/competitor_analysis/industry']).toMatchObject({ method: 'business_info@1' });
  });

  it('pass on gaps that somebody stated', () => {
    const row = anAnalysisRow();
    const { content_strategy_insights: insights } = row.sections;
    const analysis = {
      ...row,
      sections: {
        ...row.sections,
        ...(insights && { content_strategy_insights: { ...insights, content_gaps: ['Grinder care'] } }),
      },
    };
    expect(inputsOf(anOnboardingRow({ analysis })).gap_analysis.content_gaps).toEqual(['Grinder care']);
  });

  it('have no keywords when no text was read, and say so', () => {
    const inputs = inputsOf(anOnboardingRow({ analysis: aStatedAnalysisRow() }));
    expect(inputs.keyword_analysis.high_value_keywords).toEqual([]);
    expect(inputs._meta.fields['/keyword_analysis/high_value_keywords']?.warnings[0]).toMatch(/^not_measured: /);
    expect(inputs._meta.fields['/website_analysis/website_url']?.origin).toBe('user');
  });

  it('fall back on the phrases used most when there are no keyphrases', () => {
    const row = anAnalysisRow();
    const { metrics } = row.sections;
    const analysis = {
      ...row,
      sections: { ...row.sections, ...(metrics && { metrics: { ...metrics, keyphrases: [] } }) },
    };
    expect(inputsOf(anOnboardingRow({ analysis })).gap_analysis.target_keywords).toEqual([
      'single origin',
      'light roast',
    ]);
  });

  it('have no research preferences when none are stored', () => {
    expect(inputsOf(anOnboardingRow({ analysis: anAnalysisRow() }))).not.toHaveProperty('research_preferences');
  });
});
