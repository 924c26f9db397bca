import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { aFingerprint, anAnalysis } from '../../../../../test/factories/website-analysis.js';
import { FieldRecorder } from '../field-recorder.js';
import { personaSourceOf } from '../persona-source.js';
import { buildPlatformPersona } from './build-platform-persona.js';
import { fitSentences, longestText } from './fit-sentences.js';
import { PLATFORM_CATALOGUE, PLATFORM_NAMES } from './platform-catalogue.js';

const recorder = (): FieldRecorder => new FieldRecorder(personaSourceOf(anAnalysis())!);
const lengths = (p10: number, median: number, p90: number) => ({
  ...aFingerprint().sentence_metrics,
  p10_sentence_length_words: p10,
  median_sentence_length_words: median,
  p90_sentence_length_words: p90,
});

describe('buildPlatformPersona', () => {
  it('puts the measured voice within the limits of the platform', () => {
    expect(buildPlatformPersona(recorder(), PLATFORM_CATALOGUE.facebook)).toMatchObject({
      platform_type: 'facebook',
      sentence_metrics: {
        max_sentence_length: 28,
        optimal_sentence_length: 14,
        sentence_variety: 'most sentences between 6 and 28 words',
      },
      lexical_adaptations: { hashtag_strategy: '1 to 2 hashtags; the platform accepts 30', emoji_usage: null },
      content_format_rules: { character_limit: 63_206, paragraph_structure: 'median 42 words per paragraph' },
      engagement_patterns: { posting_frequency: null, optimal_posting_times: [] },
    });
  });

  it('refers to the catalogue instead of repeating its advice', () => {
    const fields = recorder();
    const persona = buildPlatformPersona(fields, PLATFORM_CATALOGUE.blog);
    expect(persona.platform_best_practices).toEqual([]);
    expect(fields.meta['/platformPersonas/blog/platform_best_practices']?.warnings[0]).toContain('persona/platforms');
  });

  it('tells a limit of the platform from advice', () => {
    const fields = recorder();
    buildPlatformPersona(fields, PLATFORM_CATALOGUE.linkedin);
    const at = '/platformPersonas/linkedin/content_format_rules';
    expect(fields.meta[`${at}/character_limit`]).toMatchObject({ origin: 'external', method: 'platform_catalogue@1' });
    expect(fields.meta[`${at}/link_placement`]).toMatchObject({ origin: 'default', method: 'platform_catalogue@1' });
  });

  it('gives no limit where the platform sets none', () => {
    const fields = recorder();
    expect(buildPlatformPersona(fields, PLATFORM_CATALOGUE.blog).content_format_rules.character_limit).toBeNull();
    expect(fields.meta['/platformPersonas/blog/content_format_rules/character_limit']?.warnings[0]).toMatch(
      /^no_limit/,
    );
  });
});

describe('longestText', () => {
  it('divides characters by the average word and a space', () => {
    expect(longestText(PLATFORM_CATALOGUE.twitter, 4)).toBe(30);
  });

  it('is not known when the average word was not measured', () => {
    expect(longestText(PLATFORM_CATALOGUE.twitter, null)).toBeNull();
    expect(longestText(PLATFORM_CATALOGUE.substack, 4)).toBeNull();
  });
});

describe('fitSentences', () => {
  it('lets no sentence be longer than a whole text', () => {
    expect(fitSentences(lengths(6, 40, 52), PLATFORM_CATALOGUE.twitter, 4)).toEqual({
      shortest: 6,
      typical: 30,
      longest: 30,
    });
  });

  it('keeps the order shortest, typical, longest on every platform', () => {
    const ascending = fc
      .array(fc.double({ min: 1, max: 500, noNaN: true }), { minLength: 3, maxLength: 3 })
      .map((values) => values.toSorted((one, other) => one - other));
    fc.assert(
      fc.property(
        ascending,
        fc.constantFrom(...PLATFORM_NAMES),
        fc.double({ min: 1, max: 20, noNaN: true }),
        ([p10, median, p90], platform, wordLength) => {
          const rules = PLATFORM_CATALOGUE[platform];
          const { shortest, typical, longest } = fitSentences(lengths(p10!, median!, p90!), rules, wordLength);
          expect(shortest!).toBeGreaterThanOrEqual(1);
          expect(shortest!).toBeLessThanOrEqual(typical!);
          expect(typical!).toBeLessThanOrEqual(longest!);
          expect(longest!).toBeLessThanOrEqual(longestText(rules, wordLength) ?? Infinity);
        },
      ),
    );
  });
});
