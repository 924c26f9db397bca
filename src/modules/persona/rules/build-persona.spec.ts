import { describe, expect, it } from '@jest/globals';
import { aFingerprint, anAnalysis, anUnmeasurableFingerprint } from '../../../../test/factories/website-analysis.js';
import { buildPersona } from './build-persona.js';
import { isJsonObject } from './json/json-object.js';
import { pointerTo } from './json/json-pointer.js';
import { personaSourceOf } from './persona-source.js';
import { PLATFORM_NAMES } from './platforms/platform-catalogue.js';

const sourceOf = (fingerprint = aFingerprint(), changes: Parameters<typeof anAnalysis>[1] = {}) =>
  personaSourceOf(anAnalysis(fingerprint, changes))!;

function leavesOf(value: unknown, pointer: string): [string, unknown][] {
  if (!isJsonObject(value)) return [[pointer, value]];
  return Object.entries(value).flatMap(([key, member]) => leavesOf(member, pointerTo(pointer, key)));
}

describe('buildPersona', () => {
  it('repeats what was measured, with its figures', () => {
    const { corePersona } = buildPersona(sourceOf(), ['blog']);
    expect(corePersona).toEqual({
      identity: {
        persona_name: 'Voice of Hill Roastery',
        archetype: null,
        core_belief: null,
        brand_voice_description:
          'Tone: neutral, confident. Sentences average 15.2 words. 92 in 100 sentences are active. ' +
          'The writing is neutral (formality index 55.3). It speaks as “we” (2.5 per 100 words). ' +
          'It has 1.2 contractions per 100 words. ' +
          'It strengthens claims 1.1 times and weakens them 0.4 times per 100 words. ' +
          'Measured on 2,400 words of 4 pages.',
      },
      linguistic_fingerprint: {
        sentence_metrics: {
          average_sentence_length_words: 15.2,
          preferred_sentence_type: 'declarative',
          active_to_passive_ratio: '92:8',
          complexity_level: 'moderate',
        },
        lexical_features: {
          go_to_words: ['coffee', 'roast', 'farm'],
          go_to_phrases: ['single origin', 'light roast'],
          avoid_words: [],
          contractions: '1.2 per 100 words',
          filler_words: null,
          vocabulary_level: 'simple',
        },
        rhetorical_devices: {
          metaphors: null,
          analogies: null,
          rhetorical_questions: '2.1% of sentences',
          storytelling_style: null,
        },
      },
      tonal_range: {
        default_tone: 'neutral, confident',
        permissible_tones: ['neutral, confident'],
        forbidden_tones: [],
        emotional_range: null,
      },
      stylistic_constraints: {
        punctuation: {
          ellipses: '0 per 1,000 words',
          em_dash: '3.5 per 1,000 words',
          exclamation_points: '1.3 per 1,000 words',
        },
        formatting: { paragraphs: 'median 42 words per paragraph', lists: null, markdown: null },
      },
    });
  });

  it('is the same for the same source', () => {
    expect(buildPersona(sourceOf(), PLATFORM_NAMES)).toEqual(buildPersona(sourceOf(), PLATFORM_NAMES));
  });

  it.each([
    ['everything measured', sourceOf()],
    ['nothing measured', sourceOf(anUnmeasurableFingerprint(120))],
  ])('says of every value where it came from, and of every empty one why: %s', (_, source) => {
    const { corePersona, platformPersonas, _meta: meta } = buildPersona(source, PLATFORM_NAMES);
    const leaves = [
      ...leavesOf(corePersona, '/corePersona'),
      ...leavesOf(platformPersonas, '/platformPersonas'),
    ].filter(([pointer]) => !pointer.endsWith('/platform_type'));
    for (const [pointer, value] of leaves) {
      const isEmpty = value === null || (Array.isArray(value) && value.length === 0);
      const known = meta[pointer];
      expect([pointer, known?.warnings.length]).toEqual([pointer, isEmpty ? 1 : 0]);
      if (isEmpty) expect(known?.origin).toBe('default');
    }
    expect(leaves.some(([, value]) => value === '' || Number.isNaN(value))).toBe(false);
  });

  it('tells a value that needs a model from one that could not be computed', () => {
    const { _meta: meta } = buildPersona(sourceOf(anUnmeasurableFingerprint(120)), ['blog']);
    expect(meta['/corePersona/identity/archetype']).toMatchObject({ method: 'needs_llm', confidence: null });
    expect(
      meta['/corePersona/linguistic_fingerprint/sentence_metrics/average_sentence_length_words']?.warnings,
    ).toEqual(['not_computable: there are no sentences']);
  });

  it('inherits confidence and evidence from the analysis', () => {
    const { _meta: meta } = buildPersona(sourceOf(), ['blog']);
    expect(meta['/corePersona/tonal_range/permissible_tones']).toMatchObject({
      origin: 'derived',
      confidence: 0.7,
      evidence: [{ quote: 'We roast slow' }],
    });
    expect(meta['/corePersona/tonal_range/default_tone']).toMatchObject({
      origin: 'heuristic',
      method: 'tone_rule@1',
      confidence: 0.7,
      evidence: [{ quote: 'We roast slow' }],
    });
  });

  it("takes the user's correction of the analysis before the measured label", () => {
    const analysis = anAnalysis();
    const stated = { origin: 'user', method: 'stated@1', confidence: null, evidence: [], warnings: [] } as const;
    const source = personaSourceOf({
      ...analysis,
      writing_style: { ...analysis.writing_style!, complexity: 'simple', tone: 'warm' },
      _meta: { '/writing_style': stated },
    })!;
    const { corePersona, _meta: meta } = buildPersona(source, ['blog']);
    expect(corePersona).toMatchObject({
      linguistic_fingerprint: { sentence_metrics: { complexity_level: 'simple' } },
      tonal_range: { default_tone: 'warm', permissible_tones: ['warm'] },
    });
    expect(meta['/corePersona/tonal_range/default_tone']?.origin).toBe('user');
  });

  it('names the voice after the host when the site names no publisher', () => {
    const { corePersona } = buildPersona(sourceOf(aFingerprint(), { crawl_result: { content: null } }), ['blog']);
    expect(corePersona).toMatchObject({ identity: { persona_name: 'Voice of roastery.example' } });
  });
});
