import { describe, expect, it } from '@jest/globals';
import { anAnalysis } from '../../../../../test/factories/website-analysis.js';
import { buildPersona } from '../build-persona.js';
import { personaSourceOf } from '../persona-source.js';
import { applyEdit, incompleteParts, NO_PERSONA } from './apply-edit.js';
import { editedPersona } from './edited-persona.js';
import { mergeEdits } from './merge-edits.js';
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

  it('takes a failure off the list when the user states the persona or no longer selects the platform', () => {
    const failed = { ...stored, failedPlatforms: [{ platform: 'medium', reason: 'timeout' }] } as const;
    const persona = { ...failed, selectedPlatforms: ['blog', 'medium'] };
    const edit = (change: Partial<StatedPersona>) => applyEdit(persona, stating(change), source).failedPlatforms;
    expect(edit({ corePersona: { mood: 'calm' } })).toHaveLength(1);
    expect(edit({ platformPersonas: { medium: { tone: 'dry' } } })).toEqual([]);
    expect(edit({ selectedPlatforms: ['blog'] })).toEqual([]);
  });

  it('selects the stated platforms of a user who had no persona', () => {
    const edited = applyEdit(NO_PERSONA, stating({ platformPersonas: { blog: { platform_type: 'blog' } } }), null);
    expect(edited.selectedPlatforms).toEqual(['blog']);
  });
});

describe('editedPersona', () => {
  const many = (name: string): object =>
    Object.fromEntries(Array.from({ length: 4_000 }, (_, at) => [`${name}${at}`, 'x']));

  it('holds what edits add up to to the bounds of one', () => {
    const first = editedPersona({ corePersona: many('a') }, stored, anAnalysis());
    expect(first.problems).toEqual([]);
    const second = editedPersona({ corePersona: many('b') }, first.persona, anAnalysis());
    expect(second.problems).toEqual([
      { path: 'corePersona', message: expect.stringMatching(/^with what is stored holds more than/) },
    ]);
    expect(second.persona).toBe(first.persona);
  });

  it('takes time by the size of the persona, not by its square', () => {
    const personas = { linkedin: many('l'), corePersona: many('c') };
    const payload = { corePersona: personas.corePersona, platformPersonas: { linkedin: personas.linkedin } };
    const { persona } = editedPersona(payload, stored, anAnalysis());
    const changed = JSON.parse(JSON.stringify(payload).replaceAll('"x"', '"y"'));
    const start = performance.now();
    const again = editedPersona(changed, persona, anAnalysis());
    const merged = mergeEdits({ base: stored, mine: again.persona, theirs: stored }, source);
    expect(performance.now() - start).toBeLessThan(2_000);
    expect(merged.persona.corePersona).toEqual(again.persona.corePersona);
  });
});

describe('incompleteParts', () => {
  it('lets a selected platform be without a persona while it has failed', () => {
    const persona = { ...stored, selectedPlatforms: ['blog', 'medium'] };
    expect(incompleteParts(persona)).toMatchObject([{ path: 'selectedPlatforms' }]);
    expect(incompleteParts({ ...persona, failedPlatforms: [{ platform: 'medium', reason: 'timeout' }] })).toEqual([]);
  });

  it('asks for an identity that says something and a platform', () => {
    expect(incompleteParts(NO_PERSONA)).toMatchObject([{ path: 'corePersona.identity' }, { path: 'platformPersonas' }]);
    expect(incompleteParts({ ...stored, corePersona: { identity: { persona_name: ' ' } } })).toMatchObject([
      { path: 'corePersona.identity' },
    ]);
    expect(incompleteParts(stored)).toEqual([]);
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

  it('knows platforms by their aliases', () => {
    const { stated, problems } = readStatedPersona({
      platformPersonas: { X: { tone: 'dry' } },
      selectedPlatforms: ['x'],
    });
    expect(problems).toEqual([]);
    expect(stated).toMatchObject({ platformPersonas: { twitter: { tone: 'dry' } }, selectedPlatforms: ['twitter'] });
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
