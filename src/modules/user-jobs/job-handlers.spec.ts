import { describe, expect, it } from '@jest/globals';
import { Test } from '@nestjs/testing';
import { Signals } from '../../database/index.js';
import { JOB_KINDS, JobWorker } from '../../jobs/index.js';
import { JobAttempts } from './job-attempts.js';
import { JobHandlers } from './job-handlers.js';
import { JobRunner } from './job-runner.js';

async function startWith(isWanted: boolean, prepare: (handlers: JobHandlers) => void): Promise<number> {
  let started = 0;
  const start = (): Promise<void> => Promise.resolve(void (started += 1));
  const module = await Test.createTestingModule({
    providers: [
      JobRunner,
      JobHandlers,
      { provide: Signals, useValue: {} },
      { provide: JobAttempts, useValue: {} },
      { provide: JobWorker, useValue: { isWanted, start } },
    ],
  }).compile();
  prepare(module.get(JobHandlers));
  await module.get(JobRunner).onApplicationBootstrap();
  return started;
}

describe('handlers of jobs', () => {
  const register = (handlers: JobHandlers): void => {
    for (const kind of JOB_KINDS) handlers.register(kind, () => Promise.reject(new Error('not run here')));
  };

  it('stop the start of a process that runs jobs when one is missing, naming the kind', async () => {
    await expect(startWith(true, () => undefined)).rejects.toThrow(/No handler .* website_analysis/);
  });

  it('are not needed where jobs are only queued', async () => {
    expect(await startWith(false, () => undefined)).toBe(0);
  });

  it('let the work begin when there is one for every kind', async () => {
    expect(await startWith(true, register)).toBe(1);
  });

  it('are refused when the kind has one already', async () => {
    const twice = (handlers: JobHandlers): void => [1, 2].forEach(() => register(handlers));
    await expect(startWith(true, twice)).rejects.toThrow(/Two handlers .*website_analysis/);
  });
});
