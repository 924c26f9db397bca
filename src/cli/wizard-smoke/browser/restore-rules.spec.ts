import { describe, expect, it } from '@jest/globals';
import { isCopyGood, isNewUser, pageIndex, type Standing } from './restore-rules.js';

const standing = (currentStep: number, more: Partial<Standing> = {}): Standing => ({
  currentStep,
  percentage: 0,
  isCompleted: false,
  ...more,
});

describe('pageIndex', () => {
  it.each([
    [1, null, 1],
    [2, null, 2],
    [5, null, 5],
    [6, null, 5],
  ])('after step %d without an index of its own (%s) is %d', (currentStep, local, index) => {
    expect(pageIndex(standing(currentStep), local)).toBe(index);
  });

  it.each([
    [2, 1, 1],
    [2, 2, 2],
    [2, 3, 3],
    [2, 4, 2],
    [4, 1, 4],
  ])('after step %d prefers the own index %d only within one page: %d', (currentStep, local, index) => {
    expect(pageIndex(standing(currentStep), local)).toBe(index);
  });

  it('of a completed user is the last page', () => {
    expect(pageIndex(standing(3, { isCompleted: true }), null)).toBe(5);
  });
});

describe('the copy of the root page', () => {
  it('is good until the browser has gone further', () => {
    expect([null, 0, 2, 3].map((local) => isCopyGood(standing(2), local))).toEqual([true, true, true, false]);
  });

  it('tells a new user by step 1 and nothing done', () => {
    expect(isNewUser(standing(1))).toBe(true);
    expect(isNewUser(standing(1, { percentage: 16.67 }))).toBe(false);
    expect(isNewUser(standing(2))).toBe(false);
  });
});
