import { describe, expect, it } from '@jest/globals';
import type { FieldMeta } from '../../common/provenance/index.js';
import { carryStatedSections } from './carried-sections.js';
import { mergeStatedSections } from './stated-sections.js';

const measured: FieldMeta = { origin: 'measured', method: 'test@1', confidence: 0.9, evidence: [], warnings: [] };

/** An analysis in which everything was measured. */
const analysisOf = (sections: Readonly<Record<string, object>>) => ({
  sections,
  meta: Object.fromEntries(
    Object.entries(sections).flatMap(([name, values]) =>
      Object.keys(values).map((value) => [`/${name}/${value}`, measured]),
    ),
  ),
});

const first = analysisOf({
  content_type: { purpose: 'teach' },
  style_patterns: { rhythm: 'short' },
  metrics: { words: 9 },
});
const stated = { content_type: { purpose: 'sell' } };
const edited = mergeStatedSections(first.sections, first.meta, stated);

describe('carryStatedSections', () => {
  it('keeps what the user stated when the measure is the same as before', () => {
    const result = carryStatedSections(first, edited);
    expect(result.sections).toEqual({ ...first.sections, ...stated });
    expect(result.meta['/content_type']?.origin).toBe('user');
    expect(result.meta).not.toHaveProperty('/content_type/purpose');
    expect(result.meta['/style_patterns/rhythm']).toBe(measured);
  });

  it('keeps it when the measure is another one, and takes over every other new measure', () => {
    const again = analysisOf({
      content_type: { purpose: 'inform' },
      style_patterns: { rhythm: 'long' },
      metrics: { words: 7 },
    });
    const result = carryStatedSections(again, edited);
    expect(result.sections).toEqual({ ...again.sections, ...stated });
    expect(result.meta['/content_type']?.origin).toBe('user');
  });

  it('keeps it when the section is measured no more', () => {
    const result = carryStatedSections(analysisOf({ metrics: { words: 7 } }), edited);
    expect(result.sections).toEqual({ metrics: { words: 7 }, ...stated });
    expect(Object.keys(result.meta).sort()).toEqual(['/content_type', '/metrics/words']);
  });

  it('keeps it as stated when the measure has come to agree', () => {
    const result = carryStatedSections(analysisOf(stated), edited);
    expect(result).toEqual({ sections: stated, meta: { '/content_type': edited.meta['/content_type'] } });
  });

  it('gives the new measure untouched when the user stated nothing', () => {
    const again = analysisOf({ content_type: { purpose: 'inform' } });
    expect(carryStatedSections(again, first)).toBe(again);
  });
});
