import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { aFingerprint, anAnalysis } from '../../../../../test/factories/website-analysis.js';
import type { StyleFingerprint } from '../../../website-analysis/index.js';
import { buildPersona } from '../build-persona.js';
import { isJsonObject, type JsonObject } from '../json/json-object.js';
import { pointerTo, withValueAt } from '../json/json-pointer.js';
import { personaSourceOf } from '../persona-source.js';
import type { PlatformName } from '../platforms/platform-catalogue.js';
import { PLATFORM_NAMES } from '../platforms/platform-catalogue.js';
import { type JudgedPersona, qualityMeta, reportQuality } from './quality-report.js';

const EMPTY: JudgedPersona = { corePersona: null, platformPersonas: {}, selectedPlatforms: [] };
const SCORES = [
  'overall_score',
  'core_completeness',
  'platform_consistency',
  'platform_optimization',
  'linguistic_quality',
] as const;

const personaOf = (...platforms: PlatformName[]) => buildPersona(personaSourceOf(anAnalysis())!, platforms);
const changed = (persona: JudgedPersona, pointer: string, value: unknown): JudgedPersona => {
  const { corePersona, platformPersonas } = persona;
  const copy = withValueAt({ corePersona, platformPersonas }, pointer, value);
  return { ...persona, ...(copy as unknown as Pick<JudgedPersona, 'corePersona' | 'platformPersonas'>) };
};

/** Every place below the root, whatever it holds. */
function placesIn(value: JsonObject, at = ''): string[] {
  return Object.entries(value).flatMap(([key, member]) => {
    const pointer = pointerTo(at, key);
    return isJsonObject(member) ? [pointer, ...placesIn(member, pointer)] : [pointer];
  });
}

describe('reportQuality', () => {
  it.each([null, aFingerprint()])('gives an empty persona nothing', (fingerprint) => {
    const report = reportQuality(EMPTY, fingerprint);
    expect(report).toMatchObject({
      overall_score: 0,
      core_completeness: 0,
      platform_consistency: null,
      platform_optimization: null,
      linguistic_quality: fingerprint === null ? null : 0,
    });
    expect(report.explanations.platform_optimization).toBe('Needs a selected platform.');
  });

  it('computes each score by its rule', () => {
    const report = reportQuality(personaOf('linkedin', 'blog'), aFingerprint());
    expect(report.core_completeness).toBe(60.7);
    expect(report.platform_consistency).toBe(92.1);
    expect(report.platform_optimization).toBe(54.4);
    expect(report.linguistic_quality).toBe(83.2);
    expect(report.overall_score).toBe(71.5);
    expect(report.explanations.core_completeness).toContain('17 of 28 fields');
    expect(report.explanations.linguistic_quality).toContain('2400 words on 4 pages');
  });

  it('never rises when a part is removed', () => {
    const whole = personaOf(...PLATFORM_NAMES);
    const stated = changed(whole, '/corePersona/linguistic_fingerprint/lexical_features/avoid_words', ['coffee']);
    const places = placesIn({ corePersona: stated.corePersona, platformPersonas: stated.platformPersonas });
    fc.assert(
      fc.property(
        fc.subarray(places, { minLength: 1, maxLength: 12 }),
        fc.constantFrom(...places),
        fc.constantFrom(null, {}, [], ''),
        fc.option(fc.constant(aFingerprint())),
        (removedBefore, removed, nothing, fingerprint) => {
          const before = removedBefore.reduce<JudgedPersona>(
            (persona, pointer) => changed(persona, pointer, null),
            stated,
          );
          const [one, other] = [before, changed(before, removed, nothing)].map((persona) =>
            reportQuality(persona, fingerprint),
          );
          for (const score of SCORES) expect(other![score] ?? 0).toBeLessThanOrEqual(one![score] ?? 0);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('never rises when less was measured, and leaves a score out when its input is gone', () => {
    const persona = personaOf('blog');
    const whole = aFingerprint();
    const measures: Partial<StyleFingerprint>[] = [
      { lexical_features: { ...whole.lexical_features, go_to_words: [] } },
      { lexical_features: { ...whole.lexical_features, go_to_phrases: [], vocabulary_level: null } },
      { sentence_metrics: { ...whole.sentence_metrics, average_sentence_length_words: null } },
      { sentence_metrics: { ...whole.sentence_metrics, active_to_passive_ratio: null, complexity_level: null } },
      { basis: { ...whole.basis, words: 600 } },
      { basis: { ...whole.basis, pages: 1 } },
    ];
    fc.assert(
      fc.property(fc.subarray(measures), fc.constantFrom(...measures), fc.boolean(), (gone, next, isWrong) => {
        const at = '/corePersona/linguistic_fingerprint/lexical_features/go_to_words';
        const judged = isWrong ? changed(persona, at, ['tea']) : persona;
        const before = aFingerprint(Object.assign({}, ...gone));
        const [one, other] = [before, { ...before, ...next }].map((fingerprint) => reportQuality(judged, fingerprint));
        const isLess = gone.every((part) => Object.keys(part)[0] !== Object.keys(next)[0]);
        if (isLess) for (const score of SCORES) expect(other![score] ?? 0).toBeLessThanOrEqual(one![score] ?? 0);
      }),
    );
    expect(reportQuality(persona, null)).toMatchObject({ linguistic_quality: null });
    const unknown = changed(persona, '/corePersona/linguistic_fingerprint/sentence_metrics', null);
    expect(reportQuality(unknown, whole)).toMatchObject({ platform_consistency: null });
    expect(reportQuality({ ...persona, selectedPlatforms: [] }, whole)).toMatchObject({ platform_optimization: null });
  });

  it('counts a selected platform without a persona as 0', () => {
    const persona = personaOf('blog', 'medium');
    const platformPersonas = { blog: persona.platformPersonas['blog'] };
    const whole = reportQuality(persona, null);
    const half = reportQuality({ ...persona, platformPersonas }, null);
    expect(half.platform_consistency).toBeCloseTo(whole.platform_consistency! / 2, 0);
    expect(half.recommendations).toContain('State a sentence length for: medium.');
  });

  it('falls when the persona contradicts the measured text', () => {
    const persona = personaOf('blog');
    const at = '/corePersona/linguistic_fingerprint/sentence_metrics';
    const before = reportQuality(persona, aFingerprint()).linguistic_quality!;
    const doubled = changed(persona, `${at}/average_sentence_length_words`, 30.4);
    const passive = changed(persona, `${at}/active_to_passive_ratio`, '8:92');
    expect(reportQuality(doubled, aFingerprint()).linguistic_quality).toBeLessThan(before);
    expect(reportQuality(passive, aFingerprint()).linguistic_quality).toBeLessThan(before);
  });

  it('falls when a platform persona breaks a rule of its platform, and says which', () => {
    const persona = personaOf('twitter');
    const broken = changed(persona, '/platformPersonas/twitter/content_format_rules/character_limit', 500);
    const report = reportQuality(broken, null);
    expect(report.platform_optimization).toBeLessThan(reportQuality(persona, null).platform_optimization!);
    expect(report.recommendations).toContain('On twitter: give a character limit of at most 280.');
  });

  it('reports contradictions within the persona', () => {
    const twins = personaOf('medium', 'substack');
    const same = changed(twins, '/platformPersonas/substack', twins.platformPersonas['medium']);
    const words = changed(same, '/corePersona/linguistic_fingerprint/lexical_features/avoid_words', ['Roast']);
    const tones = changed(words, '/corePersona/tonal_range/forbidden_tones', ['neutral, confident']);
    expect(reportQuality(tones, null).recommendations.slice(0, 3)).toEqual([
      'Decide whether to use or avoid: roast.',
      'Decide whether these tones are permissible or forbidden: neutral, confident.',
      'Tell medium and substack apart: their personas are the same.',
    ]);
  });
});

describe('qualityMeta', () => {
  it('gives the reason of a score that is null', () => {
    const meta = qualityMeta(reportQuality(personaOf('blog'), null));
    expect(meta['/qualityMetrics/linguistic_quality']?.warnings[0]).toMatch(/^not_computable: Needs an analysis/);
    expect(meta['/qualityMetrics/core_completeness']).toMatchObject({ origin: 'derived', warnings: [] });
  });
});
