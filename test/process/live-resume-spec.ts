import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { freePort } from '../../src/database/embedded/free-port.js';
import { ExternalDatabase } from './external-database.js';
import { ResumingClient, Writer } from './live-crowd.js';
import { Scene, until } from './scene.js';
import type { ServiceRun } from './service-run.js';

jest.setTimeout(600_000);

const CLIENTS = 200;
const USERS = 20;
const KILL_EVERY_MS = 5_000;

/** Longer with FAULT_SECONDS, for instance 60. */
const KILLS = Math.round((Number(process.env['FAULT_SECONDS'] ?? '15') * 1_000) / KILL_EVERY_MS);

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Length of the shortest log. */
function shortest(logs: ReadonlyMap<string, readonly string[]>): number {
  return Math.min(...[...logs.values()].map(({ length }) => length));
}

describe('two processes, of which one is killed again and again', () => {
  let external: ExternalDatabase;
  let scene: Scene;
  let database: string;
  let settings: Record<string, string>;

  beforeAll(async () => {
    external = await ExternalDatabase.open();
    scene = new Scene();
    const [owner, runtime] = [await external.createRole(), await external.createRole()];
    database = await external.createDatabase(owner);
    settings = {
      DATABASE_URL: external.url(runtime, database),
      DATABASE_OWNER_URL: external.url(owner, database),
      LOG_LEVEL: 'fatal',
    };
  });
  afterAll(async () => {
    await scene.clear();
    await external.close();
  });

  it(`tell each of ${CLIENTS} clients its user's log without gap or duplicate`, async () => {
    const ports = [await freePort(), await freePort()];
    const start = async (index: number): Promise<ServiceRun> => {
      const service = scene.start({ ...settings, PORT: String(ports[index]) });
      await service.url();
      return service;
    };
    const services = [await start(0), await start(1)];
    const urls = ports.map((port) => `http://127.0.0.1:${port}`);
    const userIds = Array.from({ length: USERS }, (_, index) => `follower-${index}`);
    const clients = Array.from(
      { length: CLIENTS },
      (_, index) => new ResumingClient(userIds[index % USERS]!, urls, index < CLIENTS / 2 ? 'sse' : 'ws', index >> 1),
    );
    const writers = Array.from({ length: 4 }, () => new Writer(userIds, urls));
    const work = [...clients, ...writers].map((one) => one.run());
    await until(() => clients.every(({ connections }) => connections > 0), 60_000);

    for (let kill = 0; kill < KILLS; kill += 1) {
      const victim = kill % 2;
      await services[victim]!.stop('SIGKILL');
      [services[victim]] = await Promise.all([start(victim), pause(KILL_EVERY_MS)]);
    }
    // However slow the machine is: something happened to every user between the kills.
    for (let rest = 600; rest > 0 && shortest(await readLogs()) <= KILLS * 5; rest -= 1) await pause(100);
    for (const writer of writers) writer.stop();
    await Promise.all(work.slice(CLIENTS));

    const logs = await readLogs();
    const lengthOf = (userId: string): number => logs.get(userId)?.length ?? 0;
    await until(() => clients.every(({ userId, cursor }) => cursor >= lengthOf(userId)), 30_000);
    for (const client of clients) client.stop();
    await Promise.all(work);

    for (const client of clients) {
      expect(client.complaints).toEqual([]);
      expect(client.log.map(({ seq, type, at }) => `${seq} ${type} ${at}`)).toEqual(logs.get(client.userId));
    }
    const statuses = [...new Set(writers.flatMap((writer) => [...writer.statuses.keys()]))];
    expect(statuses).toEqual([200]);
    expect(shortest(logs)).toBeGreaterThan(KILLS * 5);
    // Each kill cut off about half of the clients.
    expect(clients.reduce((sum, { connections }) => sum + connections, 0)).toBeGreaterThan(CLIENTS * (1 + KILLS / 4));
  });

  /** What is stored, by user. */
  async function readLogs(): Promise<Map<string, string[]>> {
    const { rows } = await external.run(
      database,
      `select user_id, array_agg(
         seq || ' ' || type || ' ' || to_char(at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') order by seq) as log
       from onboarding_events group by user_id`,
    );
    return new Map(rows.map(({ user_id, log }) => [user_id, log]));
  }
});
