import { describe, expect, it } from '@jest/globals';
import type { FieldMeta } from '../../common/provenance/index.js';
import { mergeStatedSections } from './stated-sections.js';

const measured: FieldMeta = { origin: 'measured', method: 'test@1', confidence: 0.9, evidence: [], warnings: [] };
const stored = { writing_style: { tone: 'calm' }, content_type: { purpose: null }, metrics: { words: 10 } };
const meta = { '/writing_style/tone': measured, '/content_type/purpose': measured, '/metrics/words': measured };

describe('mergeStatedSections', () => {
  it('changes nothing when the client sends back what is stored', () => {
    const result = mergeStatedSections(stored, meta, { writing_style: { tone: 'calm' } });
    expect(result).toEqual({ sections: stored, meta, changed: [] });
  });

  it("marks a section that differs as the user's and drops our evidence for it", () => {
    const result = mergeStatedSections(stored, meta, { writing_style: { tone: 'bold' } });
    expect(result.sections['writing_style']).toEqual({ tone: 'bold' });
    expect(result.meta['/writing_style']?.origin).toBe('user');
    expect(result.meta).not.toHaveProperty('/writing_style/tone');
    expect(result.meta['/content_type/purpose']).toBe(measured);
  });

  it('keeps what it knows of the values in such a section that the client sent back as they are', () => {
    const voiced = { writing_style: { tone: 'calm', voice: 'active' } };
    const known = { '/writing_style/tone': measured, '/writing_style/voice': measured };
    const result = mergeStatedSections(voiced, known, { writing_style: { tone: 'bold', voice: 'active' } });
    expect(result.meta['/writing_style']?.origin).toBe('user');
    expect(result.meta).not.toHaveProperty('/writing_style/tone');
    expect(result.meta['/writing_style/voice']).toBe(measured);
  });

  it('never wipes a section with an empty, missing or malformed one', () => {
    const result = mergeStatedSections(stored, meta, {
      writing_style: {},
      content_type: null,
      metrics: { words: 999 },
    });
    expect(result.sections).toEqual(stored);
    expect(result.changed).toEqual([]);
  });
});
