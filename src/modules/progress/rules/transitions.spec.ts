import { describe, expect, it } from '@jest/globals';
import { StepStatus } from './step-status.js';
import { nextStatus, type StepCommand } from './transitions.js';

const { Pending, InProgress, Completed, Skipped, Failed } = StepStatus;
const COMMANDS: readonly StepCommand[] = ['start', 'complete', 'skip', 'fail', 'reset'];

describe('nextStatus', () => {
  it.each([
    [Pending, ['in_progress', 'completed', 'skipped', 'failed', 'pending']],
    [InProgress, ['in_progress', 'completed', 'skipped', 'failed', 'pending']],
    [Failed, ['in_progress', 'completed', 'skipped', 'failed', 'pending']],
    [Completed, ['completed', 'completed', null, null, 'pending']],
    [Skipped, ['skipped', 'completed', 'skipped', null, 'pending']],
  ])('takes a %s step to %j by start, complete, skip, fail and reset', (status, expected) => {
    expect(COMMANDS.map((command) => nextStatus(status, command))).toEqual(expected);
  });
});
