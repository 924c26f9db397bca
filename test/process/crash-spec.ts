import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { get, startSession } from './requests.js';
import { Scene, until } from './scene.js';

jest.setTimeout(240_000);

const OUTAGE_ANSWER_MS = 5_000;

describe('after a crash', () => {
  let scene: Scene;
  beforeEach(() => {
    scene = new Scene();
  });
  afterEach(() => scene.clear());

  it('adopts the database of a killed service with every row, and stops it in the end', async () => {
    const killed = scene.start();
    const url = await killed.url();
    await startSession(url, 'kept');
    const postmaster = scene.postmaster();
    await killed.stop('SIGKILL');
    expect(scene.databaseProcesses()).toContain(postmaster);

    const next = scene.start();
    const nextUrl = await next.url();
    expect(next.stdout).toContain('(adopted, port');
    expect(scene.postmaster()).toBe(postmaster);
    expect(await storedUsers(scene)).toEqual(['kept']);
    expect((await startSession(nextUrl, 'kept')).status).toBe(200);
    expect(await next.stop()).toMatchObject({ code: 0 });
    expect(scene.databaseProcesses()).toEqual([]);
  });

  it('answers 503 while its database is gone, stays alive and stops cleanly', async () => {
    const service = scene.start();
    const url = await service.url();
    await Promise.all(['a', 'b', 'c', 'd'].map((userId) => startSession(url, userId)));
    process.kill(scene.postmaster(), 'SIGKILL');
    await until(() => scene.databaseProcesses().length === 0);

    for (let repetition = 0; repetition < 3; repetition += 1) {
      const refused = await startSession(url, 'a');
      expect(refused).toMatchObject({ status: 503, body: { code: 'service_unavailable', status: 503 } });
      expect(refused.type).toContain('application/problem+json');
      expect(Number(refused.retryAfter)).toBeGreaterThan(0);
      expect(refused.ms).toBeLessThan(OUTAGE_ANSWER_MS);
    }
    const ready = await get(url, '/health/ready');
    expect(ready).toMatchObject({ status: 503, body: { code: 'service_unavailable' } });
    expect(ready.ms).toBeLessThan(OUTAGE_ANSWER_MS);
    expect((await get(url, '/health/live')).status).toBe(200);
    const ending = await service.stop();
    expect(ending).toMatchObject({ code: 0, signal: null });
    expect(ending.ms).toBeLessThan(10_000);
  });

  it('answers requests that are under way when the database dies', async () => {
    const service = scene.start();
    const url = await service.url();
    const answers = Array.from({ length: 40 }, () => startSession(url, `user-${randomUUID()}`));
    await Promise.race(answers);
    process.kill(scene.postmaster(), 'SIGKILL');
    const statuses = new Set((await Promise.all(answers)).map(({ status }) => status));
    expect([200, 503]).toEqual(expect.arrayContaining([...statuses]));
    expect((await get(url, '/health/live')).status).toBe(200);
  });

  it('loses no acknowledged row when service and database are killed under load', async () => {
    const killed = scene.start();
    const url = await killed.url();
    const acknowledged: string[] = [];
    const writers = Array.from({ length: 6 }, () => writeUntilRefused(url, acknowledged));
    await until(() => acknowledged.length >= 150, 60_000);
    const postmaster = scene.postmaster();
    killed.signal('SIGKILL');
    process.kill(postmaster, 'SIGKILL');
    await Promise.all(writers);
    await killed.ended;

    const next = scene.start();
    const nextUrl = await next.url();
    expect(next.stdout).toContain('(started, port');
    const stored = new Set(await storedUsers(scene));
    expect(acknowledged.filter((userId) => !stored.has(userId))).toEqual([]);
    expect(await sessionsWithGaps(scene)).toEqual([]);
    expect((await startSession(nextUrl, acknowledged[0]!)).status).toBe(200);
    expect(await next.stop()).toMatchObject({ code: 0 });
    expect(scene.databaseProcesses()).toEqual([]);
  });

  it('waits for the last processes of a killed database server to go', async () => {
    const killed = scene.start();
    await startSession(await killed.url(), 'kept');
    const postmaster = scene.postmaster();
    const remaining = scene.databaseProcesses().find((pid) => pid !== postmaster)!;
    process.kill(remaining, 'SIGSTOP');
    process.kill(postmaster, 'SIGKILL');
    await killed.stop('SIGKILL');

    const next = scene.start();
    await until(() => scene.databaseLog().includes('pre-existing shared memory block'), 60_000);
    process.kill(remaining, 'SIGKILL');
    await next.url();
    expect(await storedUsers(scene)).toEqual(['kept']);
  });

  it('begins anew when it was killed while it created the database', async () => {
    const killed = scene.start();
    await until(() => scene.initialisations().length > 0);
    await killed.stop('SIGKILL');
    const next = scene.start();
    expect((await startSession(await next.url(), 'first')).status).toBe(200);
    await next.stop();
    expect(scene.initialisations()).toEqual([]);
  });

  it('starts when the number of the dead database server now belongs to another program', async () => {
    const first = scene.start();
    await startSession(await first.url(), 'kept');
    await first.stop();
    const stranger = scene.run('sleep', ['600'], {});
    scene.forgePidFile(stranger.pid);

    const next = scene.start();
    await next.url();
    expect(next.stdout).toContain('(started, port');
    expect(await storedUsers(scene)).toEqual(['kept']);
    await next.stop();
    expect(stranger.isRunning).toBe(true);
  });
});

async function writeUntilRefused(url: string, acknowledged: string[]): Promise<void> {
  for (;;) {
    const userId = `user-${randomUUID()}`;
    try {
      const { status } = await startSession(url, userId);
      if (status !== 200) return;
    } catch {
      return;
    }
    acknowledged.push(userId);
  }
}

async function storedUsers(scene: Scene): Promise<string[]> {
  const rows = await scene.query<{ user_id: string }>('select user_id from onboarding_sessions order by user_id');
  return rows.map((row) => row.user_id);
}

/** Sessions whose log does not end at their version: state and event must have been stored together. */
function sessionsWithGaps(scene: Scene): Promise<{ user_id: string }[]> {
  return scene.query<{ user_id: string }>(
    `select s.user_id from onboarding_sessions s left join onboarding_events e on e.session_id = s.id
     group by s.id having count(e.seq) <> s.version or coalesce(max(e.seq), 0) <> s.version`,
  );
}
