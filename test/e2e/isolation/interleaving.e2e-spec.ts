import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { LoopbackServer } from '../../../src/egress/testing/loopback-server.js';
import { startCanarySite } from '../../support/canary-site.js';
import {
  canariesIn,
  type Canaries,
  type CanaryUser,
  fillOverHttp,
  newCanaryUser,
  personaNamed,
} from '../../support/canary-user.js';
import { createTestApp } from '../../support/create-test-app.js';
import type { Answer } from '../../support/problems.js';

const USERS = 30;
const REQUESTS = 300;
const WAVE = 60;

/** One kind of request and the canaries of the sender that the answer holds. */
interface RequestKind {
  readonly send: (user: CanaryUser) => Promise<Answer>;
  readonly sees: readonly (keyof Canaries)[];
}

const read = (path: string, ...sees: (keyof Canaries)[]): RequestKind => ({
  send: (user) => user.send('GET', `/api/onboarding/${path}`),
  sees,
});

const write = (
  method: 'POST' | 'PUT',
  path: string,
  body: (own: Canaries) => object | undefined,
  ...sees: (keyof Canaries)[]
): RequestKind => ({ send: (user) => user.send(method, `/api/onboarding/${path}`, body(user.canaries)), sees });

const KINDS: readonly RequestKind[] = [
  write('POST', 'start', () => undefined, 'sessionId'),
  read('init', 'userId', 'sessionId', 'lastFour', 'website', 'competitor', 'voice', 'integrationNote'),
  read('website-analyses', 'sessionId', 'website'),
  read('website-analyses/1/pages', 'website', 'pageTitle'),
  write('PUT', 'persona', ({ voice }) => personaNamed(voice), 'voice'),
  read('api-keys', 'lastFour', 'keyNote'),
  write('POST', 'api-keys', ({ apiKey, keyNote }) => ({ provider: 'exa', api_key: apiKey, description: keyNote })),
  read('persona', 'voice'),
  read('competitors', 'competitor'),
  write('POST', 'step/5/complete', ({ integrationNote }) => ({ data: { notes: integrationNote } }), 'integrationNote'),
];

/** Every user with every kind of request, in an order that mixes both and is the same on every run. */
function mixedRequests(users: readonly CanaryUser[]): { user: CanaryUser; kind: RequestKind }[] {
  const pairs = users.flatMap((user) => KINDS.map((kind) => ({ user, kind })));
  const step = 7 * 11 * 13;
  return pairs.flatMap((_pair, turn) => pairs[(turn * step) % pairs.length] ?? []);
}

/** Reading a website takes processor time, and preparing the users is not what is tested. */
const FILLED_AT_ONCE = 5;

describe('requests of many users at once', () => {
  let app: NestFastifyApplication;
  let site: LoopbackServer;
  let users: CanaryUser[];
  beforeAll(async () => {
    site = await startCanarySite();
    app = await createTestApp({ EGRESS_ALLOW: site.authority });
    users = Array.from({ length: USERS }, () => newCanaryUser(app, site.origin));
    for (let first = 0; first < USERS; first += FILLED_AT_ONCE) {
      await Promise.all(users.slice(first, first + FILLED_AT_ONCE).map(fillOverHttp));
    }
  }, 120_000);
  afterAll(async () => {
    await app.close();
    await site[Symbol.asyncDispose]();
  });

  it('are each answered with what is the sender’s, and nothing of anybody else', async () => {
    const requests = mixedRequests(users);
    expect(new Set(requests).size).toBe(REQUESTS);
    for (let start = 0; start < REQUESTS; start += WAVE) {
      const wave = requests.slice(start, start + WAVE);
      const answers = await Promise.all(wave.map(({ user, kind }) => kind.send(user)));
      for (const [index, { user, kind }] of wave.entries()) checkAnswer(answers[index]!, user, kind);
    }
  });

  function checkAnswer(answer: Answer, user: CanaryUser, kind: RequestKind): void {
    expect({ status: answer.status, text: answer.status === 200 ? '' : answer.text }).toEqual({
      status: 200,
      text: '',
    });
    expect(kind.sees.filter((name) => !answer.text.includes(user.canaries[name]))).toEqual([]);
    const strangers = users.filter((other) => other !== user);
    expect(strangers.flatMap((other) => canariesIn(answer.text, other.canaries))).toEqual([]);
  }
});
