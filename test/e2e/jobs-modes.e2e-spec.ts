import type { ServerResponse } from 'node:http';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { INestApplicationContext } from '@nestjs/common';
import { MikroORM } from '@mikro-orm/postgresql';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { JobQueue, JobWorker } from '../../src/jobs/index.js';
import { createWorker } from '../../src/run-worker.js';
import { newActor } from '../support/actors.js';
import { createTestApp, testSettings } from '../support/create-test-app.js';
import { databaseUrl, withClient } from '../support/database.js';
import { expectProblem } from '../support/problems.js';
import { articlePage, serveSite, type TestSite } from '../support/serve-site.js';
import { jobEnd } from '../support/walk.js';

const API = '/api/onboarding';

describe('processes that queue and processes that run jobs', () => {
  let site: TestSite;
  const visits = new Map<string, number>();
  const held: ServerResponse[] = [];
  const running: INestApplicationContext[] = [];

  beforeAll(async () => {
    site = await serveSite((request, response) => {
      const path = request.url ?? '/';
      if (path === '/robots.txt') return void response.writeHead(404).end();
      visits.set(path, (visits.get(path) ?? 0) + 1);
      response.writeHead(200, { 'content-type': 'text/html' });
      if (path.startsWith('/held') && visits.get(path) === 1) return void held.push(response);
      response.end(articlePage('Work', 100));
    });
  });
  afterEach(async () => {
    for (const response of held.splice(0)) response.destroy();
    await Promise.all(running.splice(0).map((app) => app.close()));
  });
  afterAll(() => site.close());

  const serve = async (mode: string): Promise<NestFastifyApplication> => {
    const app = await createTestApp({ EGRESS_ALLOW: site.host, JOBS_MODE: mode });
    running.push(app);
    return app;
  };
  const work = async (): Promise<INestApplicationContext> => {
    const worker = await createWorker(testSettings({ EGRESS_ALLOW: site.host }), databaseUrl());
    running.push(worker);
    return worker;
  };

  it('refuses long work with 503 when it is switched off, and serves everything else', async () => {
    const user = newActor(await serve('off'));
    const answer = await user.send('POST', `${API}/website-analysis`, { url: site.url });
    expectProblem(answer, 503, 'jobs_disabled');
    expect(answer.headers['retry-after']).toBe('60');
    expect((await user.send('GET', `${API}/jobs`)).body.jobs).toEqual([]);
    expect((await user.send('POST', `${API}/start`)).status).toBe(200);
  });

  it('leaves queued work alone until a worker comes', async () => {
    const user = newActor(await serve('worker'));
    const { body } = await user.send('POST', `${API}/website-analysis`, { url: `${site.url}later` });
    await new Promise((resolve) => setTimeout(resolve, 2_500));
    expect((await user.send('GET', `${API}/jobs/${body.job_id}`)).body.status).toBe('queued');
    await work();
    expect(await jobEnd(user, body.job_id)).toMatchObject({ status: 'completed', attempts: 1 });
  });

  it('runs each job once, however many workers there are', async () => {
    const app = await serve('worker');
    const users = Array.from({ length: 15 }, () => newActor(app));
    const jobs = await Promise.all(
      users.map(async (user, index) => {
        const { body } = await user.send('POST', `${API}/website-analysis`, { url: `${site.url}once-${index}` });
        return { user, id: body.job_id };
      }),
    );
    await Promise.all([work(), work(), work()]);
    for (const { user, id } of jobs) expect(await jobEnd(user, id)).toMatchObject({ status: 'completed', attempts: 1 });
    expect(users.map((_user, index) => visits.get(`/once-${index}`))).toEqual(users.map(() => 1));
  });

  it('hands a running job back when its process stops, and another process finishes it', async () => {
    const user = newActor(await serve('worker'));
    const first = await work();
    const { body } = await user.send('POST', `${API}/website-analysis`, { url: `${site.url}held-back` });
    while (held.length === 0) await new Promise((resolve) => setTimeout(resolve, 20));
    await first.close();
    running.splice(running.indexOf(first), 1);
    const handedBack = (await user.send('GET', `${API}/jobs/${body.job_id}`)).body;
    expect(handedBack).toMatchObject({ status: 'queued', attempts: 1, error: { code: 'worker_stopped' } });
    await work();
    expect(await jobEnd(user, body.job_id)).toMatchObject({ status: 'completed', attempts: 2, error: null });
    expect((await user.send('GET', `${API}/website-analyses`)).body).toHaveLength(1);
  });

  it('gives up a job that no worker survived, and says so', async () => {
    const app = await serve('worker');
    const user = newActor(app);
    const { body } = await user.send('POST', `${API}/website-analysis`, { url: `${site.url}abandoned` });
    await withClient('owner', (client) =>
      client.query(
        `with gone as (delete from pgboss.job where id = $1 returning data)
         insert into pgboss.job (name, data) select 'website_analysis_dead', data from gone`,
        [body.job_id],
      ),
    );
    await work();
    expect(await jobEnd(user, body.job_id)).toMatchObject({ status: 'failed', error: { code: 'job_abandoned' } });
  });

  it('wants a transaction to queue a job in', async () => {
    const app = await serve('worker');
    const { em } = app.get(MikroORM);
    const ticket = { user_id: 'nobody', job_id: '6b0d3c1e-0f1a-4c56-9d3f-2f4bb6a3c0ff' };
    await expect(app.get(JobQueue).enqueueIn(em.fork(), 'website_analysis', ticket)).rejects.toThrow(/transaction/);
    expect(app.get(JobWorker).isWanted).toBe(false);
  });
});
