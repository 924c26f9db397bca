import { describe, expect, it } from '@jest/globals';
import { describeNotes, describeOutcome } from './describe-outcome.js';
import type { Call } from './recording/recorder.js';

const call = (path: string, ms: number, limitMs: number): Call => ({
  client: 'apiClient',
  method: 'GET',
  path,
  status: 200,
  ms,
  limitMs,
});
const OUTCOME = {
  name: 'reloads',
  ms: 12_345,
  calls: [call('/quick', 6_000, 60_000), call('/slow', 9_000, 180_000)],
  errorPaths: [],
  notes: ['last page: warned'],
};

describe('describeOutcome', () => {
  it('names the call that used most of its time, which is not the longest', () => {
    expect(describeOutcome(OUTCOME)).toBe(
      'completed  reloads            2 calls in 12.3 s  0 error paths  slowest: GET /quick took 6.0 s of 60.0 s (10 %)',
    );
  });

  it('tells each error path with its page', () => {
    const failed = { ...OUTCOME, calls: [], errorPaths: [{ page: 'last page', what: 'It broke' }] };
    expect(describeOutcome(failed).split('\n')).toEqual([
      'FAILED     reloads            0 calls in 12.3 s  1 error paths  slowest: none',
      '           ✘ last page: It broke',
    ]);
  });
});

describe('describeNotes', () => {
  it('tells what was shown once, and nothing when nothing was', () => {
    expect(describeNotes([OUTCOME, OUTCOME])).toBe('\nShown on the way\n  last page: warned');
    expect(describeNotes([{ ...OUTCOME, notes: [] }])).toBe('');
  });
});
