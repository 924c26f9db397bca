import { sign } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { startLoopbackServer } from '../../../src/egress/testing/loopback-server.js';
import { sessionIdOf } from '../../../src/modules/sessions/index.js';
import { send } from '../../support/actors.js';
import { createTestApp, TEST_SECRET } from '../../support/create-test-app.js';
import { forgeToken, hmac, secondsFromNow, unsigned } from '../../support/forged-token.js';
import { type IssuerKey, type KeySetServer, newIssuerKey, startKeySetServer } from '../../support/key-set-server.js';
import { type Answer, expectProblem } from '../../support/problems.js';

const ISSUER = 'https://issuer.example';
const AUDIENCE = 'onboarding';
const SUBJECT = 'key-set-user';
const rsa = newIssuerKey('rsa-1');
const elliptic = newIssuerKey('ec-1', 'ES256');
const stranger = newIssuerKey('rsa-1');

const claims = (changes: object = {}): object => ({
  sub: SUBJECT,
  iss: ISSUER,
  aud: AUDIENCE,
  exp: secondsFromNow(3_600),
  ...changes,
});

const signed = (key: IssuerKey, changes: object = {}, header: object = {}): string =>
  forgeToken({ alg: key.algorithm, kid: key.kid, ...header }, claims(changes), (input) =>
    sign('sha256', Buffer.from(input), { key: key.privateKey, dsaEncoding: 'ieee-p1363' }),
  );

/** The classic algorithm confusion: the public key, which everybody has, used as a shared secret. */
function signedWithPublicKey(key: IssuerKey): string {
  const pem = key.publicKey.export({ format: 'pem', type: 'spki' });
  return forgeToken({ alg: 'HS256', kid: key.kid }, claims(), hmac('sha256', String(pem)));
}

function signedWithRs512(key: IssuerKey): string {
  return forgeToken({ alg: 'RS512', kid: key.kid }, claims(), (input) =>
    sign('sha512', Buffer.from(input), key.privateKey),
  );
}

describe('tokens of an identity provider', () => {
  let app: NestFastifyApplication;
  let issuer: KeySetServer;
  beforeAll(async () => {
    issuer = await startKeySetServer(rsa, elliptic);
    app = await createTestApp({
      AUTH_JWT_SECRET: undefined,
      AUTH_JWKS_URL: issuer.url,
      AUTH_ISSUER: ISSUER,
      AUTH_AUDIENCE: AUDIENCE,
    });
  });
  afterAll(async () => {
    await app.close();
    await issuer[Symbol.asyncDispose]();
  });

  const start = (token: string): Promise<Answer> =>
    send(app, 'POST', '/api/onboarding/start', undefined, { authorization: `Bearer ${token}` });

  it.each([
    ['RS256', signed(rsa)],
    ['ES256', signed(elliptic)],
    ['RS256 for several audiences', signed(rsa, { aud: ['other', AUDIENCE] })],
    ['RS256, expired within the leeway', signed(rsa, { exp: secondsFromNow(-5) })],
  ])('lets in a token signed with %s', async (_title, token) => {
    const answer = await start(token);
    expect(answer.status).toBe(200);
    expect(answer.body.session_id).toBe(sessionIdOf(SUBJECT));
  });

  it.each([
    ['forged with another key under a known kid', signed(stranger)],
    ['expired', signed(rsa, { exp: secondsFromNow(-40) })],
    ['without an expiry', signed(rsa, { exp: undefined })],
    ['without a user id', signed(rsa, { sub: undefined })],
    ['of another issuer', signed(rsa, { iss: 'https://other.example' })],
    ['without an issuer', signed(rsa, { iss: undefined })],
    ['for another audience', signed(rsa, { aud: 'other' })],
    ['without an audience', signed(rsa, { aud: undefined })],
    ['with an unknown kid', signed(rsa, {}, { kid: 'rsa-9' })],
    ['without a kid', signed(rsa, {}, { kid: undefined })],
    ['with a kid that is no text', signed(rsa, {}, { kid: { toString: 'rsa-1' } })],
    ['signed with one key under the kid of another', signed(rsa, {}, { kid: elliptic.kid })],
    ['signed with an algorithm that is not accepted', signedWithRs512(rsa)],
    ['that is unsigned', forgeToken({ alg: 'none', kid: 'rsa-1' }, claims(), unsigned)],
    ['signed with the public key as a secret', signedWithPublicKey(rsa)],
    ['signed with a shared secret', forgeToken({ alg: 'HS256', kid: 'rsa-1' }, claims(), hmac('sha256', TEST_SECRET))],
    ['that is no token', 'not-a-token'],
  ])('refuses a token %s without telling why', async (_title, token) => {
    const answer = await start(token);
    expectProblem(answer, 401, 'unauthenticated');
    expect(answer.headers['www-authenticate']).toBe('Bearer');
    expect(answer.body.detail).toBe('A valid bearer token is needed. Sign in again and repeat the request.');
    expect(answer.text).not.toContain(token);
  });

  it('ignores keys and key addresses that the token brings along', async () => {
    await using attacker = await startLoopbackServer((_request, response) => response.end('{}'));
    const jwk = stranger.publicKey.export({ format: 'jwk' });
    for (const header of [{ jwk }, { jku: `${attacker.origin}/jwks.json` }, { x5u: `${attacker.origin}/cert.pem` }])
      expectProblem(await start(signed(stranger, {}, header)), 401, 'unauthenticated');
    expect(attacker.connections()).toBe(0);
  });
});
