import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { type Actor, newActor } from '../support/actors.js';
import { createTestApp } from '../support/create-test-app.js';
import { withClient } from '../support/database.js';
import { type ProviderServer, startProviderServer } from '../support/provider-server.js';
import { jobEnd } from '../support/walk.js';

const API = '/api/onboarding';
const KEYS = `${API}/api-keys`;
const GOOD = 'good-key-00000000aaaa';
const LIMIT_HOURS = 24;

const save = (user: Actor, provider: string) => user.send('POST', KEYS, { provider, api_key: GOOD });

/** Makes a user's key look as if it was last saved and checked so many hours ago. */
const age = (user: Actor, provider: string, hours: number) =>
  withClient('superuser', (client) =>
    client.query(
      `update api_keys set updated_at = now() - $3 * interval '1 hour', checked_at = now() - $3 * interval '1 hour'
       where user_id = $1 and provider = $2`,
      [user.userId, provider, hours],
    ),
  );

const keysOf = async (user: Actor) => (await user.send('GET', KEYS)).body.keys;
const jobsOf = async (user: Actor) => (await user.send('GET', `${API}/jobs`)).body.jobs;

describe('checking old keys again', () => {
  let server: ProviderServer;
  let app: NestFastifyApplication;
  beforeAll(async () => {
    server = await startProviderServer();
    server.accept(GOOD);
    app = await createTestApp({ ...server.variables, KEY_RECHECK_HOURS: String(LIMIT_HOURS) });
  });
  afterEach(() => {
    server.behave('openai', null);
  });
  afterAll(async () => {
    await app.close();
    await server[Symbol.asyncDispose]();
  });

  it('happens in the background when keys are read that are old, for those alone', async () => {
    const user = newActor(app);
    for (const provider of ['openai', 'groq', 'mistral']) await save(user, provider);
    await age(user, 'openai', LIMIT_HOURS + 1);
    await age(user, 'groq', LIMIT_HOURS - 1);
    server.behave('openai', { status: 401, json: {} });
    expect(await keysOf(user)).toHaveLength(3);
    const [job] = await jobsOf(user);
    expect(job.kind).toBe('key_recheck');
    expect(await jobEnd(user, job.job_id)).toMatchObject({
      status: 'completed',
      result: { checked: ['openai'], changed: ['openai'] },
    });
    expect(await keysOf(user)).toMatchObject([
      { provider: 'groq', status: 'unknown' },
      { provider: 'mistral', checked_at: null },
      { provider: 'openai', status: 'rejected', detail: expect.any(String) },
    ]);
    expect(await jobsOf(user)).toHaveLength(1);
  });

  it('leaves the progress of the steps as it is', async () => {
    const user = newActor(app);
    await save(user, 'openai');
    await age(user, 'openai', LIMIT_HOURS + 1);
    const before = (await user.send('GET', `${API}/progress`)).body.steps;
    await keysOf(user);
    const [job] = await jobsOf(user);
    await jobEnd(user, job.job_id);
    expect((await user.send('GET', `${API}/progress`)).body.steps).toMatchObject(
      before.map(({ status, started_at: startedAt }: { status: string; started_at: string | null }) => ({
        status,
        started_at: startedAt,
      })),
    );
  });

  it('is queued once, however often the keys are read', async () => {
    const user = newActor(app);
    await save(user, 'openai');
    await age(user, 'openai', LIMIT_HOURS + 1);
    await Promise.all(Array.from({ length: 6 }, () => keysOf(user)));
    const jobs = await jobsOf(user);
    expect(jobs).toHaveLength(1);
    await jobEnd(user, jobs[0].job_id);
  });

  it('happens once an answer that could not tell may be another', async () => {
    const user = newActor(app);
    await save(user, 'openai');
    const wait = (minutes: number) =>
      withClient('superuser', (client) =>
        client.query(
          `update api_keys set checked_at = now(), retry_at = now() + $2 * interval '1 minute' where user_id = $1`,
          [user.userId, minutes],
        ),
      );
    await wait(5);
    await keysOf(user);
    expect(await jobsOf(user)).toEqual([]);
    await wait(-1);
    await keysOf(user);
    const [job] = await jobsOf(user);
    expect(await jobEnd(user, job.job_id)).toMatchObject({ result: { checked: ['openai'], changed: ['openai'] } });
    expect(await keysOf(user)).toMatchObject([{ status: 'valid', retry_at: null }]);
  });

  it('never spends money, and asks nothing about keys that cannot be checked', async () => {
    const user = newActor(app);
    for (const provider of ['exa', 'copilotkit']) {
      await save(user, provider);
      await age(user, provider, 10_000);
    }
    await keysOf(user);
    expect(await jobsOf(user)).toEqual([]);
  });

  it('ends with a damaged key that is said to be damaged, and does not try again', async () => {
    const user = newActor(app);
    await save(user, 'openai');
    await age(user, 'openai', LIMIT_HOURS + 1);
    await withClient('superuser', (client) =>
      client.query("update api_keys set ciphertext = 'v1.x' where user_id = $1", [user.userId]),
    );
    await keysOf(user);
    const [job] = await jobsOf(user);
    expect(await jobEnd(user, job.job_id)).toMatchObject({ status: 'completed' });
    expect(await keysOf(user)).toMatchObject([{ status: 'unknown', detail: expect.stringContaining('damaged') }]);
    expect(await jobsOf(user)).toHaveLength(1);
  });

  it('waits while jobs are off, and the keys are shown all the same', async () => {
    const user = newActor(app);
    await save(user, 'openai');
    await age(user, 'openai', LIMIT_HOURS + 1);
    const idle = await createTestApp({ ...server.variables, JOBS_MODE: 'off', KEY_RECHECK_HOURS: String(LIMIT_HOURS) });
    try {
      const answer = await newActor(idle, {}, user.userId).send('GET', KEYS);
      expect([answer.status, answer.body.total_providers]).toEqual([200, 1]);
    } finally {
      await idle.close();
    }
    expect(await jobsOf(user)).toEqual([]);
  });
});
