import { describe, expect, it } from '@jest/globals';
import { labelFor } from './banding.js';
import * as bands from './bands.js';

describe('labelFor', () => {
  const { COMPLEXITY_BY_GRADE } = bands;

  it.each([
    [7.99, 'simple'],
    [8, 'moderate'],
    [11.99, 'moderate'],
    [12, 'complex'],
    [-3, 'simple'],
  ])('puts grade %d in %s', (grade, label) => {
    expect(labelFor(COMPLEXITY_BY_GRADE, grade).label).toBe(label);
  });

  it('is uncertain on a limit and certain a whole step away from it', () => {
    expect(labelFor(COMPLEXITY_BY_GRADE, 8).certainty).toBe(0);
    expect(labelFor(COMPLEXITY_BY_GRADE, 9).certainty).toBe(0.5);
    expect(labelFor(COMPLEXITY_BY_GRADE, 20).certainty).toBe(1);
  });

  it('refuses NaN', () => {
    expect(() => labelFor(COMPLEXITY_BY_GRADE, Number.NaN)).toThrow(RangeError);
  });
});

describe('every scale', () => {
  const scales = Object.entries(bands).flatMap(([name, scale]) => ('bands' in scale ? [{ name, scale }] : []));

  it.each(scales)('$name has ascending limits and ends open', ({ scale }) => {
    const limits = scale.bands.map(({ below }) => below);
    expect(limits).toEqual([...new Set(limits)].sort((a, b) => a - b));
    expect(limits.at(-1)).toBe(Infinity);
  });
});
