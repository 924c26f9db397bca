import type { ServerResponse } from 'node:http';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { type LoopbackServer, startLoopbackServer } from '../../../egress/testing/loopback-server.js';
import { Recorder } from '../recording/recorder.js';
import { SignedTokens } from '../tokens.js';
import { CircuitBreaker } from './circuit-breaker.js';
import { type Clients, openClients } from './clients.js';

const SECRET = 'a-secret-of-this-specification-only-0123456789';
const OVERLOADED = { status: 503, body: { detail: 'secret reason' } };

interface Told {
  readonly status: number;
  readonly body: unknown;
}

describe('the clients of the wizard', () => {
  let answers: Told[];
  let server: LoopbackServer;
  let recorder: Recorder;
  let clients: Clients;

  const open = (doubleClicks = false): Clients =>
    openClients({
      origin: server.origin,
      tokens: new SignedTokens('user', SECRET),
      breaker: new CircuitBreaker(() => 0),
      recorder,
      doubleClicks,
      end: new AbortController().signal,
    });
  const errorPaths = (): string[] => recorder.errorPaths.map(({ what }) => what);

  beforeEach(async () => {
    answers = [];
    recorder = new Recorder();
    server = await startLoopbackServer((_request, response) => tell(response, answers.shift()));
    clients = open();
  });
  afterEach(async () => {
    await server[Symbol.asyncDispose]();
  });

  it('sign in again after a 401 and repeat the call once', async () => {
    answers = [
      { status: 401, body: { detail: 'expired' } },
      { status: 200, body: { done: true } },
    ];
    expect(await clients.api.get('/a')).toEqual({ done: true });
    expect(errorPaths()).toEqual([]);
  });

  it('sign the user out after a second 401', async () => {
    answers = [1, 2].map(() => ({ status: 401, body: { detail: 'unknown' } }));
    await expect(clients.api.get('/a')).rejects.toMatchObject({ failure: 'signed_out' });
    expect(errorPaths()).toEqual([expect.stringContaining('signed out')]);
  });

  it('send nothing more while the breaker is open after an outage, whichever client asks', async () => {
    answers = [OVERLOADED];
    await expect(clients.api.get('/a')).rejects.toMatchObject({ failure: 'hidden' });
    await expect(clients.ai.get('/b')).rejects.toMatchObject({ failure: 'blocked' });
    expect(server.requests).toHaveLength(1);
    expect(errorPaths()).toHaveLength(2);
  });

  it('go on after an outage that only the client for models met', async () => {
    answers = [OVERLOADED, { status: 200, body: {} }];
    await expect(clients.ai.post('/a', {})).rejects.toMatchObject({ failure: 'hidden' });
    expect(await clients.api.get('/b')).toEqual({});
  });

  it('show the detail of a refusal, and complain when it is no text', async () => {
    answers = [
      { status: 409, body: { detail: 'Not yet' } },
      { status: 422, body: { detail: [{ msg: 'wrong' }] } },
    ];
    await expect(clients.api.get('/a')).rejects.toMatchObject({ message: 'GET /a: 409 Not yet' });
    expect(errorPaths()).toEqual([]);
    await expect(clients.api.get('/b')).rejects.toMatchObject({ failure: 'refused' });
    expect(errorPaths()).toEqual([expect.stringContaining('without a readable detail')]);
  });

  it('let a 429 pass that only says when to ask again, and not one that opens the usage window', async () => {
    answers = [
      { status: 429, body: { detail: 'Too many requests', retry_after: 3 } },
      { status: 429, body: { detail: 'Too many requests', provider: 'openai' } },
    ];
    await expect(clients.api.get('/a')).rejects.toMatchObject({ failure: 'refused' });
    expect(errorPaths()).toEqual([]);
    await expect(clients.api.get('/b')).rejects.toMatchObject({ failure: 'refused' });
    expect(errorPaths()).toEqual([expect.stringContaining('usage-limit window')]);
  });

  it('send what changes something twice when every click is a double click, and read the worse answer', async () => {
    clients = open(true);
    answers = [true, false].map((success) => ({ status: 200, body: { success } }));
    expect(await clients.api.post('/a', {})).toEqual({ success: false });
    expect(server.requests).toHaveLength(2);
    answers = [{ status: 200, body: {} }];
    await clients.api.get('/b');
    expect(server.requests).toHaveLength(3);
  });
});

function tell(response: ServerResponse, told: Told | undefined): void {
  response.writeHead(told?.status ?? 404, { 'content-type': 'application/json' }).end(JSON.stringify(told?.body ?? {}));
}
