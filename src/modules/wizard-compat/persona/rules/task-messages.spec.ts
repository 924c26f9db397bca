import { describe, expect, it } from '@jest/globals';
import { JobStatus } from '../../../user-jobs/index.js';
import { stageMessage, taskMessages } from './task-messages.js';

const CREATED = new Date('2026-01-02T03:04:05.000Z');
const FINISHED = new Date('2026-01-02T03:05:05.000Z');

const job = { status: JobStatus.Running, messages: [], currentStep: null, createdAt: CREATED, finishedAt: null };
const newest = (change: Partial<Parameters<typeof taskMessages>[0]>): string | undefined =>
  taskMessages({ ...job, ...change }, 40).at(-1)?.message;

/** The stage that the wizard shows for a message. */
function stageShown(message = ''): string {
  const stages = {
    Initializing: 'analyzing',
    'core persona': 'generating',
    platform: 'adapting',
    quality: 'assessing',
  };
  const found = Object.entries({ ...stages, completed: 'preview' }).find(([keyword]) => message.includes(keyword));
  return found?.[1] ?? 'unknown';
}

describe('messages of a persona task', () => {
  it('lets the wizard tell every stage, in its order', () => {
    const texts = [
      'Making a persona for linkedin, blog',
      'Describing who writes',
      'Adapting the voice to linkedin, blog',
      'Storing the persona',
    ];
    expect(texts.map(stageMessage).map(stageShown)).toEqual(['analyzing', 'generating', 'adapting', 'assessing']);
    expect(stageShown(newest({ status: JobStatus.Queued }))).toBe('analyzing');
    expect(stageShown(newest({ status: JobStatus.Completed, finishedAt: FINISHED }))).toBe('preview');
  });

  it('ends with what the job is doing, once', () => {
    const messages = ['Making a persona for blog', 'Describing who writes'];
    expect(taskMessages({ ...job, messages, currentStep: 'Describing who writes' }, 12)).toHaveLength(3);
    expect(newest({ messages, currentStep: 'Storing the persona' })).toBe('Measuring the quality: Storing the persona');
  });

  it('knows when the task began and ended, and claims no other time', () => {
    const messages = ['Making a persona for blog'];
    const log = taskMessages({ ...job, status: JobStatus.Completed, messages, finishedAt: FINISHED }, 100);
    expect(log.map(({ timestamp }) => timestamp)).toEqual([CREATED.toISOString(), null, FINISHED.toISOString()]);
  });
});
