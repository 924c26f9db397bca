import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { signToken } from '../support/actors.js';
import { serveSite, type TestSite, articlePage } from '../support/serve-site.js';
import { Scene, until } from './scene.js';
import { PROCESS_SECRET, serviceVariables, type ServiceRun } from './service-run.js';

jest.setTimeout(240_000);

const WORKER = fileURLToPath(new URL('../../dist/src/cli/worker.js', import.meta.url));

/** The queue misses a killed worker, waits a moment and gives its job to another. */
const TAKEN_UP_MS = 45_000;

describe('worker processes', () => {
  let scene: Scene;
  let site: TestSite;
  let visits = 0;
  let holds = true;
  beforeEach(async () => {
    scene = new Scene();
    visits = 0;
    holds = true;
    site = await serveSite((request, response) => {
      if (request.url === '/robots.txt') return void response.writeHead(404).end();
      visits += 1;
      response.writeHead(200, { 'content-type': 'text/html' });
      response.write('<!doctype html>');
      if (!holds) response.end(articlePage('Work', 100));
    });
  });
  afterEach(async () => {
    await scene.clear();
    await site.close();
  });

  const settings = (): Record<string, string> => ({ JOBS_MODE: 'worker', EGRESS_ALLOW: site.host });
  const startWorker = (): ServiceRun =>
    scene.run(process.execPath, [WORKER], serviceVariables(scene.dataDir, settings()));

  const call = async (url: string, method: string, path: string, body?: object): Promise<any> => {
    const response = await fetch(`${url}/api/onboarding${path}`, {
      method,
      headers: {
        authorization: `Bearer ${signToken('somebody', {}, PROCESS_SECRET)}`,
        ...(body ? { 'content-type': 'application/json' } : {}),
      },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    return response.json();
  };

  const startRunningJob = async (url: string): Promise<string> => {
    const { job_id: jobId } = await call(url, 'POST', '/website-analysis', { url: site.url, max_pages: 1 });
    await until(() => visits === 1, 30_000);
    return jobId;
  };

  it('finish the job of one that was killed, once', async () => {
    const url = await scene.start(settings()).url();
    const killed = startWorker();
    const jobId = await startRunningJob(url);
    await killed.stop('SIGKILL');
    holds = false;
    startWorker();
    await until(async () => (await call(url, 'GET', `/jobs/${jobId}`)).status === 'completed', TAKEN_UP_MS);
    expect(await call(url, 'GET', `/jobs/${jobId}`)).toMatchObject({ attempts: 2, result: { analysis_id: 1 } });
    expect(await call(url, 'GET', '/website-analyses')).toHaveLength(1);
    expect(visits).toBe(2);
  });

  it('end with code 0 on SIGTERM and give back what they were doing', async () => {
    const url = await scene.start(settings()).url();
    const worker = startWorker();
    const jobId = await startRunningJob(url);
    const ending = await worker.stop();
    expect(ending).toMatchObject({ code: 0, signal: null });
    expect(ending.ms).toBeLessThan(10_000);
    expect(worker.stdout).toContain('worker is up');
    expect(await call(url, 'GET', `/jobs/${jobId}`)).toMatchObject({
      status: 'queued',
      error: { code: 'worker_stopped' },
    });
  });

  it('refuse to start in one line when long work is switched off', async () => {
    const worker = scene.run(process.execPath, [WORKER], serviceVariables(scene.dataDir, { JOBS_MODE: 'off' }));
    expect(await worker.ended).toEqual({ code: 1, signal: null });
    expect(worker.stderr).toMatch(/^Cannot start: JOBS_MODE=off [^\n]+\n$/);
  });
});
