import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { missingBefore, progressOf, type StepProgress, unfinishedBefore } from './progress-of.js';
import { StepStatus } from './step-status.js';

const OPTIONAL = new Set([1, 5]);

const steps = (text: string, fractions: Readonly<Record<number, number>> = {}): Map<number, StepProgress> => {
  const names: Record<string, StepStatus> = {
    c: StepStatus.Completed,
    s: StepStatus.Skipped,
    p: StepStatus.Pending,
    f: StepStatus.Failed,
  };
  return stepsOf(
    Array.from(text).map((letter, index) => ({
      status: names[letter] ?? StepStatus.InProgress,
      reportedFraction: fractions[index + 1] ?? 0,
    })),
  );
};

const stepsOf = (list: readonly StepProgress[]): Map<number, StepProgress> =>
  new Map(list.map((step, index) => [index + 1, step]));

const anyStep = fc.record({
  status: fc.constantFrom(...Object.values(StepStatus)),
  reportedFraction: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
});
const anySteps = fc.array(anyStep, { minLength: 6, maxLength: 6 });

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
      expect(progressOf(steps(text), OPTIONAL)).toMatchObject({
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
    expect(progressOf(steps('pcccpp'), OPTIONAL).canProceedToFinal).toBe(true);
    expect(progressOf(steps('pcccpp'), new Set()).canProceedToFinal).toBe(false);
  });

  it('adds the reported share of steps that are not finished', () => {
    expect(progressOf(steps('ciippp', { 2: 0.5, 3: 0.1 }), OPTIONAL).completionPercentage).toBe(26.67);
    expect(progressOf(steps('ccfppp', { 1: 0.5, 3: 0.25 }), OPTIONAL).completionPercentage).toBe(37.5);
  });

  it('reaches 100 % with six finished steps only', () => {
    expect(progressOf(steps('ccccci', { 6: 0.999999 }), OPTIONAL).completionPercentage).toBe(99.99);
    expect(progressOf(steps('cccccc'), OPTIONAL).completionPercentage).toBe(100);
  });

  it('never completes without every required step, and never by the last step alone', () => {
    fc.assert(
      fc.property(anySteps, (list) => {
        const map = stepsOf(list);
        const finished: readonly unknown[] = [StepStatus.Completed, StepStatus.Skipped];
        const isFinished = (step: number): boolean => finished.includes(map.get(step)?.status);
        expect(progressOf(map, OPTIONAL).isCompleted).toBe([2, 3, 4, 6].every(isFinished));
      }),
    );
  });

  it('never lowers the percentage when one more step is finished', () => {
    fc.assert(
      fc.property(anySteps, fc.integer({ min: 1, max: 6 }), (list, step) => {
        const before = stepsOf(list);
        const after = new Map(before).set(step, { status: StepStatus.Completed, reportedFraction: 0 });
        expect(progressOf(after, OPTIONAL).completionPercentage).toBeGreaterThanOrEqual(
          progressOf(before, OPTIONAL).completionPercentage,
        );
      }),
    );
  });
});

describe('missing steps', () => {
  it('names the required unfinished steps before a step', () => {
    expect(missingBefore(4, steps('pcpppp'), OPTIONAL)).toEqual([3]);
    expect(missingBefore(6, steps('pppppp'), OPTIONAL)).toEqual([2, 3, 4]);
  });

  it('lists optional steps among the unfinished', () => {
    expect(unfinishedBefore(6, steps('pcccpp'))).toEqual([1, 5]);
  });
});
