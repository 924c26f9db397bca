import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { LiveLimits } from '../../src/modules/live-events/live-limits.js';
import { type Actor, newActor } from '../support/actors.js';
import { createTestApp } from '../support/create-test-app.js';
import { withClient } from '../support/database.js';
import { eventsIn, type LiveListener, openSocket, openSse } from '../support/live-clients.js';

/** An instance of the service, with a server of its own. */
interface Instance {
  readonly app: NestFastifyApplication;
  readonly url: string;
}

const listenersOfDatabase = `select pid from pg_stat_activity
  where application_name = 'onboarding-signals' and datname = current_database()`;

const open: LiveListener[] = [];
const instances: Instance[] = [];

async function start(limits: Partial<LiveLimits> = {}): Promise<Instance> {
  const app = await createTestApp();
  Object.assign(app.get(LiveLimits), limits);
  await app.listen(0, '127.0.0.1');
  const instance = { app, url: await app.getUrl() };
  instances.push(instance);
  return instance;
}

const kept = <Listener extends LiveListener>(listener: Listener): Listener => {
  open.push(listener);
  return listener;
};

const logOf = async (user: Actor): Promise<any[]> => (await user.send('GET', '/api/onboarding/events')).body.events;

const change = (user: Actor) =>
  user.send('PUT', '/api/onboarding/research-preferences', { research_depth: 'Standard' });

async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  const deadline = Date.now() + 20_000;
  while (!(await isSo())) {
    if (Date.now() > deadline) throw new Error(`It was not so in time: ${String(isSo)}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** Process ids of the connections that listen for signals. */
const listening = (): Promise<number[]> =>
  withClient('superuser', async (client) =>
    (await client.query<{ pid: number }>(listenersOfDatabase)).rows.map(({ pid }) => pid),
  );

afterEach(async () => {
  for (const listener of open.splice(0)) listener.close();
  await Promise.all(instances.splice(0).map(({ app }) => app.close()));
});

describe('two instances on one database', () => {
  it('tell each other at once what was committed', async () => {
    // No sweep could find it in time.
    const [one, other] = [await start(), await start({ sweepMs: 3_600_000 })];
    const writer = newActor(one.app);
    await writer.send('POST', '/api/onboarding/start');
    const sse = kept(await openSse(other.url, writer.token));
    const socket = kept(await openSocket(other.url, { token: writer.token }));
    await Promise.all([sse.next('snapshot'), socket.next('snapshot')]);
    await until(async () => (await listening()).length === 2);
    await change(writer);
    const added = (await logOf(writer)).slice(1);
    expect(added.length).toBeGreaterThan(0);
    for (const listener of [sse, socket]) {
      expect((await listener.events(added.length)).map(({ data }) => data)).toEqual(added);
    }
  });

  it('redeem each other’s tickets, once in all', async () => {
    const [one, other] = [await start(), await start()];
    const user = newActor(one.app);
    const { ticket } = (await user.send('POST', '/api/onboarding/events/ticket')).body;
    const stream = kept(await openSse(other.url, '', `?ticket=${ticket as string}`));
    await stream.next('snapshot');
    await expect(openSse(one.url, '', `?ticket=${ticket as string}`)).rejects.toThrow('401');
  });

  it('miss nothing while the connection for signals is cut off', async () => {
    const [one, other] = [await start(), await start({ sweepMs: 300, tickMs: 50 })];
    const writer = newActor(one.app);
    await writer.send('POST', '/api/onboarding/start');
    const stream = kept(await openSse(other.url, writer.token));
    await stream.next('snapshot');
    const stopCutting = new AbortController();
    const cutting = withClient('superuser', async (client) => {
      while (!stopCutting.signal.aborted)
        await client.query(`select pg_terminate_backend(pid) from (${listenersOfDatabase}) as listeners`);
    });
    try {
      for (let round = 0; round < 20; round += 1) await change(writer);
      const added = (await logOf(writer)).slice(1);
      expect((await stream.events(added.length)).map(({ data }) => data)).toEqual(added);
    } finally {
      stopCutting.abort();
      await cutting;
    }
  });

  it('tell each other again once the connection is back', async () => {
    const [one, other] = [await start(), await start({ sweepMs: 3_600_000 })];
    const writer = newActor(one.app);
    await writer.send('POST', '/api/onboarding/start');
    const stream = kept(await openSse(other.url, writer.token));
    await stream.next('snapshot');
    await until(async () => (await listening()).length === 2);
    const before = await listening();
    await withClient('superuser', (client) =>
      client.query(`select pg_terminate_backend(pid) from (${listenersOfDatabase}) as listeners`),
    );
    await until(async () => {
      const now = await listening();
      return now.length === 2 && now.every((pid) => !before.includes(pid));
    });
    await change(writer);
    const added = (await logOf(writer)).slice(1);
    expect((await stream.events(added.length)).map(({ data }) => data)).toEqual(added);
  });

  it('tell the clients of one that stops when to come back, and the other goes on where it ended', async () => {
    const [one, other] = [await start(), await start()];
    const user = newActor(other.app);
    await user.send('POST', '/api/onboarding/start');
    const sse = kept(await openSse(one.url, user.token, '?after=0'));
    const socket = kept(await openSocket(one.url, { token: user.token, query: '?after=0' }));
    await Promise.all([sse.events(1), socket.events(1)]);
    const from = Date.now();
    await one.app.close();
    instances.shift();
    expect(Date.now() - from).toBeLessThan(5_000);
    const farewell = await sse.next('closing');
    expect(farewell).toEqual({ type: 'closing', id: null, data: { reason: 'restarting', retry: expect.any(Number) } });
    expect(sse.retry).toBe(farewell.data.retry);
    await sse.ended;
    expect(await socket.next('closing')).toMatchObject({ data: { reason: 'restarting' } });
    expect(await socket.closed).toEqual({ code: 1012, reason: 'restarting' });
    await change(user);
    const resumed = kept(await openSse(other.url, user.token, '', { 'last-event-id': '1' }));
    const log = await logOf(user);
    const both = [...eventsIn(sse.heard), ...(await resumed.events(log.length - 1))];
    expect(both.map(({ data }) => data)).toEqual(log);
  });
});

describe('a client that does not read', () => {
  const BYTES = 30_000_000;

  let app: Instance;
  let user: Actor;
  beforeAll(async () => {
    app = await start({ drainMs: 1_200, tickMs: 50 });
    instances.pop();
    user = newActor(app.app);
    await user.send('POST', '/api/onboarding/start');
    await fillLog(user, 1_500, BYTES);
  });
  afterAll(() => app.app.close());

  it.each(['server-sent events', 'a WebSocket'])('costs one batch of memory and is sent away: %s', async (kind) => {
    const sent = watchBuffers();
    const listener = kept(
      kind === 'a WebSocket'
        ? await openSocket(app.url, { token: user.token, query: '?after=0' })
        : await openSse(app.url, user.token, '?after=0'),
    );
    const stop = 'socket' in listener ? listener.socket : listener.response;
    stop.pause();
    await until(() => sent.ended());
    // One batch of a hundred events of this size, with its frames.
    expect(sent.most()).toBeLessThan((100 / 1_500) * BYTES * 1.3);
    sent.stop();
    stop.resume();
    if ('closed' in listener) await listener.closed;
    else await listener.ended;
    expect(eventsIn(listener.heard).length).toBeLessThan(1_500);
    const seqs = eventsIn(listener.heard).map(({ id }) => id);
    expect(seqs).toEqual(seqs.map((_, index) => index + 1));
  });

  /** The largest number of bytes that a connection of the instance held back. */
  function watchBuffers() {
    const server = app.app.getHttpServer();
    const sockets = new Set<import('node:net').Socket>();
    let most = 0;
    const note = (socket: import('node:net').Socket): void => void sockets.add(socket);
    server.on('connection', note);
    const timer = setInterval(() => {
      for (const socket of sockets) most = Math.max(most, socket.writableLength);
    }, 5);
    return {
      most: () => most,
      ended: () => sockets.size > 0 && [...sockets].every((socket) => socket.destroyed || socket.writableEnded),
      stop: () => {
        clearInterval(timer);
        server.off('connection', note);
      },
    };
  }
});

/** Adds events of a known size to a user's log, past the service. */
async function fillLog(user: Actor, count: number, bytes: number): Promise<void> {
  await withClient('superuser', async (client) => {
    await client.query(
      `insert into onboarding_events (session_id, seq, user_id, type, payload, actor, at)
       select s.id, n, s.user_id, 'integrations.saved', jsonb_build_object('text', repeat('x', $3)), s.user_id, now()
       from onboarding_sessions s, generate_series(s.version + 1, $2::int) as n where s.user_id = $1`,
      [user.userId, count, Math.round(bytes / count)],
    );
    await client.query('update onboarding_sessions set version = $2 where user_id = $1', [user.userId, count]);
  });
}
