import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { startSession } from './requests.js';
import { Scene, until } from './scene.js';

jest.setTimeout(240_000);

describe('two services on one DATA_DIR', () => {
  let scene: Scene;
  beforeEach(() => {
    scene = new Scene();
  });
  afterEach(() => scene.clear());

  it('share one database, which the last one out stops', async () => {
    const first = scene.start();
    const firstUrl = await first.url();
    const second = scene.start();
    const secondUrl = await second.url();
    expect(second.stdout).toContain('(adopted, port');
    expect(new URL(secondUrl).port).not.toBe(new URL(firstUrl).port);
    await startSession(firstUrl, 'shared');

    expect(await first.stop()).toMatchObject({ code: 0 });
    expect(await startSession(secondUrl, 'shared')).toMatchObject({ status: 200 });
    const postmaster = scene.postmaster();
    expect(scene.databaseProcesses()).toContain(postmaster);

    expect(await second.stop()).toMatchObject({ code: 0 });
    expect(scene.databaseProcesses()).toEqual([]);
  });

  it('both serve when they start at the same instant on an empty folder', async () => {
    const services = [scene.start(), scene.start(), scene.start()];
    const urls = await Promise.all(services.map((service) => service.url()));
    const statuses = await Promise.all(
      urls.map(async (url, index) => (await startSession(url, `user-${index}`)).status),
    );
    expect(statuses).toEqual([200, 200, 200]);
    expect(services.filter(({ stdout }) => stdout.includes('(started, port'))).toHaveLength(1);
    expect(services.map(({ stderr }) => stderr)).toEqual(['', '', '']);
    const endings = await Promise.all(services.map((service) => service.stop()));
    expect(endings.map(({ code }) => code)).toEqual([0, 0, 0]);
    expect(scene.databaseProcesses()).toEqual([]);
  });

  it('do not disturb each other when one starts while the other serves', async () => {
    const first = scene.start();
    const url = await first.url();
    const statuses: number[] = [];
    const stopLoad = new AbortController();
    const load = (async () => {
      while (!stopLoad.signal.aborted) statuses.push((await startSession(url, 'busy')).status);
    })();
    await (await startedAndServing(scene)).stop();
    stopLoad.abort();
    await load;
    expect([...new Set(statuses)]).toEqual([200]);
  });

  it('stop the database that one of them restarted, also when the other leaves last', async () => {
    const old = scene.start();
    await old.url();
    process.kill(scene.postmaster(), 'SIGKILL');
    await until(() => scene.databaseProcesses().length === 0);
    const young = await startedAndServing(scene);
    expect(young.stdout).toContain('(started, port');
    await young.stop();
    expect(scene.databaseProcesses()).not.toEqual([]);
    expect(await old.stop()).toMatchObject({ code: 0 });
    expect(scene.databaseProcesses()).toEqual([]);
  });
});

async function startedAndServing(scene: Scene): Promise<ReturnType<Scene['start']>> {
  const service = scene.start();
  expect((await startSession(await service.url(), 'another')).status).toBe(200);
  return service;
}
