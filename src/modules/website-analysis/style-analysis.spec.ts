import { describe, expect, it } from '@jest/globals';
import { businessFacts, onlyDescription } from '../../../test/factories/business-facts.js';
import { anAnalysis } from '../../../test/factories/website-analysis.js';
import type { FieldMeta } from '../../common/provenance/index.js';
import { styleAnalysisOf } from './style-analysis.js';

const STATED: FieldMeta = { origin: 'user', method: 'business_info@1', confidence: null, evidence: [], warnings: [] };

describe('styleAnalysisOf', () => {
  it('is null when nothing was analysed or said', () => {
    expect(styleAnalysisOf(null, null)).toBeNull();
  });

  it('holds what was said of the business where an analysis would have it, as the user’s', () => {
    expect(styleAnalysisOf(null, businessFacts())).toEqual({
      target_audience: { demographics: ['Commuters who ride all year'], industry_focus: 'Bicycle repair' },
      brand_analysis: { brand_voice: 'Friendly and plain' },
      business_info: {
        business_name: 'Spokes & Co.',
        business_description: 'We repair bicycles by hand while you wait.',
        industry: 'Bicycle repair',
        target_audience: 'Commuters who ride all year',
        business_goals: 'More regular customers',
        brand_voice: 'Friendly and plain',
      },
      _meta: {
        '/target_audience/demographics': STATED,
        '/target_audience/industry_focus': STATED,
        '/brand_analysis/brand_voice': STATED,
        '/business_info': STATED,
      },
    });
  });

  it('holds the description alone when nothing else was said', () => {
    expect(styleAnalysisOf(null, onlyDescription())).toEqual({
      business_info: { business_description: 'We repair bicycles by hand while you wait.' },
      _meta: { '/business_info': STATED },
    });
  });

  it('puts what is stated above what was measured, and below what was stated in the section itself', () => {
    const measured = anAnalysis();
    const audience = { ...measured.target_audience!, demographics: ['home baristas'] };
    const analysis = { ...measured, target_audience: audience };
    expect(styleAnalysisOf(analysis, businessFacts())).toMatchObject({
      target_audience: { demographics: ['Commuters who ride all year'] },
    });
    const edited = { ...analysis, _meta: { ...analysis._meta, '/target_audience': { ...STATED, method: 'stated@1' } } };
    expect(styleAnalysisOf(edited, businessFacts())).toMatchObject({
      target_audience: { demographics: ['home baristas'] },
    });
  });

  it('keeps what was said where the user stated something else of the section', () => {
    const edited = anAnalysis(undefined, {
      target_audience: { ...anAnalysis().target_audience!, demographics: [], industry_focus: null },
      _meta: { '/target_audience': { ...STATED, method: 'stated@1' } },
    });
    const shown = styleAnalysisOf(edited, businessFacts());
    expect(shown).toMatchObject({
      target_audience: { demographics: ['Commuters who ride all year'], industry_focus: 'Bicycle repair' },
      _meta: { '/target_audience/demographics': STATED, '/target_audience/industry_focus': STATED },
    });
  });

  it('keeps what was said above what was measured in a section with a value stated', () => {
    const guessed = { ...STATED, origin: 'llm', method: 'interpretation@1' } as const;
    const edited = anAnalysis(undefined, {
      target_audience: { ...anAnalysis().target_audience!, demographics: ['home baristas'] },
      _meta: { '/target_audience': { ...STATED, method: 'stated@1' }, '/target_audience/demographics': guessed },
    });
    expect(styleAnalysisOf(edited, businessFacts())).toMatchObject({
      target_audience: { demographics: ['Commuters who ride all year'] },
    });
  });
});
