import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { newActor, send } from '../../support/actors.js';
import { createTestApp } from '../../support/create-test-app.js';
import { expectProblem } from '../../support/problems.js';

const ALLOWED = 'https://app.example.com';
const START = '/api/onboarding/start';
const TEN_MEGABYTES = 10 * 1024 * 1024;

describe('what every route has around it', () => {
  let app: NestFastifyApplication;
  beforeAll(async () => {
    app = await createTestApp({ CORS_ORIGINS: `${ALLOWED},https://other-app.example.com` });
  });
  afterAll(() => app.close());

  const preflight = (origin: string) =>
    app.inject({
      method: 'OPTIONS',
      url: START,
      headers: {
        origin,
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'authorization,content-type',
      },
    });

  it('lets a configured origin read answers, also those to errors', async () => {
    const user = newActor(app);
    const answers = [
      await user.send('POST', START, undefined, { origin: ALLOWED }),
      await send(app, 'POST', START, undefined, { origin: ALLOWED }),
    ];
    expect(answers.map(({ status }) => status)).toEqual([200, 401]);
    for (const { headers } of answers) {
      expect(headers['access-control-allow-origin']).toBe(ALLOWED);
      expect(headers['access-control-allow-credentials']).toBe('true');
      expect(headers['vary']).toMatch(/origin/i);
      const exposed = String(headers['access-control-expose-headers']).toLowerCase().split(', ');
      expect(exposed).toEqual(expect.arrayContaining(['etag', 'idempotent-replayed', 'location', 'retry-after']));
    }
  });

  it.each(['https://evil.example', `${ALLOWED}.evil.example`, 'http://app.example.com', 'null'])(
    'tells a browser at %s nothing',
    async (origin) => {
      const answer = await newActor(app).send('POST', START, undefined, { origin });
      expect(answer.headers['access-control-allow-origin']).toBeUndefined();
      expect((await preflight(origin)).headers['access-control-allow-origin']).toBeUndefined();
    },
  );

  it('answers the preflight of a configured origin without a token', async () => {
    const answer = await preflight(ALLOWED);
    expect(answer.statusCode).toBe(204);
    expect(answer.headers['access-control-allow-origin']).toBe(ALLOWED);
    expect(answer.headers['access-control-allow-methods']).toMatch(/POST/);
    const allowed = String(answer.headers['access-control-allow-headers']).toLowerCase().split(', ');
    expect(allowed).toEqual(
      expect.arrayContaining(['authorization', 'content-type', 'idempotency-key', 'if-match', 'last-event-id']),
    );
  });

  it('allows no origin when none is configured', async () => {
    const closed = await createTestApp();
    const answer = await send(closed, 'GET', '/health/live', undefined, { origin: ALLOWED });
    await closed.close();
    expect(answer.headers['access-control-allow-origin']).toBeUndefined();
  });

  it('sends the headers that keep browsers careful', async () => {
    const { headers } = await newActor(app).send('POST', START);
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'SAMEORIGIN',
      'strict-transport-security': expect.stringContaining('max-age='),
      'content-security-policy': expect.stringContaining("script-src 'self'"),
    });
    expect(headers['x-powered-by']).toBeUndefined();
  });

  it('refuses a body over 10 MB with 413 and reads one just under it', async () => {
    const user = newActor(app);
    const path = '/api/onboarding/website-analysis';
    const bodyOf = (bytes: number): string =>
      JSON.stringify({ url: 'x'.repeat(bytes - JSON.stringify({ url: '' }).length) });
    expectProblem(await user.send('POST', path, bodyOf(TEN_MEGABYTES + 1)), 413, 'body_too_large');
    expectProblem(await user.send('POST', path, bodyOf(TEN_MEGABYTES)), 422, 'validation_failed');
  });

  it.each(['{"url": ', '{"__proto__": {"url": "https://example.com"}}', '\u0000'])(
    'refuses the body %j with 400',
    async (body) => {
      expectProblem(
        await newActor(app).send('POST', '/api/onboarding/website-analysis', body),
        400,
        'malformed_request',
      );
    },
  );

  it('refuses a body of another content type with 400', async () => {
    const answer = await newActor(app).send('POST', START, '<a/>', { 'content-type': 'application/xml' });
    expectProblem(answer, 400, 'malformed_request');
  });

  it.each(['/', '/api', '/api/onboarding/no-such-route', '/api/onboarding/start/', '/%00', '/..%2f..%2fetc%2fpasswd'])(
    'answers %s, where nothing is, with 404',
    async (path) => {
      expectProblem(await newActor(app).send('GET', path), 404, 'not_found');
    },
  );

  it('gives every answer its own request id, whatever id the client sends', async () => {
    const user = newActor(app);
    const sent = { 'x-request-id': 'mine', 'request-id': 'mine' };
    const refused = await send(app, 'POST', START, undefined, sent);
    const ids = [
      (await user.send('POST', START, undefined, sent)).headers['x-request-id'],
      (await user.send('POST', START, undefined, sent)).headers['x-request-id'],
      refused.headers['x-request-id'],
    ];
    expect(new Set(ids).size).toBe(3);
    for (const id of ids) expect(id).toMatch(/^[0-9a-f-]{36}$/);
    expect(refused.body.request_id).toBe(refused.headers['x-request-id']);
  });
});
