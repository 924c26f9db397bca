import { describe, expect, it } from '@jest/globals';
import { StepStatus } from './step-status.js';
import { nextStatus } from './transitions.js';

describe('nextStatus', () => {
  it.each(Object.values(StepStatus))('lets a %s step be completed', (status) => {
    expect(nextStatus(status, 'complete')).toBe(StepStatus.Completed);
  });

  it('does not let a completed step be skipped', () => {
    expect(nextStatus(StepStatus.Completed, 'skip')).toBeNull();
  });

  it.each([StepStatus.Pending, StepStatus.InProgress, StepStatus.Failed, StepStatus.Skipped])(
    'lets a %s step be skipped',
    (status) => {
      expect(nextStatus(status, 'skip')).toBe(StepStatus.Skipped);
    },
  );
});
