import { describe, expect, it } from '@jest/globals';
import { businessFacts, onlyDescription } from '../../../../test/factories/business-facts.js';
import { aFingerprint, anAnalysis } from '../../../../test/factories/website-analysis.js';
import type { AnalysisDocument } from '../../website-analysis/index.js';
import { buildPersona } from './build-persona.js';
import { businessPage } from './claims/business-page.js';
import { ClaimJudge } from './claims/claim-judge.js';
import { saysSomething } from './json/json-object.js';
import { valueAt } from './json/json-pointer.js';
import type { PersonaDocument } from './persona-document.js';
import { personaSourceOf } from './persona-source.js';
import { readinessOf } from './readiness.js';

const personaOf = (business = businessFacts(), analysis: AnalysisDocument | null = null): PersonaDocument =>
  buildPersona(personaSourceOf(analysis, business)!, ['linkedin']);

const withWords = (words: number): AnalysisDocument =>
  anAnalysis(aFingerprint({ basis: { words, sentences: 8, pages: 1, language: 'eng' } }));

describe('the persona of a described business', () => {
  it('is named after the business and speaks as the user says', () => {
    const { corePersona, _meta } = personaOf();
    expect(valueAt(corePersona, '/identity')).toEqual({
      persona_name: 'Voice of Spokes & Co.',
      archetype: null,
      core_belief: null,
      brand_voice_description:
        'Voice as stated: Friendly and plain. It speaks for: Spokes & Co. Industry: Bicycle repair. ' +
        'What the business does: We repair bicycles by hand while you wait. It speaks to: Commuters who ride all year.',
    });
    expect(_meta['/corePersona/identity/persona_name']).toMatchObject({ origin: 'derived', method: 'business_name@1' });
    expect(_meta['/corePersona/identity/brand_voice_description']).toMatchObject({ origin: 'derived' });
    expect(valueAt(corePersona, '/tonal_range/default_tone')).toBe('Friendly and plain');
    expect(_meta['/corePersona/tonal_range/default_tone']?.origin).toBe('user');
  });

  it('tells the platforms the trade and the readers, as the user’s own words', () => {
    const { platformPersonas, _meta } = personaOf();
    const context = '/linkedin/professional_context_optimization';
    expect(valueAt(platformPersonas, `${context}/industry_specific_positioning`)).toBe('Bicycle repair');
    expect(valueAt(platformPersonas, `${context}/demographic_targeting`)).toEqual(['Commuters who ride all year']);
    expect(_meta[`/platformPersonas${context}/demographic_targeting`]).toMatchObject({ origin: 'user' });
  });

  it('has no measured habit, and says of each why', () => {
    const { corePersona, _meta, qualityMetrics } = personaOf();
    const habits = ['/linguistic_fingerprint', '/stylistic_constraints'];
    for (const pointer of habits) {
      expect(saysSomething(valueAt(corePersona, pointer))).toBe(false);
      const known = Object.entries(_meta).filter(([at]) => at.startsWith(`/corePersona${pointer}`));
      expect(new Set(known.map(([, { origin }]) => origin))).toEqual(new Set(['default']));
    }
    const at = '/corePersona/linguistic_fingerprint/sentence_metrics/average_sentence_length_words';
    expect(_meta[at]?.warnings).toEqual(['too_little_text: there are 0 of at least 100 words of your own text']);
    expect(qualityMetrics).toMatchObject({ linguistic_quality: null });
  });

  it('needs no more than a description, and invents nothing then', () => {
    const { corePersona, _meta } = personaOf(onlyDescription());
    expect(valueAt(corePersona, '/identity')).toEqual({
      persona_name: null,
      archetype: null,
      core_belief: null,
      brand_voice_description: 'What the business does: We repair bicycles by hand while you wait.',
    });
    expect(_meta['/corePersona/identity/persona_name']?.warnings).toEqual([expect.stringMatching(/^not_stated: /)]);
    expect(valueAt(corePersona, '/tonal_range/default_tone')).toBeNull();
  });

  it('leaves out habits of text that is too short for any', () => {
    const { corePersona, _meta } = personaOf(businessFacts(), withWords(99));
    const pointer = '/linguistic_fingerprint/sentence_metrics/average_sentence_length_words';
    expect(valueAt(corePersona, pointer)).toBeNull();
    expect(_meta[`/corePersona${pointer}`]?.warnings[0]).toContain('99 of at least 100 words');
  });

  it('is a measured one, with what was stated in it, once there is enough text', () => {
    const { corePersona } = personaOf(businessFacts(), withWords(100));
    expect(valueAt(corePersona, '/identity/persona_name')).toBe('Voice of Spokes & Co.');
    expect(valueAt(corePersona, '/identity/brand_voice_description')).toMatch(
      /^Voice as stated: Friendly and plain\. Tone: .*Measured on 100 words/,
    );
    expect(valueAt(corePersona, '/linguistic_fingerprint/sentence_metrics/average_sentence_length_words')).toBe(15.2);
  });
});

describe('a claim about a described business', () => {
  it('may quote what the user says of it, and is as sure as that is long', () => {
    const long = businessFacts({
      business_description: 'We repair bicycles by hand while you wait. '.repeat(20).trim(),
    });
    const judge = new ClaimJudge(personaSourceOf(null, long)!, [businessPage(long)]);
    const verdict = judge.judge({ text: 'The Craftsman', quotes: ['repair bicycles by hand'] });
    expect(verdict).toMatchObject({ isSupported: true, evidence: [{ page_url: 'business:info' }] });
    expect(verdict.isSupported && verdict.confidence).toBeGreaterThan(0);
    expect(judge.judge({ text: 'The Hero', quotes: ['we save the world'] })).toMatchObject({ isSupported: false });
  });
});

describe('readiness with a described business', () => {
  it('is there without text, and says what would make the persona better', () => {
    expect(readinessOf(null, true)).toMatchObject({ ready: true, missing_data: ['text_sample'], data_sufficiency: 0 });
    expect(readinessOf(withWords(99), true)).toMatchObject({ ready: true });
    expect(readinessOf(withWords(100), true).missing_data).not.toContain('text_sample');
  });
});
