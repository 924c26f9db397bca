import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readLegacyProgress } from './read-legacy-progress.js';

const read = (content: unknown) => {
  const reading = readLegacyProgress(typeof content === 'string' ? content : JSON.stringify(content));
  if (reading.kind === 'problem') throw new Error(reading.reason);
  return reading.progress;
};

const step = (members: object) => ({ steps: [{ step_number: 1, status: 'completed', ...members }] });

describe('reading a progress file', () => {
  it.each([
    ['an empty file', ''],
    ['a file that was cut off', JSON.stringify(step({})).slice(0, -5)],
    ['the NaN that Python writes', '{"steps": [], "progress": NaN}'],
    ['no steps', '{"current_step": 1}'],
    ['steps of another type', '{"steps": "all"}'],
    ['a list', '[]'],
    ['nothing', 'null'],
  ])('refuses %s', (_case, content) => {
    expect(readLegacyProgress(content)).toMatchObject({ kind: 'problem', reason: expect.stringMatching(/^is not/) });
  });

  it('refuses a file of more than 10 MB', () => {
    const content = JSON.stringify({ steps: [], padding: 'a'.repeat(10_000_001) });
    expect(readLegacyProgress(content)).toEqual({ kind: 'problem', reason: 'is larger than 10 MB' });
  });

  it('reads steps of a list and of an object', () => {
    const [listed] = read({ steps: [{ step_number: 2, status: 'failed', validation_errors: ['no'] }] }).steps;
    const [named] = read({ steps: { 2: { status: 'failed', validation_errors: ['no'] } } }).steps;
    expect(listed).toEqual({ number: 2, status: 'failed', completedAt: null, data: null, errors: ['no'] });
    expect(named).toEqual(listed);
  });

  it('ignores members that it does not know', () => {
    expect(read({ ...step({ title: 7, colour: 'red' }), version: 3 })).toMatchObject({ warnings: [] });
  });

  it('takes values of a wrong type for absent', () => {
    const content = { ...step({ completed_at: 5 }), user_id: ['x'], started_at: 7, is_completed: 'yes' };
    expect(read(content)).toMatchObject({ userId: null, startedAt: null, isCompleted: false });
    expect(read(content).steps[0]).toMatchObject({ completedAt: null });
  });

  it('takes a status that it does not know for pending, and says so', () => {
    const { steps, warnings } = read({ steps: [{ step_number: 1, status: 'done' }] });
    expect(steps[0]?.status).toBe('pending');
    expect(warnings).toEqual([expect.stringMatching(/^step 1: its status/)]);
  });

  it('leaves out entries that are no steps, and data that is no object', () => {
    const { steps, warnings } = read({ steps: [{ step_number: 9 }, 'x', { step_number: 3, data: 'text' }] });
    expect(steps).toMatchObject([{ number: 3, data: null }]);
    expect(warnings).toHaveLength(3);
  });

  it('counts the later of two entries for a step', () => {
    const entries = [
      { step_number: 1, status: 'failed' },
      { step_number: '1', status: 'completed' },
    ];
    expect(read({ steps: entries })).toMatchObject({
      steps: [{ status: 'completed' }],
      warnings: [expect.stringMatching(/twice/)],
    });
  });

  it('keeps no validation error that holds a key', () => {
    const { steps } = read(step({ validation_errors: ['sk-abcdefghijklmnop1234 is wrong', 'too short', null] }));
    expect(steps[0]?.errors).toEqual(['too short']);
  });

  it('never throws, whatever it is given', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.json(),
          fc.json().map((json) => `{"steps":[${json}]}`),
        ),
        (content) => {
          expect(['progress', 'problem']).toContain(readLegacyProgress(content).kind);
        },
      ),
    );
  });
});
