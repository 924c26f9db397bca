import { describe, expect, it } from '@jest/globals';
import { anAnalysis } from '../../../../../test/factories/website-analysis.js';
import type { Narrative } from '../../questions/narrative-task.js';
import type { Adaptation } from '../../questions/platform-task.js';
import { buildPersona } from '../build-persona.js';
import { valueAt } from '../json/json-pointer.js';
import { personaSourceOf } from '../persona-source.js';
import { applyAdaptation } from './apply-adaptation.js';
import { applyNarrative } from './apply-narrative.js';
import type { Claim } from './claim.js';
import { ClaimJudge } from './claim-judge.js';
import { ClaimedValues } from './claimed-values.js';

const source = personaSourceOf(anAnalysis())!;
const QUOTE = 'Nobody is in a hurry here';
const page = { url: 'https://roastery.example/', text: `We roast slowly. ${QUOTE}.`, contentHash: 'ab12' };
const values = () =>
  new ClaimedValues(buildPersona(source, ['linkedin', 'facebook', 'blog']), new ClaimJudge(source, [page]), 'task@1');
const claim = (text: string, quote = QUOTE): Claim => ({ text, quotes: [quote] });
const narrated = (narrative: Narrative) => {
  const written = values();
  applyNarrative(written, narrative);
  return written;
};
const adapted = (platform: 'linkedin' | 'facebook' | 'blog', answer: Adaptation) => {
  const written = values();
  applyAdaptation(written, platform, answer);
  return written;
};

describe('applyNarrative', () => {
  const ARCHETYPE = '/corePersona/identity/archetype';
  const LEXICON = '/corePersona/linguistic_fingerprint/lexical_features';
  const TONES = '/corePersona/tonal_range';

  it('writes what the text supports, as the words of a model', () => {
    const { persona, dropped } = narrated({ archetype: claim('The Sage') });
    expect(valueAt(persona, ARCHETYPE)).toBe('The Sage');
    expect(persona._meta[ARCHETYPE]).toMatchObject({
      origin: 'llm',
      method: 'task@1',
      confidence: 0.42,
      evidence: [{ quote: QUOTE }],
    });
    expect(dropped).toEqual([]);
  });

  it('leaves empty what the text does not support, says why and counts it', () => {
    const { persona, dropped } = narrated({ archetype: claim('The Sage', 'We are wise, and always were') });
    expect(valueAt(persona, ARCHETYPE)).toBeNull();
    expect(persona._meta[ARCHETYPE]).toMatchObject({ origin: 'default', method: 'ungrounded' });
    expect(dropped).toEqual([{ pointer: ARCHETYPE, reason: expect.stringMatching(/^ungrounded/) }]);
  });

  it('keeps the measured description when the model gives none that stands', () => {
    const at = '/corePersona/identity/brand_voice_description';
    const { persona } = narrated({ brand_voice_description: claim('Averages 40 words') });
    expect(valueAt(persona, at)).toContain('Sentences average 15.2 words.');
    expect(persona._meta[at]?.origin).toBe('heuristic');
  });

  it('never touches a measured figure', () => {
    const before = values().persona;
    const { persona } = narrated({ archetype: claim('The Sage'), avoid_words: [claim('rush')] });
    for (const [pointer, { origin }] of Object.entries(before._meta))
      if (origin === 'measured') expect(valueAt(persona, pointer)).toEqual(valueAt(before, pointer));
  });

  it('drops a word to avoid that the site uses again and again', () => {
    const { persona, dropped } = narrated({ avoid_words: [claim('Coffee'), claim('origin'), claim('rush')] });
    expect(valueAt(persona, `${LEXICON}/avoid_words`)).toEqual(['rush']);
    expect(dropped.map(({ reason }) => reason.split(':')[0])).toEqual(['contradicts_measure', 'contradicts_measure']);
  });

  it('keeps tones disjoint and away from what was measured', () => {
    const { persona } = narrated({
      permissible_tones: [claim('warm'), claim('Neutral, confident'), claim('dry')],
      forbidden_tones: [claim('Warm'), claim('confident'), claim('salesy')],
    });
    expect(valueAt(persona, `${TONES}/permissible_tones`)).toEqual(['neutral, confident', 'warm', 'dry']);
    expect(valueAt(persona, `${TONES}/forbidden_tones`)).toEqual(['salesy']);
  });

  it('leaves what the user stated about the site', () => {
    const written = values();
    const stated = { origin: 'user', method: 'x@1', confidence: null, evidence: [], warnings: [] } as const;
    const { persona } = written;
    const mine = { ...persona, _meta: { ...persona._meta, [ARCHETYPE]: stated } };
    const again = new ClaimedValues(mine, new ClaimJudge(source, [page]), 'task@1');
    applyNarrative(again, { archetype: claim('The Sage') });
    expect(valueAt(again.persona, ARCHETYPE)).toBeNull();
  });
});

describe('applyAdaptation', () => {
  it('takes words for a platform only from what was quoted for them', () => {
    const answer = { platform_specific_words: [claim('hurry'), claim('synergy')] };
    const { persona } = adapted('blog', answer);
    expect(valueAt(persona, '/platformPersonas/blog/lexical_adaptations/platform_specific_words')).toEqual(['hurry']);
  });

  it('fills what LinkedIn and Facebook have in addition, for them alone', () => {
    const answer: Adaptation = {
      thought_leadership_positioning: claim('Slowness as a craft'),
      community_building: [claim('Invites people to stay')],
    };
    const linkedin = adapted('linkedin', answer).persona.platformPersonas['linkedin'];
    expect(linkedin).toMatchObject({
      professional_networking: { thought_leadership_positioning: 'Slowness as a craft' },
      linkedin_features: null,
      algorithm_optimization: null,
    });
    expect(linkedin).not.toHaveProperty('facebook_engagement_strategies');
    expect(adapted('facebook', answer).persona.platformPersonas['facebook']).toMatchObject({
      facebook_engagement_strategies: { community_building: ['Invites people to stay'] },
    });
    const blog = adapted('blog', answer).persona.platformPersonas['blog'];
    expect(Object.keys(blog as object)).not.toContain('professional_networking');
  });
});
