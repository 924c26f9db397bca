import { describe, expect, it } from '@jest/globals';
import { anAnalysis } from '../../../../../test/factories/website-analysis.js';
import type { Origin } from '../../../../common/provenance/index.js';
import type { AnalysisDocument } from '../../../website-analysis/index.js';
import { audienceOf, industryOf } from './known-texts.js';

const NOTHING = { industry: null, target_audience: null, audience: null, analysis: null };

const analysisWith = (origin: Origin): AnalysisDocument => {
  const meta = { origin, method: 'test@1', confidence: null, evidence: [], warnings: [] };
  return anAnalysis(undefined, {
    target_audience: {
      demographics: ['Commuters', 'Students'],
      expertise_level: 'intermediate',
      industry_focus: 'Bicycles',
      geographic_focus: '',
      psychographic_profile: null,
      pain_points: [],
      motivations: [],
    },
    _meta: {
      '/target_audience/industry_focus': meta,
      '/target_audience/demographics': meta,
      '/target_audience/expertise_level': meta,
    },
  });
};

describe('industryOf', () => {
  it('takes the business before the preferences before the analysis', () => {
    const all = { ...NOTHING, audience: { industry_focus: 'Cafés' }, analysis: analysisWith('user') };
    expect(industryOf({ ...all, industry: 'Coffee' })?.text).toBe('Coffee');
    expect(industryOf(all)?.text).toBe('Cafés');
    expect(industryOf({ ...all, audience: null })?.text).toBe('Bicycles');
  });

  it('is null unless the user stated it, whatever a model or a rule says', () => {
    expect(industryOf(NOTHING)).toBeNull();
    expect(industryOf({ ...NOTHING, analysis: analysisWith('llm') })).toBeNull();
    expect(industryOf({ ...NOTHING, analysis: analysisWith('heuristic') })).toBeNull();
  });
});

describe('audienceOf', () => {
  it('takes statements first, then the measured level with its origin', () => {
    expect(audienceOf({ ...NOTHING, target_audience: '  home\nbaristas ' })?.text).toBe('home baristas');
    expect(audienceOf({ ...NOTHING, analysis: analysisWith('user') })?.text).toBe('Commuters, Students');
    expect(audienceOf({ ...NOTHING, analysis: analysisWith('heuristic') })).toMatchObject({
      text: 'intermediate readers',
      meta: { origin: 'heuristic' },
    });
    expect(audienceOf(NOTHING)).toBeNull();
  });
});
