import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Actor } from '../support/actors.js';
import { createTestApp } from '../support/create-test-app.js';
import {
  addedTo,
  diagnose,
  expectRepaired,
  logOf,
  operate,
  repair,
  storedRows,
  told,
  userAfter,
} from '../support/recovery-scene.js';

describe('recovery from what lies outside of the steps', () => {
  let app: NestFastifyApplication;

  beforeAll(async () => {
    app = await createTestApp();
  });
  afterAll(() => app.close());

  describe('when nobody works on a job any more', () => {
    const insertJob = async (user: Actor, job: object): Promise<string> => {
      const id = randomUUID();
      await operate(
        user,
        `insert into user_jobs select j.* from onboarding_sessions s, jsonb_populate_record(null::user_jobs,
           $2::jsonb || jsonb_build_object('session_id', s.id, 'user_id', s.user_id)) j where s.user_id = $1`,
        JSON.stringify({
          id,
          kind: 'website_analysis',
          input: {},
          input_hash: id,
          progress: 10,
          messages: [],
          attempts: 1,
          ...job,
        }),
      );
      return id;
    };
    const ago = (minutes: number): string => new Date(Date.now() - minutes * 60_000).toISOString();

    it.each([
      ['runs in silence', { status: 'running', created_at: ago(9), started_at: ago(9), heartbeat_at: ago(3) }],
      ['was begun and never heard of', { status: 'running', created_at: ago(9), started_at: ago(3) }],
      ['waits for too long', { status: 'queued', created_at: ago(16) }],
    ])('ends one that %s', async (_title, job) => {
      const user = await userAfter(app, 1);
      const id = await insertJob(user, job);
      const [issue, ...others] = await diagnose(user);
      expect(issue).toMatchObject({ code: 'stuck_job', step_number: null, fix: 'fail_job' });
      expect(issue.detail).toContain(id);
      expect(others).toEqual([]);
      const { added } = await expectRepaired(user);
      expect(added.slice(1)).toMatchObject([
        { type: 'job.failed', payload: { job_id: id, kind: 'website_analysis', code: 'job_lost' } },
      ]);
      const { rows } = await operate(user, 'select status, error, finished_at from user_jobs where user_id = $1');
      expect(rows).toMatchObject([{ status: 'failed', error: { code: 'job_lost' }, finished_at: expect.any(Date) }]);
    });

    it.each([
      ['gives signs of life', { status: 'running', created_at: ago(60), started_at: ago(60), heartbeat_at: ago(1) }],
      ['has not waited for long', { status: 'queued', created_at: ago(14) }],
      [
        'waits for another attempt',
        { status: 'queued', created_at: ago(60), started_at: ago(2), heartbeat_at: ago(1) },
      ],
      ['has ended', { status: 'completed', created_at: ago(60), started_at: ago(60) }],
    ])('leaves one alone that %s', async (_title, job) => {
      const user = await userAfter(app, 1);
      await insertJob(user, job);
      expect(await diagnose(user)).toEqual([]);
    });
  });

  describe('when the log is not whole', () => {
    it.each([
      ['an entry in the middle', 'seq = 3', 'entry 3 is missing'],
      ['the beginning', 'seq <= 2', 'entry 1 is missing'],
      ['everything', 'true', 'it is empty'],
    ])('says that %s is missing, and repairs nothing by it', async (_title, condition, reason) => {
      const user = await userAfter(app, 4);
      await operate(user, `delete from onboarding_events where user_id = $1 and ${condition}`);
      await operate(user, 'update onboarding_sessions set progress = 1 where user_id = $1');
      const [before, log] = [await storedRows(user), await logOf(user)];
      const { body } = await repair(user);
      expect(told(body.issues)).toEqual([['log_gap', null, null]]);
      expect(body.issues[0].detail).toContain(reason);
      expect(body.applied).toEqual([]);
      expect(await storedRows(user)).toEqual(before);
      expect(await addedTo(user, log)).toEqual([]);
    });
  });
});
