import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { withClient } from '../support/database.js';
import { eventsIn, openRaw } from '../support/live-clients.js';
import { briefToken, change, EVENTS, LiveScene, logOf, ORIGIN } from '../support/live-scene.js';
import { expectProblem } from '../support/problems.js';

let scene: LiveScene;
beforeAll(async () => {
  scene = await LiveScene.start();
});
afterEach(() => scene.closeClients());
afterAll(() => scene.stop());

describe('the list of events', () => {
  it('gives the log after a position in parts, with the number of the newest event', async () => {
    const user = await scene.busyActor();
    const whole = (await user.send('GET', EVENTS)).body;
    expect(whole.events.map(({ seq }: any) => seq)).toEqual(whole.events.map((_: any, index: number) => index + 1));
    expect(whole.last_seq).toBe(whole.events.length);
    expect(whole.events[0]).toEqual({
      seq: 1,
      type: 'session.started',
      step_number: null,
      payload: {},
      at: expect.stringMatching(/^\d{4}-.*Z$/),
    });
    const part = (await user.send('GET', `${EVENTS}?after=1&limit=1`)).body;
    expect(part).toEqual({ events: [whole.events[1]], last_seq: whole.last_seq });
    const end = (await user.send('GET', `${EVENTS}?after=${whole.last_seq}`)).body;
    expect(end).toEqual({ events: [], last_seq: whole.last_seq });
  });

  it('is empty for somebody who has not started', async () => {
    expect((await scene.newActor().send('GET', EVENTS)).body).toEqual({ events: [], last_seq: 0 });
  });

  it.each(['after=-1', 'after=x', 'after=2147483648', 'limit=0', 'limit=101', 'other=1'])(
    'refuses %s',
    async (query) => {
      expectProblem(await scene.newActor().send('GET', `${EVENTS}?${query}`), 422, 'validation_failed');
    },
  );
});

describe('a stream of server-sent events', () => {
  it('begins with a snapshot that can be resumed from and goes on with what happens', async () => {
    const user = await scene.busyActor();
    const before = await logOf(user);
    const stream = await scene.sse(user.token);
    expect(stream.response.headers).toMatchObject({
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
      'x-request-id': expect.any(String),
      'x-content-type-options': 'nosniff',
    });
    const snapshot = await stream.next('snapshot');
    expect(snapshot).toMatchObject({
      id: before.length,
      data: { version: before.length, after: before.length, active_step: null, completed_at: null },
    });
    expect(snapshot.data.steps).toContainEqual({ step_number: 1, status: 'skipped', reported_fraction: 0 });
    await change(user);
    const after = (await logOf(user)).slice(before.length);
    const heard = await stream.events(after.length);
    expect(heard.map(({ data }) => data)).toEqual(after);
    expect(heard.map(({ id, type }) => [id, type])).toEqual(after.map(({ seq, type }) => [seq, type]));
  });

  it.each([
    ['Last-Event-ID', '', { 'last-event-id': '1' }],
    ['?after=', '?after=1', {}],
    ['Last-Event-ID before ?after=', '?after=2', { 'last-event-id': '1' }],
  ] as [string, string, Record<string, string>][])(
    'resumes from %s without gap or duplicate',
    async (_name, query, headers) => {
      const user = await scene.busyActor();
      const stream = await scene.sse(user.token, query, headers);
      const snapshot = await stream.next('snapshot');
      expect(snapshot).toMatchObject({ id: null, data: { after: 1 } });
      const missed = (await logOf(user)).slice(1);
      expect(missed.length).toBeGreaterThanOrEqual(3);
      expect((await stream.events(missed.length)).map(({ data }) => data)).toEqual(missed);
      await change(user);
      const log = await logOf(user);
      expect((await stream.events(log.length - 1)).map(({ data }) => data)).toEqual(log.slice(1));
    },
  );

  it('reads a long log in batches', async () => {
    const user = scene.newActor();
    for (let round = 0; round < 220; round += 1) await change(user);
    const { last_seq: newest } = (await user.send('GET', EVENTS)).body;
    expect(newest).toBeGreaterThan(200);
    const stream = await scene.sse(user.token, '?after=0&follow=false');
    expect(await stream.next('closing')).toMatchObject({ id: null, data: { reason: 'caught_up' } });
    expect(eventsIn(stream.heard).map(({ id }) => id)).toEqual(Array.from({ length: newest }, (_, index) => index + 1));
  });

  it('says that a position is ahead of the log and begins anew', async () => {
    const user = await scene.busyActor();
    const { length } = await logOf(user);
    const stream = await scene.sse(user.token, '?after=5000');
    expect(await stream.next('stale')).toEqual({ type: 'stale', id: null, data: { reason: 'cursor_ahead' } });
    expect(await stream.next('snapshot')).toMatchObject({ id: length });
  });

  it.each(['x', '-1', '1.5', '99999999999'])('refuses the Last-Event-ID %s', async (id) => {
    const user = scene.newActor();
    const answer = await user.send('GET', `${EVENTS}/stream`, undefined, { 'last-event-id': id });
    expectProblem(answer, 422, 'validation_failed');
  });

  it('pings', async () => {
    const stream = await scene.sse(scene.newActor().token);
    await stream.next('snapshot');
    while (stream.comments.length < 2) await new Promise((resolve) => setTimeout(resolve, 20));
    expect(stream.comments).toContain(': ping');
  });

  it('says that the token expired and ends', async () => {
    const stream = await scene.sse(briefToken(scene.newActor(), 1));
    expect(await stream.next('closing')).toEqual({ type: 'closing', id: null, data: { reason: 'token_expired' } });
    await stream.ended;
  });

  it('tells one user nothing of another', async () => {
    const [alice, bob] = [await scene.busyActor(), await scene.busyActor()];
    const stream = await scene.sse(bob.token);
    await stream.next('snapshot');
    await change(alice);
    await change(bob);
    const own = await logOf(bob);
    await stream.next('research_preferences.saved');
    expect(own).toEqual(expect.arrayContaining(eventsIn(stream.heard).map(({ data }) => data)));
  });

  it('ends as stale when a longer log takes the place of the one it follows', async () => {
    const user = await scene.busyActor();
    const stream = await scene.sse(user.token);
    const { id } = await stream.next('snapshot');
    await withClient('superuser', (client) =>
      client.query(
        `with events as (
           update onboarding_events set at = at + interval '1 day' where user_id = '${user.userId}' returning *
         )
         insert into onboarding_events (session_id, seq, user_id, type, payload, actor, at)
         select session_id, seq + ${id}, user_id, type, payload, actor, at from events;
         update onboarding_sessions set version = version * 2 where user_id = '${user.userId}'`,
      ),
    );
    expect(await stream.next('stale')).toMatchObject({ data: { reason: 'log_restarted' } });
    expect(eventsIn(stream.heard)).toEqual([]);
  });

  it('ends as stale when the session is erased, also when it is started again at once', async () => {
    const user = await scene.busyActor();
    const stream = await scene.sse(user.token);
    await stream.next('snapshot');
    await user.send('DELETE', '/api/onboarding/session');
    for (let round = 0; round < 4; round += 1) await change(user);
    expect(await stream.next('stale')).toMatchObject({ id: null, data: { reason: 'log_restarted' } });
    await stream.ended;
  });

  it('is refused to pages of other origins', async () => {
    const user = scene.newActor();
    const foreign = { origin: 'https://evil.example' };
    expectProblem(await user.send('GET', `${EVENTS}/stream`, undefined, foreign), 403, 'origin_refused');
    const listed = await scene.sse(user.token, '', { origin: ORIGIN });
    expect(listed.response.headers['access-control-allow-origin']).toBe(ORIGIN);
    await scene.sse(user.token, '', { origin: scene.url });
  });

  it('is refused above the number of streams that a user may have, until one is closed', async () => {
    const user = scene.newActor();
    const streams = [];
    for (let count = 0; count < 10; count += 1) streams.push(await scene.sse(user.token));
    expectProblem(await user.send('GET', `${EVENTS}/stream`), 429, 'too_many_streams');
    const late = await scene.socket({ token: user.token });
    expect(await late.closed).toMatchObject({ code: 4429 });
    streams[0]!.close();
    const isOpen = (): Promise<boolean> =>
      scene.sse(user.token).then(
        () => true,
        () => false,
      );
    while (!(await isOpen())) await new Promise((resolve) => setTimeout(resolve, 20));
  });

  it('answers HEAD without a body', async () => {
    const { request, response } = await openRaw(
      scene.url,
      `${EVENTS}/stream`,
      { authorization: `Bearer ${scene.newActor().token}` },
      { method: 'HEAD' },
    );
    expect([200, 404]).toContain(response.statusCode);
    request.destroy();
  });
});
