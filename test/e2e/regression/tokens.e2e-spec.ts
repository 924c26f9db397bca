import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import jwt from 'jsonwebtoken';
import { newActor, send } from '../../support/actors.js';
import { createTestApp, TEST_SECRET } from '../../support/create-test-app.js';
import { databaseUrl, withClient } from '../../support/database.js';
import { forgeToken, hmac, secondsFromNow, unsigned } from '../../support/forged-token.js';
import { newIssuerKey, startKeySetServer } from '../../support/key-set-server.js';

const STATUS = '/api/onboarding/status';
const bearer = (token: string) => ({ authorization: `Bearer ${token}` });

describe('who a request is from', () => {
  let app: NestFastifyApplication;
  beforeAll(async () => {
    app = await createTestApp();
  });
  afterAll(() => app.close());

  it.each([
    ['development', undefined],
    ['development', 'staging'],
    ['production', undefined],
    ['test', 'local'],
  ])('S1 a forged or expired token is refused with NODE_ENV=%s and DEPLOY_ENV=%s', async (NODE_ENV, DEPLOY_ENV) => {
    const served = await createTestApp({ NODE_ENV, DEPLOY_ENV, DATABASE_URL: databaseUrl() });
    const claims = { sub: 'victim', exp: secondsFromNow(600) };
    const forged = [
      forgeToken({ alg: 'none' }, claims, unsigned),
      forgeToken({ alg: 'HS256' }, claims, unsigned),
      forgeToken({ alg: 'HS256' }, claims, hmac('sha256', 'not the secret of this service at all')),
      forgeToken({ alg: 'HS256' }, { ...claims, exp: secondsFromNow(-60) }, hmac('sha256', TEST_SECRET)),
    ];
    try {
      for (const token of forged)
        expect((await send(served, 'GET', STATUS, undefined, bearer(token))).status).toBe(401);
      const honest = forgeToken({ alg: 'HS256' }, claims, hmac('sha256', TEST_SECRET));
      expect((await send(served, 'GET', STATUS, undefined, bearer(honest))).status).toBe(200);
    } finally {
      await served.close();
    }
  });

  it('S15 nothing is created for a user whom only a query, a path or a header names', async () => {
    const named = newActor(app).userId;
    const headers = { 'x-user-id': named, 'x-forwarded-user': named };
    for (const path of [`${STATUS}?user_id=${named}`, `/api/subscription/status/${named}`, '/api/onboarding/start'])
      expect((await send(app, 'GET', path, undefined, headers)).status).toBeGreaterThanOrEqual(400);
    expect((await send(app, 'POST', `/api/onboarding/start?user_id=${named}`, undefined, headers)).status).toBe(401);
    const other = newActor(app);
    await other.send('POST', '/api/onboarding/start', undefined, headers);
    const { rows } = await withClient('superuser', (client) =>
      client.query('select user_id from onboarding_sessions where user_id = any($1)', [[named, other.userId]]),
    );
    expect(rows).toEqual([{ user_id: other.userId }]);
  });

  it.each(['token', 'access_token', 'jwt'])('S18 a token in the query as ?%s= opens nothing', async (name) => {
    const { token } = newActor(app);
    for (const path of [STATUS, '/api/onboarding/init'])
      expect((await send(app, 'GET', `${path}?${name}=${token}`)).status).toBe(401);
    expect((await send(app, 'GET', `/api/onboarding/events/stream?${name}=${token}`)).status).toBe(400);
  });

  it('S24 user ids that differ in punctuation alone are different users', async () => {
    const stem = newActor(app).userId;
    const ids = [stem, `${stem}.`, `${stem}|`, `${stem}@`, stem.replaceAll('-', ''), stem.toUpperCase()];
    const users = ids.map((id) => newActor(app, {}, id));
    for (const [index, user] of users.entries())
      await user.send('PUT', '/api/onboarding/business-info', { business_description: `Business number ${index}` });
    const sessions = await Promise.all(users.map((user) => user.send('POST', '/api/onboarding/start')));
    expect(new Set(sessions.map(({ body }) => body.session_id)).size).toBe(ids.length);
    for (const [index, user] of users.entries())
      expect((await user.send('GET', '/api/onboarding/business-info')).body.business_description).toBe(
        `Business number ${index}`,
      );
  });

  it('C37 a user has one id everywhere, and no variable switches the check of tokens off', async () => {
    process.env['DISABLE_AUTH'] = 'true';
    const served = await createTestApp({ DISABLE_AUTH: 'true' }).finally(() => {
      delete process.env['DISABLE_AUTH'];
    });
    try {
      expect((await send(served, 'GET', STATUS)).status).toBe(401);
      const user = newActor(served);
      const { body } = await user.send('GET', '/api/onboarding/init');
      expect([body.user.id, body.user.clerk_user_id]).toEqual([user.userId, user.userId]);
    } finally {
      await served.close();
    }
  });
});

describe('keys of an identity provider', () => {
  it('C41 keys of tokens are fetched once for many requests, which the fetch does not hold up', async () => {
    const key = newIssuerKey('only');
    const issuer = await startKeySetServer(key);
    const served = await createTestApp({ AUTH_JWT_SECRET: undefined, AUTH_JWKS_URL: issuer.url });
    const token = jwt.sign({}, key.privateKey, { algorithm: 'RS256', keyid: key.kid, subject: 'a', expiresIn: 600 });
    try {
      const requests = Array.from({ length: 20 }, () => send(served, 'GET', STATUS, undefined, bearer(token)));
      const isAlive = await send(served, 'GET', '/health/live');
      expect(isAlive.status).toBe(200);
      expect((await Promise.all(requests)).map(({ status }) => status)).toEqual(Array(20).fill(200));
      expect(issuer.fetches()).toBe(1);
    } finally {
      await served.close();
      await issuer[Symbol.asyncDispose]();
    }
  });
});
