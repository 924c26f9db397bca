import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { signToken } from '../support/actors.js';
import { openSocket } from '../support/live-clients.js';
import { briefToken, change, LiveScene, logOf, ORIGIN } from '../support/live-scene.js';

let scene: LiveScene;
beforeAll(async () => {
  scene = await LiveScene.start();
});
afterEach(() => scene.closeClients());
afterAll(() => scene.stop());

describe('a WebSocket', () => {
  it('tells the same as server-sent events, in order', async () => {
    const user = await scene.busyActor();
    const { length } = await logOf(user);
    const listener = await scene.socket({ token: user.token });
    expect(await listener.next('snapshot')).toMatchObject({ id: length, data: { version: length, after: length } });
    await change(user);
    const added = (await logOf(user)).slice(length);
    expect((await listener.events(added.length)).map(({ data }) => data)).toEqual(added);
  });

  it('takes the token behind a subprotocol and selects only its name', async () => {
    const user = await scene.busyActor();
    const listener = await scene.socket({ protocols: ['bearer', user.token] });
    await listener.next('snapshot');
    expect(listener.socket.protocol).toBe('bearer');
  });

  it('takes the token and the position in the first message', async () => {
    const user = await scene.busyActor();
    const listener = await scene.socket();
    listener.say({ type: 'auth', token: user.token, after: 1 });
    expect(await listener.next('snapshot')).toMatchObject({ id: null, data: { after: 1 } });
    const missed = (await logOf(user)).slice(1);
    expect(missed.length).toBeGreaterThanOrEqual(3);
    expect((await listener.events(missed.length)).map(({ data }) => data)).toEqual(missed);
  });

  it('goes to another position on request', async () => {
    const user = await scene.busyActor();
    const listener = await scene.socket({ token: user.token });
    await listener.next('snapshot');
    listener.say({ type: 'resume', after: 1 });
    expect(await listener.next('snapshot')).toMatchObject({ id: null, data: { after: 1 } });
    const missed = (await logOf(user)).slice(1);
    expect(missed.length).toBeGreaterThanOrEqual(3);
    expect((await listener.events(missed.length)).map(({ data }) => data)).toEqual(missed);
    listener.say({ type: 'resume', after: 4000 });
    expect(await listener.next('stale')).toMatchObject({ data: { reason: 'cursor_ahead' } });
    expect((await listener.next('snapshot')).id).toBe(missed.length + 1);
  });

  it.each([
    ['an unknown token', () => ({ token: 'nonsense' })],
    [
      'a token of another issuer',
      () => ({ token: signToken('somebody', {}, 'another-secret-that-is-long-enough-too') }),
    ],
    ['an unknown ticket', () => ({ query: '?ticket=nonsense' })],
    ['no token in time', () => ({})],
  ])('is closed with 4401 for %s', async (_name, options) => {
    const listener = await scene.socket(options());
    expect(await listener.closed).toMatchObject({ code: 4401 });
    expect(listener.heard.map(({ type }) => type)).toEqual(['error']);
  });

  it('is closed with 4401 when the token expires, unless a later one of the same user came', async () => {
    const user = scene.newActor();
    const first = await scene.socket({ token: briefToken(user, 1) });
    const second = await scene.socket({ token: briefToken(user, 1) });
    await second.next('snapshot');
    second.say({ type: 'auth', token: user.token });
    expect(await first.next('closing')).toMatchObject({ data: { reason: 'token_expired' } });
    expect(await first.closed).toEqual({ code: 4401, reason: 'token_expired' });
    second.say({ type: 'ping' });
    await second.next('pong');
    second.say({ type: 'auth', token: scene.newActor().token });
    expect(await second.closed).toMatchObject({ code: 4401 });
  });

  it('is refused at the handshake to pages of other origins', async () => {
    const { token } = scene.newActor();
    await expect(openSocket(scene.url, { token, origin: 'https://evil.example' })).rejects.toThrow('403');
    await expect(openSocket(scene.url, { token, origin: 'null' })).rejects.toThrow('403');
    for (const origin of [ORIGIN, scene.url]) await (await scene.socket({ token, origin })).next('snapshot');
  });

  it('answers messages that make no sense and closes after too many', async () => {
    const listener = await scene.socket({ token: scene.newActor().token });
    listener.say('not json');
    expect((await listener.next('error')).data).toMatchObject({ code: 'bad_message', detail: expect.any(String) });
    for (const message of ['[]', '{}', '{"type":"resume","after":-1}', '{"type":"auth"}', '3']) {
      listener.say(message);
      await listener.next('error');
    }
    listener.say({ type: 'ping' });
    await listener.next('pong');
    for (let count = 0; count < 4; count += 1) listener.say('null');
    expect(await listener.closed).toMatchObject({ code: 4429 });
  });

  it('is closed when it sends more or larger messages than allowed', async () => {
    const { token } = scene.newActor();
    const large = await scene.socket({ token });
    large.say({ type: 'ping', padding: 'x'.repeat(5_000) });
    expect(await large.closed).toMatchObject({ code: 1009 });
    const many = await scene.socket({ token });
    for (let count = 0; count < 60; count += 1) many.say({ type: 'ping' });
    expect(await many.closed).toMatchObject({ code: 4429 });
  });

  it('is cut off when it does not answer a ping', async () => {
    const listener = await scene.socket({ token: scene.newActor().token });
    await listener.next('snapshot');
    listener.socket.pong = () => undefined;
    // The library answers pings by itself; without its receiver nothing does.
    listener.socket.removeAllListeners('ping');
    (listener.socket as unknown as { _receiver: NodeJS.EventEmitter })._receiver.removeAllListeners('ping');
    expect(await listener.closed).toMatchObject({ code: 1006 });
  });
});
