import { describe, expect, it } from '@jest/globals';
import { logWith } from '../../../../../test/factories/recovery-view.js';
import { readLog } from './log-reading.js';

describe('readLog', () => {
  const log = logWith([['session.started'], ['step.completed', 2], ['step.completed', 2, { again: true }]]);

  it('tells the state and what happened to each step', () => {
    const reading = readLog(log);
    if (reading.kind === 'broken') throw new Error(reading.reason);
    expect(reading.state.version).toBe(3);
    expect(reading.history(2)).toEqual({ completedSeq: 3, redoneSeq: 3, isPutBack: false });
    expect(reading.history(4)).toEqual({ completedSeq: 0, redoneSeq: 0, isPutBack: false });
  });

  it.each([
    ['an entry is missing', [log[0], log[2]], 'entry 2 is missing'],
    ['it does not begin with the first entry', log.slice(1), 'entry 1 is missing'],
    ['there is none', [], 'it is empty'],
  ])('takes it for broken when %s', (_title, events, reason) => {
    expect(readLog(events.flatMap((event) => event ?? []))).toEqual({ kind: 'broken', reason });
  });
});
