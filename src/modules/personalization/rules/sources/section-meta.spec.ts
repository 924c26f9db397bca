import { describe, expect, it } from '@jest/globals';
import type { FieldMeta, Origin } from '../../../../common/provenance/index.js';
import { sectionMeta } from './section-meta.js';

const from = (origin: Origin): FieldMeta => ({ origin, method: 'x@1', confidence: null, evidence: [], warnings: [] });

describe('the origin of a section', () => {
  it('is the one that all its known values share', () => {
    const meta = { '/insights/a': from('llm'), '/insights/b': from('llm'), '/insights/c': from('default') };
    expect(sectionMeta({ ...meta, '/insights_of_others': from('user') }, 'insights', 'm@1')).toMatchObject({
      origin: 'llm',
      method: 'm@1',
    });
  });

  it('is derived when they differ, in whatever order, and when nothing is known about them', () => {
    const [one, other] = [from('user'), from('llm')];
    expect(sectionMeta({ '/insights': one, '/insights/a': other }, 'insights', 'm@1')?.origin).toBe('derived');
    expect(sectionMeta({ '/insights/a': other, '/insights': one }, 'insights', 'm@1')?.origin).toBe('derived');
    expect(sectionMeta({}, 'insights', 'm@1')?.origin).toBe('derived');
  });

  it('is none when every value is a default', () => {
    expect(sectionMeta({ '/insights/a': from('default') }, 'insights', 'm@1')).toBeNull();
  });
});
