import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import jwt from 'jsonwebtoken';
import { send } from '../../support/actors.js';
import { createTestApp } from '../../support/create-test-app.js';
import { type IssuerKey, type KeySetServer, newIssuerKey, startKeySetServer } from '../../support/key-set-server.js';
import { type Answer, expectProblem } from '../../support/problems.js';

const MOST_FETCHES_PER_MINUTE = 10;
const first = newIssuerKey('first');
const second = newIssuerKey('second', 'ES256');

const tokenOf = (key: IssuerKey, kid = key.kid): string =>
  jwt.sign({}, key.privateKey, { algorithm: key.algorithm, keyid: kid, subject: 'fetch-user', expiresIn: 600 });

const statuses = (answers: readonly Answer[]): number[] => [...new Set(answers.map(({ status }) => status))];

describe('keys of the identity provider', () => {
  let app: NestFastifyApplication;
  let issuer: KeySetServer;
  beforeEach(async () => {
    issuer = await startKeySetServer(first);
    app = await createTestApp({ AUTH_JWT_SECRET: undefined, AUTH_JWKS_URL: issuer.url });
  });
  afterEach(async () => {
    await app.close();
    await issuer[Symbol.asyncDispose]();
  });

  const start = (token: string): Promise<Answer> =>
    send(app, 'POST', '/api/onboarding/start', undefined, { authorization: `Bearer ${token}` });

  it('are fetched once for many requests, also when those come before the first key is known', async () => {
    const token = tokenOf(first);
    const together = await Promise.all(Array.from({ length: 60 }, () => start(token)));
    const later = await start(token);
    expect(statuses([...together, later])).toEqual([200]);
    expect(issuer.fetches()).toBe(1);
  });

  it('are fetched a bounded number of times for tokens with made-up key names, which all get 401', async () => {
    const answers: Answer[] = [];
    for (let number = 0; number < 60; number += 1) answers.push(await start(tokenOf(first, `made-up-${number}`)));
    expect(statuses(answers)).toEqual([401]);
    expect(issuer.fetches()).toBeLessThanOrEqual(MOST_FETCHES_PER_MINUTE);
    expect((await start(tokenOf(first))).status).toBe(200);
  });

  it('may change while the service runs', async () => {
    expect((await start(tokenOf(first))).status).toBe(200);
    expect((await start(tokenOf(second))).status).toBe(401);
    issuer.publish(first, second);
    expect((await start(tokenOf(second))).status).toBe(200);
    expect((await start(tokenOf(first))).status).toBe(200);
  });

  it('answer 503 with a time to retry while they cannot be fetched, and work as soon as they can', async () => {
    issuer.answerWith(500);
    const answer = await start(tokenOf(first));
    expectProblem(answer, 503, 'token_keys_unavailable');
    expect(answer.headers['retry-after']).toBe('5');
    expect(answer.body.retry_after).toBe(5);
    issuer.answerWith(200);
    expect((await start(tokenOf(first))).status).toBe(200);
  });

  it('answer 503, not 401, while the provider is down, whatever is tried meanwhile', async () => {
    await issuer[Symbol.asyncDispose]();
    const answers: Answer[] = [];
    for (let number = 0; number < 20; number += 1) answers.push(await start(tokenOf(first, `kid-${number}`)));
    answers.forEach((answer) => expectProblem(answer, 503, 'token_keys_unavailable'));
    issuer = await startKeySetServer();
  });

  it('that are known keep working while the provider is down', async () => {
    expect((await start(tokenOf(first))).status).toBe(200);
    issuer.answerWith(500);
    expect((await start(tokenOf(second))).status).toBe(503);
    expect((await start(tokenOf(first))).status).toBe(200);
  });
});
