import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { newActor } from '../support/actors.js';
import { createTestApp } from '../support/create-test-app.js';

describe('requests that cannot be read', () => {
  let app: NestFastifyApplication;
  beforeAll(async () => {
    app = await createTestApp();
  });
  afterAll(() => app.close());

  it.each([
    ['broken JSON', '{"data":', 400, 'malformed_request'],
    [
      'a body nested 200,000 levels',
      `{"data":{"a":${'['.repeat(200_000)}${']'.repeat(200_000)}}}`,
      400,
      'malformed_request',
    ],
    ['a body over 10 MB', `{"data":{"a":"${'x'.repeat(11 * 1024 * 1024)}"}}`, 413, 'body_too_large'],
    ['a list instead of an object', `[${'1,'.repeat(100_000)}1]`, 400, 'malformed_request'],
    ['a wrong type', '{"data":"text"}', 422, 'validation_failed'],
    ['an unknown field', '{"data":{},"user_id":"bob"}', 422, 'validation_failed'],
  ])('answers %s with a problem that says so', async (_title, body, status, code) => {
    const answer = await newActor(app).send('POST', '/api/onboarding/step/1/complete', body);
    expect(answer.body).toMatchObject({
      status,
      code,
      detail: expect.any(String),
      request_id: answer.headers['x-request-id'],
    });
    expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/);
  });

  it.each(['application/json', 'application/json; charset=utf-8'])(
    'takes an empty body that is said to be %s for none',
    async (type) => {
      const user = newActor(app);
      const post = (route: string) => user.send('POST', `/api/onboarding/${route}`, '', { 'content-type': type });
      expect((await post('start')).status).toBe(200);
      expect((await post('api-keys/validate')).status).toBe(200);
      const needed = await post('api-keys');
      expect([needed.status, needed.body.code]).toEqual([422, 'validation_failed']);
    },
  );

  it('does not repeat a field name that may be a key', async () => {
    const answer = await newActor(app).send('POST', '/api/onboarding/api-keys', {
      'sk-proj-PASTED0123456789': 'openai',
    });
    expect(answer.status).toBe(422);
    expect(answer.text).not.toContain('PASTED');
  });

  it.each(['constructor', 'toString', 'hasOwnProperty'])('does not drop a key named %s unseen', async (name) => {
    const data = { api_keys: { [name]: 'sk-proj-0123456789abcd' } };
    const answer = await newActor(app).send('POST', '/api/onboarding/step/1/complete', { data });
    expect(answer.status).toBe(422);
    expect(answer.body.errors).toContainEqual({
      path: expect.stringMatching(/^data\.api_keys\./),
      message: expect.stringMatching(/one of the known providers|not a known field/),
    });
  });

  it('answers null keys with what is missing', async () => {
    const answer = await newActor(app).send('POST', '/api/onboarding/step/1/complete', { data: { api_keys: null } });
    expect(answer.body).toMatchObject({ status: 422, errors: [{ path: 'data.api_keys' }] });
  });

  it('bounds an answer about very many mistakes', async () => {
    const keys = Object.fromEntries(
      Array.from({ length: 200 }, (_unused, index) => [`field${index}`, 'x'.repeat(1000)]),
    );
    const answer = await newActor(app).send('POST', '/api/onboarding/api-keys', keys);
    expect(answer.status).toBe(422);
    expect(answer.text.length).toBeLessThan(30_000);
  });

  it('answers an address that cannot be decoded with a problem', async () => {
    const answer = await newActor(app).send('GET', '/%E0%A4%A');
    expect(answer.body).toMatchObject({ status: 400, code: 'malformed_request' });
  });

  it.each([
    ['headers that are too long', `GET /${'x'.repeat(20_000)} HTTP/1.1\r\n\r\n`, 431, 'headers_too_large'],
    ['what is no HTTP', 'HELLO\r\n\r\n', 400, 'not_http'],
  ])('answers %s with a problem, over a real connection', async (_name, request, status, code) => {
    if (!app.getHttpServer().listening) await app.listen(0, '127.0.0.1');
    const socket = connect(Number(new URL(await app.getUrl()).port), '127.0.0.1', () => socket.write(request));
    const [head, body] = (await text(socket)).split('\r\n\r\n');
    expect(head).toContain(`HTTP/1.1 ${status} `);
    expect(JSON.parse(String(body))).toMatchObject({ status, code, detail: expect.any(String) });
  });

  it('names every kind of error on a page of its own', async () => {
    const index = await app.inject({ method: 'GET', url: '/docs/errors' });
    const codes = [...index.body.matchAll(/href="\/docs\/errors\/([a-z_0-9]+)"/g)].map(([, code]) => code);
    expect(codes.length).toBeGreaterThan(20);
    for (const code of codes) {
      expect((await app.inject({ method: 'GET', url: `/docs/errors/${String(code)}` })).statusCode).toBe(200);
    }
    expect((await app.inject({ method: 'GET', url: '/docs/errors/unheard_of' })).statusCode).toBe(404);
  });
});
