import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { type Actor, send } from '../support/actors.js';
import { openSocket } from '../support/live-clients.js';
import { briefToken, EVENTS, LiveScene, logOf } from '../support/live-scene.js';
import { expectProblem } from '../support/problems.js';

let scene: LiveScene;
beforeAll(async () => {
  scene = await LiveScene.start();
});
afterEach(() => scene.closeClients());
afterAll(() => scene.stop());

describe('a ticket', () => {
  const newTicket = async (user: Actor): Promise<string> =>
    (await user.send('POST', `${EVENTS}/ticket`)).body.ticket as string;

  it('opens one stream of its user, once', async () => {
    const user = await scene.busyActor();
    const { length } = await logOf(user);
    const answer = await user.send('POST', `${EVENTS}/ticket`);
    expect(answer).toMatchObject({ status: 200, body: { ticket: expect.any(String), expires_at: expect.any(String) } });
    const life = Date.parse(answer.body.expires_at) - Date.now();
    expect(life).toBeGreaterThan(0);
    expect(life).toBeLessThanOrEqual(60_000);
    const query = `?ticket=${answer.body.ticket as string}`;
    const stream = await scene.sse('', query);
    expect(await stream.next('snapshot')).toMatchObject({ id: length });
    expectProblem(await send(scene.app, 'GET', `${EVENTS}/stream${query}`), 401, 'ticket_refused');
    expect(await logOf(user)).toHaveLength(length);
  });

  it('opens only one of many streams that use it at the same time', async () => {
    const ticket = await newTicket(await scene.busyActor());
    const tries = await Promise.allSettled(Array.from({ length: 8 }, () => scene.sse('', `?ticket=${ticket}`)));
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  it('opens a WebSocket', async () => {
    const user = await scene.busyActor();
    const listener = await scene.socket({ query: `?ticket=${await newTicket(user)}&after=1` });
    expect(await listener.next('snapshot')).toMatchObject({ id: null, data: { after: 1 } });
  });

  it('does not work when it names another user', async () => {
    const [alice, bob] = [await scene.busyActor(), await scene.busyActor()];
    const [, secret] = (await newTicket(bob)).split('.');
    const forged = `${Buffer.from(alice.userId).toString('base64url')}.${secret}`;
    expectProblem(await send(scene.app, 'GET', `${EVENTS}/stream?ticket=${forged}`), 401, 'ticket_refused');
    for (const ticket of ['nonsense', '.', 'AAAA.AAAA'])
      expectProblem(await send(scene.app, 'GET', `${EVENTS}/stream?ticket=${ticket}`), 401, 'ticket_refused');
  });

  it('opens nothing but streams', async () => {
    const ticket = await newTicket(await scene.busyActor());
    expectProblem(await send(scene.app, 'GET', `/api/onboarding/status?ticket=${ticket}`), 401, 'unauthenticated');
  });

  it('lets the stream live as long as the token that asked for it', async () => {
    const token = briefToken(scene.newActor(), 2);
    const given = await send(scene.app, 'POST', `${EVENTS}/ticket`, undefined, { authorization: `Bearer ${token}` });
    const stream = await scene.sse('', `?ticket=${given.body.ticket as string}`);
    expect(await stream.next('closing')).toMatchObject({ data: { reason: 'token_expired' } });
  });

  it.each(['token', 'access_token'])('is asked for when a token comes as ?%s=', async (name) => {
    const { token } = scene.newActor();
    const answer = await send(scene.app, 'GET', `${EVENTS}/stream?${name}=${token}`);
    expectProblem(answer, 400, 'token_in_url');
    expect(answer.body.detail).toContain('/events/ticket');
    expect(answer.text).not.toContain(token);
    await expect(openSocket(scene.url, { query: `?${name}=${token}` })).rejects.toThrow('400');
  });
});
