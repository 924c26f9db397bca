import { randomUUID } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { isUserId, type UserId, UserScope } from '../../src/auth/index.js';
import { SessionsService } from '../../src/modules/sessions/index.js';
import { MOST_OPEN_JOBS, UserJobsService } from '../../src/modules/user-jobs/index.js';
import { type Actor, newActor } from '../support/actors.js';
import { createTestApp } from '../support/create-test-app.js';
import { withClient } from '../support/database.js';
import { expectProblem } from '../support/problems.js';
import { articlePage, serveSite, type TestSite } from '../support/serve-site.js';
import { analyseWebsite, jobEnd } from '../support/walk.js';

const API = '/api/onboarding';

/** What a user's log says about jobs, oldest first. */
async function jobEvents(user: Actor): Promise<{ type: string; payload: any }[]> {
  const { rows } = await withClient('superuser', (client) =>
    client.query(
      `select type, payload from onboarding_events where user_id = $1 and type like 'job.%' order by session_id, seq`,
      [user.userId],
    ),
  );
  return rows;
}

async function queuedInBoss(jobId: string): Promise<string[]> {
  const { rows } = await withClient('superuser', (client) =>
    client.query('select state::text from pgboss.job where id = $1', [jobId]),
  );
  return rows.map(({ state }) => state);
}

async function until(isSo: () => Promise<boolean>): Promise<void> {
  const deadline = Date.now() + 30_000;
  while (!(await isSo())) {
    if (Date.now() > deadline) throw new Error(`It never came to: ${String(isSo)}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

describe('jobs', () => {
  let site: TestSite;
  let app: NestFastifyApplication;
  /** Answers of pages below /held that wait to be let go. */
  const held: ServerResponse[] = [];
  let failures = 0;
  const failedFor = new Set<string>();

  const letGo = (): void => {
    for (const response of held.splice(0)) response.end(articlePage('Held', 100));
  };

  beforeAll(async () => {
    site = await serveSite((request, response) => {
      const path = request.url ?? '/';
      if (path === '/robots.txt') return void response.writeHead(404).end();
      if (path.startsWith('/missing')) return void response.writeHead(404).end();
      if (path.startsWith('/flaky') && !failedFor.has(path)) {
        failedFor.add(path);
        failures += 1;
        return void response.writeHead(503).end();
      }
      response.writeHead(200, { 'content-type': 'text/html' });
      if (path.startsWith('/held')) return void held.push(response);
      response.end(articlePage('Work', 150));
    });
    app = await createTestApp({ EGRESS_ALLOW: site.host });
  });
  afterAll(async () => {
    letGo();
    await app.close();
    await site.close();
  });

  const start = (user: Actor, path: string) =>
    user.send('POST', `${API}/website-analysis`, { url: `${site.url}${path}` });
  const read = async (user: Actor, jobId: string): Promise<any> =>
    (await user.send('GET', `${API}/jobs/${jobId}`)).body;
  const startHeld = async (user: Actor): Promise<string> => {
    const { body } = await start(user, `held-${randomUUID()}`);
    await until(() => Promise.resolve(held.length > 0));
    return body.job_id;
  };

  it('answers 202 with the job and its address, and completes it with a result', async () => {
    const user = newActor(app);
    const answer = await start(user, 'plain');
    expect(answer.status).toBe(202);
    expect(answer.headers['location']).toBe(`${API}/jobs/${answer.body.job_id}`);
    expect(answer.body).toMatchObject({ kind: 'website_analysis', status: 'queued', progress: 0, result: null });
    const job = await jobEnd(user, answer.body.job_id);
    expect(job).toMatchObject({
      status: 'completed',
      progress: 100,
      result: { analysis_id: 1 },
      error: null,
      attempts: 1,
      current_step: null,
    });
    expect(Date.parse(job.started_at)).toBeGreaterThanOrEqual(Date.parse(job.created_at));
    expect(Date.parse(job.finished_at)).toBeGreaterThanOrEqual(Date.parse(job.started_at));
    const types = (await jobEvents(user)).map(({ type }) => type);
    expect(types.filter((type) => type !== 'job.progressed')).toEqual(['job.queued', 'job.started', 'job.completed']);
  });

  it('makes one job of 50 parallel requests for the same work', async () => {
    const user = newActor(app);
    const path = `held-${randomUUID()}`;
    const answers = await Promise.all(Array.from({ length: 50 }, () => start(user, path)));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([202]));
    expect(new Set(answers.map(({ body }) => body.job_id)).size).toBe(1);
    await until(() => Promise.resolve(held.length > 0));
    letGo();
    await jobEnd(user, answers[0]!.body.job_id);
    expect((await user.send('GET', `${API}/jobs`)).body.jobs).toHaveLength(1);
    expect((await user.send('GET', `${API}/website-analyses`)).body).toHaveLength(1);
  });

  it('starts the same work anew once it has ended', async () => {
    const user = newActor(app);
    const first = await analyseWebsite(user, site.url);
    const second = await analyseWebsite(user, site.url);
    expect(second.job_id).not.toBe(first.job_id);
    expect(second.result).toEqual({ analysis_id: 2 });
  });

  it('reports progress that never falls, at most once a second', async () => {
    const user = newActor(app);
    const jobId = await startHeld(user);
    await until(async () => (await read(user, jobId)).current_step !== null);
    expect(await read(user, jobId)).toMatchObject({ status: 'running', messages: [expect.stringMatching(/^Reading/)] });
    letGo();
    await jobEnd(user, jobId);
    const events = await jobEvents(user);
    const progress = events.filter(({ type }) => type === 'job.progressed').map(({ payload }) => payload.progress);
    expect(progress.length).toBeGreaterThanOrEqual(2);
    expect(progress).toEqual([...progress].sort((a, b) => a - b));
    const { messages } = await read(user, jobId);
    expect(messages.filter((message: string) => /^Read/.test(message))).toEqual([
      expect.stringMatching(/^Reading http/),
      expect.stringMatching(/^Read 1 pages/),
    ]);
  });

  it('fails at once, with the code of the problem, when trying again is no use', async () => {
    const user = newActor(app);
    const job = await analyseWebsite(user, `${site.url}missing`);
    expect(job).toMatchObject({
      status: 'failed',
      attempts: 1,
      result: null,
      error: { code: 'site_http_error', detail: expect.stringMatching(/404/) },
    });
    expect((await jobEvents(user)).at(-1)).toMatchObject({
      type: 'job.failed',
      payload: { job_id: job.job_id, code: 'site_http_error' },
    });
    expect((await user.send('GET', `${API}/website-analyses`)).body).toMatchObject([
      { status: 'failed', error_message: job.error.detail },
    ]);
  });

  it('tries again when the failure may pass, and then succeeds', async () => {
    const user = newActor(app);
    const before = failures;
    const job = await analyseWebsite(user, `${site.url}flaky-${randomUUID()}`);
    expect(failures).toBe(before + 1);
    expect(job).toMatchObject({ status: 'completed', attempts: 2, error: null, result: { analysis_id: 1 } });
    expect((await user.send('GET', `${API}/website-analyses`)).body).toHaveLength(1);
    expect((await jobEvents(user)).filter(({ type }) => type === 'job.retrying')).toMatchObject([
      { payload: { code: 'site_http_error' } },
    ]);
  });

  it('ends a running job, stores nothing of it and tells the work to stop', async () => {
    const user = newActor(app);
    const jobId = await startHeld(user);
    const closed = new Promise((resolve) => held[0]!.once('close', resolve));
    const answer = await user.send('POST', `${API}/jobs/${jobId}/cancel`);
    expect(answer).toMatchObject({ status: 200, body: { status: 'cancelled', result: null } });
    await closed;
    letGo();
    expect(await queuedInBoss(jobId)).toEqual(['cancelled']);
    expect((await jobEvents(user)).at(-1)).toMatchObject({ type: 'job.cancelled', payload: { job_id: jobId } });
    expect((await user.send('GET', `${API}/website-analyses`)).body).toEqual([]);
    expectProblem(await user.send('POST', `${API}/jobs/${jobId}/cancel`), 409, 'job_finished');
  });

  it('puts its step in progress when it is queued, and makes the step failed when it fails for good', async () => {
    const user = newActor(app);
    const running = await startHeld(user);
    expect((await user.send('GET', `${API}/step/2`)).body).toMatchObject({ status: 'in_progress' });
    expect((await user.send('GET', `${API}/resume`)).body).toMatchObject({ resume_step: 2 });
    await user.send('POST', `${API}/jobs/${running}/cancel`);
    letGo();
    const job = await analyseWebsite(user, `${site.url}missing`);
    expect((await user.send('GET', `${API}/step/2`)).body).toMatchObject({
      status: 'failed',
      validation_errors: [job.error.detail],
    });
    await analyseWebsite(user, `${site.url}plain`);
    expect((await user.send('GET', `${API}/step/2`)).body).toMatchObject({ status: 'in_progress' });
  });

  it('ends with a reset, and leaves nothing in the queue when the user is erased', async () => {
    const user = newActor(app);
    const reset = await startHeld(user);
    await user.send('POST', `${API}/reset`);
    letGo();
    expect(await read(user, reset)).toMatchObject({ status: 'cancelled' });
    await analyseWebsite(user, `${site.url}plain`);
    expect((await user.send('DELETE', `${API}/session`)).status).toBe(204);
    expect(await queuedInBoss(reset)).toEqual([]);
    const { rows } = await withClient('superuser', (client) =>
      client.query("select id from pgboss.job where data ->> 'user_id' = $1", [user.userId]),
    );
    expect(rows).toEqual([]);
  });

  it('ends a queued job before anybody works on it', async () => {
    const busy = [newActor(app), newActor(app)];
    for (const user of busy) await start(user, `held-${randomUUID()}`);
    await until(() => Promise.resolve(held.length === 2));
    const user = newActor(app);
    const { body } = await start(user, 'plain');
    expect((await user.send('POST', `${API}/jobs/${body.job_id}/cancel`)).status).toBe(200);
    letGo();
    await until(async () => (await jobEvents(busy[0]!)).some(({ type }) => type === 'job.completed'));
    expect(await read(user, body.job_id)).toMatchObject({ status: 'cancelled', attempts: 0, started_at: null });
    expect((await jobEvents(user)).map(({ type }) => type)).toEqual(['job.queued', 'job.cancelled']);
  });

  it('shows a job to its owner only, and takes anything that is no id as unknown', async () => {
    const owner = newActor(app);
    const { job_id: jobId } = await analyseWebsite(owner, site.url);
    const stranger = newActor(app);
    for (const id of [jobId, randomUUID(), 'nothing', "1' or '1'='1"]) {
      expectProblem(await stranger.send('GET', `${API}/jobs/${encodeURIComponent(id)}`), 404, 'job_not_found');
      expectProblem(await stranger.send('POST', `${API}/jobs/${encodeURIComponent(id)}/cancel`), 404, 'job_not_found');
    }
    expect((await stranger.send('GET', `${API}/jobs`)).body).toEqual({ jobs: [], next_cursor: null });
  });

  it('lists jobs newest first, page by page', async () => {
    const user = newActor(app);
    const ids: string[] = [];
    for (const path of ['one', 'two', 'three']) ids.unshift((await analyseWebsite(user, `${site.url}${path}`)).job_id);
    const first = (await user.send('GET', `${API}/jobs?limit=2`)).body;
    const second = (await user.send('GET', `${API}/jobs?limit=2&cursor=${first.next_cursor}`)).body;
    expect([...first.jobs, ...second.jobs].map(({ job_id: id }) => id)).toEqual(ids);
    expect(second.next_cursor).toBeNull();
    for (const query of ['limit=0', 'limit=101', 'cursor=x', 'cursor=MTIzLmFiYw'])
      expectProblem(await user.send('GET', `${API}/jobs?${query}`), 422, 'validation_failed');
  });

  describe('started by other parts of the service', () => {
    const as = <T>(user: Actor, work: (userId: UserId) => Promise<T>): Promise<T> => {
      const { userId } = user;
      if (!isUserId(userId)) throw new Error('Not a user id');
      return app.get(UserScope).run(userId, () => work(userId));
    };
    const input = (path: string) => ({ url: `${site.url}${path}`, max_pages: 1 });

    it('are not queued when the transaction that starts them is rolled back', async () => {
      const user = newActor(app);
      let jobId = '';
      const change = as(user, (userId) =>
        app.get(SessionsService).change(userId, async (opened) => {
          jobId = (await app.get(UserJobsService).startIn(opened, 'website_analysis', input('plain'))).id;
          await opened.em.flush();
          expect(await opened.em.execute('select 1 from pgboss.job where id = ?', [jobId])).toHaveLength(1);
          throw new Error('Changed my mind');
        }),
      );
      await expect(change).rejects.toThrow('Changed my mind');
      expect(await queuedInBoss(jobId)).toEqual([]);
      expect(await jobEvents(user)).toEqual([]);
    });

    it('are refused above the number one user may have open, and all ended together', async () => {
      const user = newActor(app);
      const busy = [newActor(app), newActor(app)];
      for (const other of busy) await start(other, `held-${randomUUID()}`);
      await until(() => Promise.resolve(held.length === 2));
      for (let index = 0; index < MOST_OPEN_JOBS; index += 1)
        expect((await start(user, `open-${index}`)).status).toBe(202);
      expectProblem(await start(user, 'one-too-many'), 409, 'too_many_jobs');
      await as(user, (userId) =>
        app.get(SessionsService).change(userId, (change) => app.get(UserJobsService).cancelAllIn(change)),
      );
      letGo();
      const { jobs } = (await user.send('GET', `${API}/jobs?limit=100`)).body;
      expect(new Set(jobs.map(({ status }: { status: string }) => status))).toEqual(new Set(['cancelled']));
      expect((await start(user, 'again')).status).toBe(202);
    });
  });
});
