import { describe, expect, it } from '@jest/globals';
import { readLegacyTime } from './legacy-time.js';

const NOW = new Date('2026-01-01T00:00:00Z');
const at = (written: string | null) => {
  const time = readLegacyTime(written, NOW);
  return time.kind === 'time' ? time.at.toISOString() : time.kind;
};

describe('times of a progress file', () => {
  it.each([
    ['2025-09-01T10:00:00.123456', '2025-09-01T10:00:00.123Z'],
    ['2025-09-01T10:00:00', '2025-09-01T10:00:00.000Z'],
    ['2025-09-01 10:00', '2025-09-01T10:00:00.000Z'],
    ['2025-09-01T10:00:00Z', '2025-09-01T10:00:00.000Z'],
    ['2025-09-01T10:00:00.5+02:00', '2025-09-01T08:00:00.500Z'],
    ['2025-09-01T10:00:00-0130', '2025-09-01T11:30:00.000Z'],
  ])('reads %s', (written, expected) => {
    expect(at(written)).toBe(expected);
  });

  it.each([
    'yesterday',
    '2025-13-01T10:00:00',
    '2025-02-01T25:00:00',
    '1756720800',
    '2026-01-01T00:00:01Z',
    '1970-01-01T00:00:00',
  ])('does not count %s', (written) => {
    expect(at(written)).toBe('refused');
  });

  it.each([null, '', '  '])('takes %j for absent', (written) => {
    expect(at(written)).toBe('absent');
  });
});
