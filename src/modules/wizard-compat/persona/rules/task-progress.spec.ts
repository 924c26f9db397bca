import { describe, expect, it } from '@jest/globals';
import { JobStatus } from '../../../user-jobs/index.js';
import { taskProgress, type TimedJob } from './task-progress.js';

const START = Date.UTC(2026, 0, 2);
const at = (seconds: number): Date => new Date(START + seconds * 1_000);
const job = (change: Partial<TimedJob> = {}): TimedJob => ({
  status: JobStatus.Running,
  progress: 10,
  createdAt: at(0),
  heartbeatAt: at(0),
  finishedAt: null,
  ...change,
});

describe('taskProgress', () => {
  it('moves with every sign of life of a job that has nothing else to tell', () => {
    const figures = [0, 20, 41, 62, 83].map((seconds) => taskProgress(job({ heartbeatAt: at(seconds) }), at(600)));
    expect(figures).toEqual([7, 8, 9, 11, 12]);
  });

  it('stands still when a running job gives no sign of life', () => {
    expect(taskProgress(job(), at(300))).toBe(taskProgress(job(), at(1)));
  });

  it('moves while the job waits in the queue, and does not fall when work begins', () => {
    const waiting = job({ status: JobStatus.Queued, progress: 0, heartbeatAt: null });
    expect([0, 30, 59].map((seconds) => taskProgress(waiting, at(seconds)))).toEqual([0, 2, 3]);
    expect(taskProgress(job({ progress: 0, heartbeatAt: at(59) }), at(60))).toBe(3);
  });

  it('is a whole number that never falls and stays below 100 until the job is completed', () => {
    const moments = Array.from({ length: 400 }, (_none, n) =>
      taskProgress(job({ progress: Math.min(99.9, n / 3), heartbeatAt: at(n * 7) }), at(n * 7)),
    );
    expect(moments.every((figure) => Number.isInteger(figure) && figure < 100)).toBe(true);
    expect(moments).toEqual(moments.toSorted((one, other) => one - other));
    expect(taskProgress(job({ status: JobStatus.Completed }), at(1))).toBe(100);
  });

  it('stays where it was when the job has failed', () => {
    const failed = job({ status: JobStatus.Failed, finishedAt: at(40) });
    expect(taskProgress(failed, at(4_000))).toBe(9);
  });

  it('counts no time before the job, whatever the clocks of two machines say', () => {
    expect(taskProgress(job({ heartbeatAt: at(-30) }), at(0))).toBe(7);
  });
});
