import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { type Actor, newActor } from '../support/actors.js';
import { createTestApp } from '../support/create-test-app.js';
import { type Answer, expectProblem } from '../support/problems.js';

const API = '/api/onboarding';
const OPENAI = { provider: 'openai', api_key: 'sk-0123456789abcdef0123456789' };

let app: NestFastifyApplication;
let user: Actor;
beforeAll(async () => {
  app = await createTestApp();
});
beforeEach(() => {
  user = newActor(app);
});
afterAll(() => app.close());

const save = (ifMatch: string, more: Record<string, string> = {}): Promise<Answer> =>
  user.send('POST', `${API}/api-keys`, OPENAI, { 'if-match': ifMatch, ...more });

const currentTag = async (): Promise<string> => String((await user.send('GET', `${API}/status`)).headers['etag']);

/** Starts the user's session and gives its version. */
async function start(): Promise<number> {
  await user.send('POST', `${API}/start`);
  return Number((await currentTag()).slice(1, -1));
}

describe('If-Match', () => {
  it('lets a request through that knows the version, and the answer tells the next one', async () => {
    const version = await start();
    const answer = await save(`"${version}"`);
    expect(answer.status).toBe(200);
    expect(answer.headers['etag']).toBe(`"${version + 1}"`);
    expect(await currentTag()).toBe(answer.headers['etag']);
    expect((await save(String(answer.headers['etag']))).status).toBe(200);
  });

  it('refuses another version with 412 and the current one, and nothing changes', async () => {
    const version = await start();
    const answer = await save(`"${version + 1}"`);
    expectProblem(answer, 412, 'version_mismatch');
    expect(answer.body).toMatchObject({ version, expected_versions: [version + 1] });
    expect(answer.headers['etag']).toBe(`"${version}"`);
    expect(await currentTag()).toBe(`"${version}"`);
  });

  it('may name several versions', async () => {
    const version = await start();
    expectProblem(await save('"0", "900"'), 412, 'version_mismatch');
    expect((await save(`"0" , "${version}"`)).status).toBe(200);
  });

  it('names a user without a session as version 0', async () => {
    expect((await save('"0"')).status).toBe(200);
    expectProblem(await save('"0"'), 412, 'version_mismatch');
  });

  it('asks with * that there is a session, and then does not make one', async () => {
    const refused = await save('*');
    expectProblem(refused, 412, 'version_mismatch');
    expect(refused.body).toMatchObject({ version: 0, expected_versions: null });
    expect(await currentTag()).toBe('"0"');
    await start();
    expect((await save('*')).status).toBe(200);
  });

  it.each(['', '7', 'W/"7"', '"seven"', '"07"', '"-1"', '"1" "2"', '"1",', '*, "1"', "'1'"])(
    'of the form %j is refused with 400',
    async (malformed) => {
      expectProblem(await save(malformed), 400, 'malformed_request');
      expect(await currentTag()).toBe('"0"');
    },
  );

  it('lets exactly one of 50 requests win that build on the same version', async () => {
    const version = await start();
    const answers = await Promise.all(Array.from({ length: 50 }, () => save(`"${version}"`)));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    for (const answer of answers.filter(({ status }) => status !== 200)) {
      expectProblem(answer, 412, 'version_mismatch');
      expect(answer.body.version).toBe(version + 1);
    }
    expect(await currentTag()).toBe(`"${version + 1}"`);
  });

  it('counts on a route that changes nothing as well', async () => {
    const version = await start();
    const preview = (ifMatch: string): Promise<Answer> =>
      user.send('POST', `${API}/persona/preview`, { selected_platforms: ['blog'] }, { 'if-match': ifMatch });
    expectProblem(await preview(`"${version + 1}"`), 412, 'version_mismatch');
    expect((await preview(`"${version}"`)).status).toBe(409);
  });

  it('keeps a user from erasing what they have not seen', async () => {
    const version = await start();
    const erase = (ifMatch: string): Promise<Answer> =>
      user.send('DELETE', `${API}/session`, undefined, { 'if-match': ifMatch });
    expectProblem(await erase(`"${version + 1}"`), 412, 'version_mismatch');
    expect((await erase(`"${version}"`)).status).toBe(204);
    expect(await currentTag()).toBe('"0"');
  });

  it('does not stand in the way of repeating a request with its Idempotency-Key', async () => {
    const tag = `"${await start()}"`;
    const first = await save(tag, { 'idempotency-key': 'once' });
    expect(first.status).toBe(200);
    const again = await save(tag, { 'idempotency-key': 'once' });
    expect([again.status, again.text, again.headers['idempotent-replayed']]).toEqual([200, first.text, 'true']);
    expectProblem(await save(tag, { 'idempotency-key': 'twice' }), 412, 'version_mismatch');
  });
});

describe('the answer to a change', () => {
  it('tells the version it led to, and after a failed one it does not', async () => {
    const started = await user.send('POST', `${API}/start`);
    expect(started.headers['etag']).toBe(await currentTag());
    const refused = await user.send('POST', `${API}/complete`);
    expect([refused.status, refused.headers['etag']]).toEqual([409, undefined]);
  });
});
