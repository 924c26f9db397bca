import { describe, expect, it } from '@jest/globals';
import { applyEvent, replay } from './apply-event.js';
import type { Command } from './commands.js';
import { decide } from './decide.js';
import type { LoggedEvent } from './events.js';
import { initialState, NO_STEP, type OnboardingState, stepOf } from './onboarding-state.js';
import { percentageOf } from './progress-of.js';
import { fractionFor, reportableRange, stepInProgress } from './reported-share.js';

const OPTIONAL = new Set([1, 5]);
const START = new Date('2026-01-01T00:00:00Z');

/** The state after commands, one minute apart. */
function after(...commands: Command[]): OnboardingState {
  return commands.reduce(carryOut, initialState(START));
}

function carryOut(state: OnboardingState, command: Command): OnboardingState {
  const at = new Date(state.updatedAt.getTime() + 60_000);
  return decide(state, command, OPTIONAL).reduce(
    (before, event) => applyEvent(before, { ...event, seq: before.version + 1, at }),
    state,
  );
}

const told = (state: OnboardingState, command: Command): string[] =>
  decide(state, command, OPTIONAL).map(({ type, stepNumber }) =>
    stepNumber === null ? type : `${type} ${stepNumber}`,
  );

const refusal = (state: OnboardingState, command: Command): unknown => {
  try {
    decide(state, command, OPTIONAL);
  } catch (error) {
    return error;
  }
  return null;
};

const start = (step: 1 | 2 | 3 | 4 | 5 | 6): Command => ({ kind: 'start', step });
const complete = (step: 1 | 2 | 3 | 4 | 5 | 6): Command => ({ kind: 'complete', step });
const skip = (step: 1 | 2 | 3 | 4 | 5 | 6): Command => ({ kind: 'skip', step });
const fail = (step: 1 | 2 | 3 | 4 | 5 | 6, ...errors: string[]): Command => ({ kind: 'fail', step, errors });
const reset = (step: 1 | 2 | 3 | 4 | 5 | 6): Command => ({ kind: 'reset', step, reason: 'requested' });
const report = (step: 1 | 2 | 3 | 4 | 5 | 6, fraction: number): Command => ({
  kind: 'report_fraction',
  step,
  fraction,
});
const all = [complete(2), complete(3), complete(4), complete(6)];

describe('decide', () => {
  it('skips open optional steps before a completed one, and completes the session with the last', () => {
    expect(told(after(), complete(2))).toEqual(['step.skipped 1', 'step.completed 2']);
    expect(told(after(...all.slice(0, 3)), complete(6))).toEqual([
      'step.skipped 5',
      'step.completed 6',
      'session.completed',
    ]);
  });

  it.each([start(4), complete(4)])('refuses $kind of a step whose required predecessors are open', (command) => {
    expect(refusal(after(complete(2)), command)).toMatchObject({
      problem: { code: 'step_out_of_order', status: 409 },
      extensions: { step_number: 4, missing: [3], step_status: 'pending', version: 2, current_step: 2, next_step: 3 },
    });
  });

  it('skips optional steps only, in order, and not when they are completed', () => {
    expect(refusal(after(), skip(2))).toMatchObject({ problem: { code: 'step_not_optional' } });
    expect(refusal(after(), skip(5))).toMatchObject({ problem: { code: 'step_out_of_order' } });
    expect(refusal(after(complete(1)), skip(1))).toMatchObject({ problem: { code: 'step_transition_not_allowed' } });
    expect(refusal(after(complete(1)), fail(1, 'x'))).toMatchObject({
      problem: { code: 'step_transition_not_allowed' },
      extensions: { step_status: 'completed', version: 1 },
    });
  });

  it('tells nothing of a command that changes nothing', () => {
    expect(told(after(start(1)), start(1))).toEqual([]);
    expect(told(after(skip(1)), skip(1))).toEqual([]);
    expect(told(after(), reset(1))).toEqual([]);
    expect(told(after(start(2), report(2, 0.5)), report(2, 0.5))).toEqual([]);
  });

  it('points at a finished step that is worked on again without lowering it', () => {
    const state = after(complete(2), start(2));
    expect(state.activeStep).toBe(2);
    expect(stepOf(state, 2).status).toBe('completed');
    expect(told(state, start(2))).toEqual([]);
    expect(after(complete(2), start(2), complete(2)).activeStep).toBeNull();
    expect(after(skip(1), start(1), skip(1)).activeStep).toBeNull();
  });

  it('marks what was built on a redone step as stale until that is completed again', () => {
    const redone = carryOut(after(...all), complete(2));
    expect([3, 4, 6].map((step) => redone.steps.get(step as 3)?.stale)).toEqual([true, true, false]);
    expect(told(after(...all), complete(2))).toEqual([
      'step.completed 2',
      'step.marked_stale 3',
      'step.marked_stale 4',
    ]);
    expect(stepOf(carryOut(redone, complete(3)), 3).stale).toBe(false);
    expect(told(redone, { kind: 'mark_dependants_stale', step: 2 })).toEqual([]);
    expect(told(after(), { kind: 'mark_dependants_stale', step: 2 })).toEqual([]);
  });

  it('resets later steps with a required one and opens a completed session again', () => {
    const completed = after(...all);
    expect(told(completed, reset(3))).toEqual([
      'step.reset 3',
      'step.reset 4',
      'step.reset 5',
      'step.reset 6',
      'session.reopened',
    ]);
    expect(carryOut(completed, reset(3))).toMatchObject({ status: 'in_progress', completedAt: null });
    expect(told(completed, reset(5))).toEqual(['step.reset 5']);
    expect(told(carryOut(completed, reset(5)), complete(6))).toEqual(['step.skipped 5', 'step.completed 6']);
  });

  it('begins again when everything is reset', () => {
    const state = carryOut(after(...all, start(2)), { kind: 'reset_all', keepData: true });
    expect(state).toEqual({ ...initialState(state.updatedAt), version: state.version });
  });

  it('keeps what an attempt reported until the step is finished', () => {
    const failed = after(start(2), report(2, 0.25), fail(2, 'No answer'));
    expect(stepOf(failed, 2)).toMatchObject({ status: 'failed', validationErrors: ['No answer'], attempts: 1 });
    expect(percentageOf(failed.steps)).toBe(4.17);
    const done = carryOut(failed, complete(2));
    expect(stepOf(done, 2)).toMatchObject({ validationErrors: [], reportedFraction: 0, attempts: 2 });
    expect(stepOf(done, 2).startedAt).toEqual(new Date('2026-01-01T00:01:00Z'));
    expect(stepOf(carryOut(done, reset(2)), 2)).toBe(NO_STEP);
  });

  it.each([-0.1, 0.2, 1, 1.5, NaN])('refuses to report a share of %d after 0.25', (fraction) => {
    expect(refusal(after(start(2), report(2, 0.25)), report(2, fraction))).toMatchObject({
      problem: { code: 'progress_out_of_range', status: 422 },
      extensions: { min: 4.17, max: 16.67 },
    });
  });

  it('takes reports about a step in progress only', () => {
    expect(refusal(after(), report(2, 0.5))).toMatchObject({ extensions: { min: 0, max: 0 } });
  });

  it('keeps the time at which something really happened', () => {
    const happenedAt = new Date('2020-05-06T07:08:09.123Z');
    const backdated = after({ kind: 'complete', step: 2, happenedAt });
    expect(stepOf(backdated, 2)).toMatchObject({ startedAt: happenedAt, completedAt: happenedAt });
    const completed = carryOut(after(...all.slice(0, 3)), { kind: 'complete', step: 6, happenedAt });
    expect(completed.completedAt).toEqual(happenedAt);
  });
});

describe('replay', () => {
  const at = START;
  const log: LoggedEvent[] = [
    { seq: 1, type: 'session.started', stepNumber: null, payload: {}, at },
    { seq: 2, type: 'session.imported', stepNumber: null, payload: { started_at: '2020-01-01T00:00:00.000Z' }, at },
    { seq: 3, type: 'api_key.saved', stepNumber: 1, payload: { provider: 'openai', replaced: false }, at },
  ];

  it('tells nothing of an empty log', () => {
    expect(replay([])).toBeNull();
  });

  it('takes the start of an import over, and counts what is about neither steps nor sessions', () => {
    expect(replay(log)).toEqual({
      ...initialState(at),
      startedAt: new Date('2020-01-01T00:00:00Z'),
      version: 3,
    });
  });
});

describe('a reported percentage', () => {
  it('is about the active step in progress, else the first in progress', () => {
    expect(stepInProgress(after())).toBeNull();
    expect(stepInProgress(after(start(1), start(2)))).toBe(2);
    expect(stepInProgress(after(start(1), start(2), complete(2)))).toBeNull();
    expect(stepInProgress(after(skip(1), start(2), start(1)))).toBe(2);
  });

  it('comes back as it was given, to two decimals', () => {
    const state = after(complete(2), start(3));
    const range = reportableRange(state, 3);
    expect(range).toEqual({ min: 33.33, max: 50 });
    for (let hundredths = 3334; hundredths < 5000; hundredths += 1) {
      const percentage = hundredths / 100;
      const reported = carryOut(state, report(3, fractionFor(percentage, state, 3)));
      expect(percentageOf(reported.steps)).toBe(percentage);
    }
    expect(fractionFor(range.min, state, 3)).toBe(0);
  });
});
