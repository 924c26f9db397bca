import { describe, expect, it } from '@jest/globals';
import { JobStatus } from '../../../user-jobs/index.js';
import { personaTask, type TaskJob } from './persona-task.js';

const START = new Date('2026-01-02T03:04:05.000Z');
const after = (seconds: number): Date => new Date(START.getTime() + seconds * 1_000);

function aJob(change: Partial<TaskJob>): TaskJob {
  const { status = JobStatus.Running } = change;
  const isOpen = status === JobStatus.Running || status === JobStatus.Queued;
  const untold = { progress: 10, currentStep: null, messages: [], error: null, heartbeatAt: null, finishedAt: null };
  return { id: 'job-1', createdAt: START, ...untold, ...change, status, isOpen };
}

describe('personaTask', () => {
  it('says of work that takes more than the client waits that it goes on, with an error', () => {
    const running = aJob({ status: JobStatus.Running, heartbeatAt: after(340) });
    expect(personaTask(running, after(349), null)).toMatchObject({ status: 'running', error: null });
    expect(personaTask(running, after(351), null)).toMatchObject({
      status: 'failed',
      error: expect.stringContaining('It goes on'),
      result: null,
    });
  });

  it('gives the result of completed work only', () => {
    const result = { success: true };
    expect(personaTask(aJob({ status: JobStatus.Completed }), after(400), result)).toMatchObject({
      status: 'completed',
      progress: 100,
      result,
    });
    expect(personaTask(aJob({ status: JobStatus.Running }), after(1), result).result).toBeNull();
  });

  it('has a text for every failure', () => {
    const failures = [
      aJob({ status: JobStatus.Failed, error: { code: 'x', detail: 'There is no text.' } }),
      aJob({ status: JobStatus.Cancelled }),
      aJob({ status: JobStatus.Completed }),
    ].map((job) => personaTask(job, after(1), null));
    expect(failures.map(({ status }) => status)).toEqual(['failed', 'failed', 'failed']);
    expect(failures.map(({ error }) => error)).toEqual([
      'There is no text.',
      'The generation was cancelled.',
      expect.stringContaining('removed'),
    ]);
  });
});
