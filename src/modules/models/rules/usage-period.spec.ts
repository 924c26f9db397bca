import { describe, expect, it } from '@jest/globals';
import { readPeriod, type RequestedDays } from './usage-period.js';

const NOW = new Date('2026-11-25T23:59:59.999Z');

function told(requested: RequestedDays): unknown {
  const reading = readPeriod(requested, NOW);
  if (!('period' in reading)) return reading.problems.map(({ path, message }) => `${path} ${message}`);
  return [reading.period.start.toISOString(), reading.period.end.toISOString()];
}

describe('readPeriod', () => {
  it('takes the last 30 days, today among them, when nothing is said', () => {
    expect(told({})).toEqual(['2026-10-27T00:00:00.000Z', '2026-11-26T00:00:00.000Z']);
  });

  it('counts both days', () => {
    expect(told({ from: '2026-11-25', to: '2026-11-25' })).toEqual([
      '2026-11-25T00:00:00.000Z',
      '2026-11-26T00:00:00.000Z',
    ]);
    expect(told({ to: '2024-02-29' })).toEqual(['2024-01-31T00:00:00.000Z', '2024-03-01T00:00:00.000Z']);
  });

  it.each(['2026-02-30', '2026-13-01', '25.11.2026', '2026-11-25T00:00:00Z', '', '+012026-01-01'])(
    'refuses %j, naming the parameter',
    (day) => {
      expect(told({ from: day, to: day })).toEqual([
        'from must be a day such as 2026-11-25',
        'to must be a day such as 2026-11-25',
      ]);
    },
  );

  it('refuses periods that end before they begin, or are longer than a year', () => {
    expect(told({ from: '2026-11-26', to: '2026-11-25' })).toEqual(['from must not be after to']);
    expect(told({ from: '2026-11-26' })).toEqual(['from must not be after to']);
    expect(told({ from: '2025-11-25' })).toHaveLength(2);
    expect(told({ from: '2025-11-24' })).toEqual(['from must be at most 366 days before the end of to']);
  });
});
