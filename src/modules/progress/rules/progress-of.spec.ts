import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { missingBefore, progressOf, unfinishedBefore } from './progress-of.js';
import { StepStatus } from './step-status.js';

const OPTIONAL = new Set([1, 5]);

const statuses = (text: string): Map<number, StepStatus> => {
  const names: Record<string, StepStatus> = {
    c: StepStatus.Completed,
    s: StepStatus.Skipped,
    p: StepStatus.Pending,
    f: StepStatus.Failed,
  };
  return new Map(Array.from(text).map((letter, index) => [index + 1, names[letter] ?? StepStatus.InProgress]));
};

describe('progressOf', () => {
  it.each([
    ['pppppp', 1, 1, 0, false],
    ['cppppp', 1, 2, 16.67, false],
    ['sccppp', 3, 4, 50, false],
    ['pcpppp', 2, 1, 16.67, false],
    ['cccfpp', 3, 4, 50, false],
    ['sccccp', 5, 6, 83.33, false],
    ['scccsc', 6, 6, 100, true],
  ])(
    'reads %s as step %i, next %i, %d %%, completed %s',
    (text, currentStep, nextStep, completionPercentage, isCompleted) => {
      expect(progressOf(statuses(text), OPTIONAL)).toMatchObject({
        currentStep,
        nextStep,
        completionPercentage,
        isCompleted,
      });
    },
  );

  it('counts a user without any step as new', () => {
    expect(progressOf(new Map(), OPTIONAL)).toEqual({
      currentStep: 1,
      nextStep: 1,
      completionPercentage: 0,
      isCompleted: false,
      canProceedToFinal: false,
    });
  });

  it('lets a user proceed to the final step as soon as the required steps are finished', () => {
    expect(progressOf(statuses('pcccpp'), OPTIONAL).canProceedToFinal).toBe(true);
    expect(progressOf(statuses('pcccpp'), new Set()).canProceedToFinal).toBe(false);
  });

  it('never completes without every required step, and never by the last step alone', () => {
    const anyStatus = fc.constantFrom(...Object.values(StepStatus));
    fc.assert(
      fc.property(fc.array(anyStatus, { minLength: 6, maxLength: 6 }), (list) => {
        const map = new Map(list.map((status, index) => [index + 1, status]));
        const required = [2, 3, 4, 6].every((step) =>
          [StepStatus.Completed, StepStatus.Skipped].includes(map.get(step)!),
        );
        expect(progressOf(map, OPTIONAL).isCompleted).toBe(required);
      }),
    );
  });

  it('never lowers the percentage when one more step is finished', () => {
    const anyStatus = fc.constantFrom(...Object.values(StepStatus));
    fc.assert(
      fc.property(fc.array(anyStatus, { minLength: 6, maxLength: 6 }), fc.integer({ min: 1, max: 6 }), (list, step) => {
        const before = new Map(list.map((status, index) => [index + 1, status]));
        const after = new Map(before).set(step, StepStatus.Completed);
        expect(progressOf(after, OPTIONAL).completionPercentage).toBeGreaterThanOrEqual(
          progressOf(before, OPTIONAL).completionPercentage,
        );
      }),
    );
  });
});

describe('missing steps', () => {
  it('names the required unfinished steps before a step', () => {
    expect(missingBefore(4, statuses('pcpppp'), OPTIONAL)).toEqual([3]);
    expect(missingBefore(6, statuses('pppppp'), OPTIONAL)).toEqual([2, 3, 4]);
  });

  it('lists optional steps among the unfinished', () => {
    expect(unfinishedBefore(6, statuses('pcccpp'))).toEqual([1, 5]);
  });
});
