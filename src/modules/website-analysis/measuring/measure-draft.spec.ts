import { describe, expect, it } from '@jest/globals';
import { measureDraft } from './measure-draft.js';
import { PARTS } from './measured-draft.js';

const sentence = (index: number): string => `We bake bread number ${index} before the sun is up, and you eat it warm.`;
const text = (sentences: number): string => Array.from({ length: sentences }, (_, index) => sentence(index)).join(' ');

describe('measureDraft', () => {
  it('leaves out each tenth of the sentences once', () => {
    const { fingerprint, reduced } = measureDraft(text(40));
    expect(fingerprint.basis.sentences).toBe(40);
    expect(reduced.map(({ basis }) => basis.sentences)).toEqual(Array.from({ length: PARTS }, () => 36));
  });

  it('leaves nothing out of a text with fewer sentences than parts', () => {
    expect(measureDraft(text(9)).reduced).toEqual([]);
  });

  it('gives the same for the same text', () => {
    expect(measureDraft(text(20))).toEqual(measureDraft(text(20)));
  });
});
