import { describe, expect, it } from '@jest/globals';
import { NO_PERSONA } from './apply-edit.js';
import { diffPersonas } from './persona-diff.js';

const before = { ...NO_PERSONA, corePersona: { a: 1, b: { c: [1], d: 'x' } }, selectedPlatforms: ['blog'] };

describe('diffPersonas', () => {
  it('names the smallest values that were added, removed and changed', () => {
    const after = { ...before, corePersona: { b: { c: [1, 2], e: null } }, selectedPlatforms: ['blog', 'medium'] };
    expect(diffPersonas(before, after).map(({ pointer, kind }) => [pointer, kind])).toEqual([
      ['/corePersona/a', 'removed'],
      ['/corePersona/b/c', 'changed'],
      ['/corePersona/b/d', 'removed'],
      ['/corePersona/b/e', 'added'],
      ['/selectedPlatforms', 'changed'],
    ]);
  });

  it('gives both values and where the new one came from', () => {
    const meta = { origin: 'user', method: 'persona_edit@1', confidence: null, evidence: [], warnings: [] } as const;
    const after = { ...before, corePersona: { a: 2, b: before.corePersona.b }, _meta: { '/corePersona/a': meta } };
    expect(diffPersonas(before, after)).toEqual([
      { pointer: '/corePersona/a', kind: 'changed', before: 1, after: 2, origin: 'user' },
    ]);
  });

  it('finds nothing between equal personas, also when one is older than the list of failures', () => {
    const { corePersona, platformPersonas, qualityMetrics, selectedPlatforms, _meta } = before;
    const older = { corePersona, platformPersonas, qualityMetrics, selectedPlatforms, _meta };
    expect(diffPersonas(older, before)).toEqual([]);
  });
});
