import { describe, expect, it } from '@jest/globals';
import { aFingerprint, anAnalysis } from '../../../../../test/factories/website-analysis.js';
import { buildPersona } from '../build-persona.js';
import { personaSourceOf } from '../persona-source.js';
import { applyEdit, incompleteParts, NO_PERSONA } from './apply-edit.js';
import { keepEdits } from './keep-edits.js';
import { mergeObjects } from './merge-objects.js';
import { readStatedPersona, type StatedPersona } from './stated-persona.js';

const source = personaSourceOf(anAnalysis())!;
const stored = buildPersona(source, ['linkedin', 'blog']);
const stating = (stated: Partial<StatedPersona>): StatedPersona => ({
  corePersona: null,
  platformPersonas: null,
  qualityMetrics: null,
  selectedPlatforms: null,
  ...stated,
});

describe('mergeObjects', () => {
  it('keeps what is not stated and names the smallest values that differ', () => {
    const before = { a: { b: 1, c: [1, 2] }, d: 'x' };
    expect(mergeObjects(before, { a: { c: [2], 'e/f': 0 }, d: 'x' }, '')).toEqual({
      value: { a: { b: 1, c: [2], 'e/f': 0 }, d: 'x' },
      changed: ['/a/c', '/a/e~1f'],
    });
  });

  it('lets a null take the place of a value', () => {
    expect(mergeObjects({ a: 1 }, { a: null }, '')).toEqual({ value: { a: null }, changed: ['/a'] });
  });
});

describe('applyEdit', () => {
  it('gives the persona back when nothing differs', () => {
    const same = stating(JSON.parse(JSON.stringify(stored)));
    expect(applyEdit(stored, same, source)).toBe(stored);
    expect(applyEdit(stored, stating({}), source)).toBe(stored);
  });

  it('marks only what differs, and forgets what was known about it', () => {
    const edited = applyEdit(stored, stating({ corePersona: { tonal_range: { default_tone: 'warm' } } }), source);
    expect(edited._meta['/corePersona/tonal_range/default_tone']).toEqual({
      origin: 'user',
      method: 'persona_edit@1',
      confidence: null,
      evidence: [],
      warnings: [],
    });
    const others = (meta: object): object => ({ ...meta, '/corePersona/tonal_range/default_tone': null });
    expect(others(edited._meta)).toEqual(others(stored._meta));
    expect(edited.platformPersonas).toEqual(stored.platformPersonas);
  });

  it('computes the quality anew', () => {
    const edited = applyEdit(stored, stating({ corePersona: { identity: { archetype: 'The Sage' } } }), source);
    const completeness = (persona: typeof stored) => Number(persona.qualityMetrics?.['core_completeness']);
    expect(completeness(edited)).toBeGreaterThan(completeness(stored));
  });

  it("marks a stated score as the user's", () => {
    const edited = applyEdit(stored, stating({ qualityMetrics: { overall_score: 99 } }), source);
    expect(edited.qualityMetrics?.['overall_score']).toBe(99);
    expect(edited._meta['/qualityMetrics/overall_score']?.origin).toBe('user');
    expect(edited._meta['/qualityMetrics/core_completeness']?.origin).toBe('derived');
  });

  it('selects the stated platforms of a user who had no persona', () => {
    const edited = applyEdit(NO_PERSONA, stating({ platformPersonas: { blog: { platform_type: 'blog' } } }), null);
    expect(edited.selectedPlatforms).toEqual(['blog']);
  });
});

describe('incompleteParts', () => {
  it('asks for an identity that says something and a platform', () => {
    expect(incompleteParts(NO_PERSONA)).toMatchObject([{ path: 'corePersona.identity' }, { path: 'platformPersonas' }]);
    expect(incompleteParts({ ...stored, corePersona: { identity: { persona_name: ' ' } } })).toMatchObject([
      { path: 'corePersona.identity' },
    ]);
    expect(incompleteParts(stored)).toEqual([]);
  });
});

describe('keepEdits', () => {
  const edited = applyEdit(
    stored,
    stating({
      corePersona: { identity: { archetype: 'The Sage' } },
      platformPersonas: { blog: { content_format_rules: { call_to_action_style: 'a question' } } },
    }),
    source,
  );
  const other = personaSourceOf(anAnalysis(aFingerprint({ paragraphs: { median_words: 7 } })))!;

  it("carries the user's values into a new persona and takes the rest from it", () => {
    const kept = keepEdits(buildPersona(other, ['blog', 'medium']), edited, other);
    expect(kept).toMatchObject({
      corePersona: {
        identity: { archetype: 'The Sage' },
        stylistic_constraints: { formatting: { paragraphs: 'median 7 words per paragraph' } },
      },
      platformPersonas: { blog: { content_format_rules: { call_to_action_style: 'a question' } } },
      selectedPlatforms: ['blog', 'medium'],
    });
    expect(kept._meta['/corePersona/identity/archetype']?.origin).toBe('user');
  });

  it('leaves out the values of a platform that is no longer selected', () => {
    const kept = keepEdits(buildPersona(other, ['medium']), edited, other);
    expect(Object.keys(kept.platformPersonas)).toEqual(['medium']);
    expect(Object.keys(kept._meta).some((pointer) => pointer.startsWith('/platformPersonas/blog'))).toBe(false);
  });

  it('keeps a core persona that the user stated as a whole', () => {
    const stated = applyEdit(
      NO_PERSONA,
      stating({ corePersona: { identity: { persona_name: 'Ada' } }, platformPersonas: { blog: { tone: 'dry' } } }),
      null,
    );
    const kept = keepEdits(stored, stated, source);
    expect(kept.corePersona).toEqual({ identity: { persona_name: 'Ada' } });
    expect(kept.platformPersonas['blog']).toEqual({ tone: 'dry' });
    expect(kept._meta).not.toHaveProperty(['/corePersona/tonal_range/default_tone']);
  });

  it('changes nothing without edits', () => {
    expect(keepEdits(stored, stored, source)).toBe(stored);
    expect(keepEdits(stored, null, source)).toBe(stored);
  });
});

describe('readStatedPersona', () => {
  it('reads both cases and prefers camelCase', () => {
    const { stated, problems } = readStatedPersona({
      core_persona: { a: 1 },
      corePersona: { a: 2 },
      selected_platforms: ['blog'],
    });
    expect(problems).toEqual([]);
    expect(stated).toEqual(stating({ corePersona: { a: 2 }, selectedPlatforms: ['blog'] }));
  });

  it.each([
    [{ corePersona: [] }, 'corePersona'],
    [{ core_persona: 1 }, 'core_persona'],
    [{ platformPersonas: { blog: {} } }, 'platformPersonas.blog'],
    [{ platformPersonas: { linkedin: { error: 'x' } } }, 'platformPersonas.linkedin'],
    [{ platformPersonas: { toString: { a: 1 } } }, 'platformPersonas.toString'],
    [{ selectedPlatforms: [] }, 'selectedPlatforms'],
    [{ selectedPlatforms: 'blog' }, 'selectedPlatforms'],
  ])('names the path of what makes no sense: %j', (payload, path) => {
    expect(readStatedPersona(payload).problems.map((problem) => problem.path)).toEqual([path]);
  });
});
