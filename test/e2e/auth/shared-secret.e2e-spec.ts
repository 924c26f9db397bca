import { generateKeyPairSync } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import jwt from 'jsonwebtoken';
import { sessionIdOf } from '../../../src/modules/sessions/index.js';
import { send } from '../../support/actors.js';
import { createTestApp, TEST_SECRET } from '../../support/create-test-app.js';
import { forgeToken, hmac, secondsFromNow, unsigned } from '../../support/forged-token.js';
import { type Answer, expectProblem } from '../../support/problems.js';

const OTHER_SECRET = 'another-secret-that-nobody-configured-0123456789';
const LOOSE_SURROGATE = 'user-\ud800';

const claims = (changes: object = {}): object => ({
  sub: 'shared-secret-user',
  iat: secondsFromNow(0),
  exp: secondsFromNow(3_600),
  ...changes,
});

const signed = (changes: object = {}): string =>
  forgeToken({ alg: 'HS256', typ: 'JWT' }, claims(changes), hmac('sha256', TEST_SECRET));

const withPayload = (payload: unknown): string => forgeToken({ alg: 'HS256' }, payload, hmac('sha256', TEST_SECRET));

function rsaToken(): string {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  return jwt.sign(claims(), privateKey, { algorithm: 'RS256', keyid: 'rsa' });
}

describe('tokens signed with the shared secret', () => {
  let app: NestFastifyApplication;
  beforeAll(async () => {
    app = await createTestApp();
  });
  afterAll(() => app.close());

  const start = (authorization?: string): Promise<Answer> =>
    send(app, 'POST', '/api/onboarding/start', undefined, authorization === undefined ? {} : { authorization });

  it.each<[string, { readonly sub?: string; readonly exp?: number; readonly nbf?: number }]>([
    ['a valid token', {}],
    ['a token that expired within the leeway', { exp: secondsFromNow(-5) }],
    ['a token that starts to be valid within the leeway', { nbf: secondsFromNow(15) }],
    ['a user id of 255 characters', { sub: 'x'.repeat(255) }],
    ['a user id in any script', { sub: 'Ünïcode 用户 😀' }],
  ])('lets in %s as the user it names', async (_title, changes) => {
    const answer = await start(`Bearer ${signed(changes)}`);
    expect(answer.status).toBe(200);
    expect(answer.body.session_id).toBe(sessionIdOf(changes.sub ?? 'shared-secret-user'));
  });

  it.each<[string, string | undefined]>([
    ['no token', undefined],
    ['an empty bearer token', 'Bearer '],
    ['another scheme', `Basic ${signed()}`],
    ['a token without a scheme', signed()],
    ['a text that is no token', 'Bearer not-a-token'],
    ['a token of three empty parts', 'Bearer ..'],
    ['a header that is not JSON', `Bearer ${Buffer.from('{').toString('base64url')}.e30.e30`],
    ['a payload that is not JSON', `Bearer ${withPayload('{')}`],
    ['a payload that is null', `Bearer ${withPayload('null')}`],
    ['a payload that is a text', `Bearer ${withPayload('"shared-secret-user"')}`],
    ['a token signed with another secret', `Bearer ${jwt.sign(claims(), OTHER_SECRET)}`],
    ['a token with a changed signature', `Bearer ${signed()}A`],
    ['a token that expired before the leeway', `Bearer ${signed({ exp: secondsFromNow(-40) })}`],
    ['a token that is not valid yet', `Bearer ${signed({ nbf: secondsFromNow(120) })}`],
    ['a token that never expires', `Bearer ${signed({ exp: undefined })}`],
    ['an expiry that is a text', `Bearer ${signed({ exp: '9999999999' })}`],
    ['no user id', `Bearer ${signed({ sub: undefined })}`],
    ['an empty user id', `Bearer ${signed({ sub: '' })}`],
    ['a user id that is a number', `Bearer ${signed({ sub: 7 })}`],
    ['a user id that is a list', `Bearer ${signed({ sub: ['shared-secret-user'] })}`],
    ['a user id with a control character', `Bearer ${signed({ sub: 'user\u0000' })}`],
    ['a user id with a line break', `Bearer ${signed({ sub: 'user\nadmin' })}`],
    ['a user id with half a surrogate pair', `Bearer ${signed({ sub: LOOSE_SURROGATE })}`],
    ['a user id of 256 characters', `Bearer ${signed({ sub: 'x'.repeat(256) })}`],
    ['an unsigned token', `Bearer ${forgeToken({ alg: 'none' }, claims(), unsigned)}`],
    ['an unsigned token that spells none another way', `Bearer ${forgeToken({ alg: 'nOnE' }, claims(), unsigned)}`],
    ['a token signed with HS512', `Bearer ${forgeToken({ alg: 'HS512' }, claims(), hmac('sha512', TEST_SECRET))}`],
    ['a token signed with RS256', `Bearer ${rsaToken()}`],
  ])('refuses %s without telling why', async (_title, authorization) => {
    const answer = await start(authorization);
    expectProblem(answer, 401, 'unauthenticated');
    expect(answer.headers['www-authenticate']).toBe('Bearer');
    expect(answer.body).toEqual({
      type: '/docs/errors/unauthenticated',
      title: 'A valid bearer token is needed',
      status: 401,
      detail: 'A valid bearer token is needed. Sign in again and repeat the request.',
      code: 'unauthenticated',
      request_id: expect.any(String),
    });
  });

  it('checks issuer and audience of shared-secret tokens when they are configured', async () => {
    const strict = await createTestApp({ AUTH_ISSUER: 'https://issuer.example', AUTH_AUDIENCE: 'onboarding' });
    const statusOf = async (changes: object): Promise<number> => {
      const headers = { authorization: `Bearer ${signed(changes)}` };
      return (await send(strict, 'POST', '/api/onboarding/start', undefined, headers)).status;
    };
    try {
      expect(await statusOf({ iss: 'https://issuer.example', aud: 'onboarding' })).toBe(200);
      expect(await statusOf({ iss: 'https://issuer.example', aud: ['other', 'onboarding'] })).toBe(200);
      expect(await statusOf({ iss: 'https://other.example', aud: 'onboarding' })).toBe(401);
      expect(await statusOf({ iss: 'https://issuer.example', aud: 'other' })).toBe(401);
      expect(await statusOf({})).toBe(401);
    } finally {
      await strict.close();
    }
  });
});
