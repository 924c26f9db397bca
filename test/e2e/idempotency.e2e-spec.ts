import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { Controller, Res } from '@nestjs/common';
import { Post } from '../../src/common/http/index.js';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply } from 'fastify';
import { Clock } from '../../src/common/time/index.js';
import { type Actor, newActor } from '../support/actors.js';
import { createProbeApp } from '../support/create-probe-app.js';
import { withClient } from '../support/database.js';
import { type Answer, expectProblem } from '../support/problems.js';

const KEYS = '/api/onboarding/api-keys';
const SECRET = 'sk-a-secret-that-is-nowhere-else-0123456789';
const OPENAI = { provider: 'openai', api_key: SECRET };
const HOUR_MS = 3_600_000;

/** A route that decides on its status itself. */
@Controller('probe')
class ProbeController {
  @Post()
  accept(@Res({ passthrough: true }) reply: FastifyReply): object {
    void reply.status(202);
    return { accepted: true };
  }
}

let app: NestFastifyApplication;
let user: Actor;
let key: string;
beforeAll(async () => {
  app = await createProbeApp([ProbeController]);
});
beforeEach(() => {
  user = newActor(app);
  key = randomUUID();
});
afterEach(() => {
  jest.restoreAllMocks();
});
afterAll(() => app.close());

const save = (body: object = OPENAI, by = user, called = key): Promise<Answer> =>
  by.send('POST', KEYS, body, { 'idempotency-key': called });

const rowsOf = async (table: string, where = 'true'): Promise<Record<string, unknown>[]> => {
  const statement = `select * from ${table} where user_id = $1 and ${where}`;
  return (await withClient('superuser', (client) => client.query(statement, [user.userId]))).rows;
};

const savedEvents = (): Promise<object[]> => rowsOf('onboarding_events', "type = 'api_key.saved'");

function expectReplay(answer: Answer, first: Answer): void {
  expect(first.headers['idempotent-replayed']).toBeUndefined();
  expect(answer.headers['idempotent-replayed']).toBe('true');
  expect([answer.status, answer.text]).toEqual([first.status, first.text]);
  expect(answer.headers['content-type']).toBe(first.headers['content-type']);
}

describe('a request that is repeated with its Idempotency-Key', () => {
  it('gets the first answer byte for byte and has no second effect', async () => {
    const first = await save();
    expect(first.status).toBe(200);
    expectReplay(await save(), first);
    expectReplay(await save(), first);
    expect(await savedEvents()).toHaveLength(1);
  });

  it('gets the answer that the route gives without a key', async () => {
    const unkeyed = await newActor(app).send('POST', KEYS, OPENAI);
    const keyed = await save();
    expect([keyed.status, keyed.text]).toEqual([unkeyed.status, unkeyed.text]);
    expect(keyed.headers['content-type']).toBe(unkeyed.headers['content-type']);
  });

  it('gets an answer without a body again', async () => {
    await save();
    const remove = (): Promise<Answer> =>
      user.send('DELETE', `${KEYS}/openai`, undefined, { 'idempotency-key': 'gone' });
    const first = await remove();
    expect([first.status, first.text]).toEqual([204, '']);
    expectReplay(await remove(), first);
  });

  it('gets the status again that the route decided on', async () => {
    await user.send('POST', '/api/onboarding/start');
    const accept = (): Promise<Answer> => user.send('POST', '/probe', {}, { 'idempotency-key': key });
    const first = await accept();
    expect(first.status).toBe(202);
    expectReplay(await accept(), first);
  });

  it('is the same request whatever the order of the members of its body', async () => {
    const first = await save({ provider: 'openai', api_key: SECRET, description: 'mine' });
    expectReplay(await save({ description: 'mine', api_key: SECRET, provider: 'openai' }), first);
  });

  it('is told to wait while the first one is being served', async () => {
    await save(OPENAI, user, 'earlier');
    await withClient('superuser', async (client) => {
      await client.query('begin');
      await client.query('select 1 from onboarding_sessions where user_id = $1 for update', [user.userId]);
      const first = save({ ...OPENAI, description: 'first' });
      await blockedSessions(client);
      const second = await save({ ...OPENAI, description: 'first' });
      expectProblem(second, 409, 'request_in_flight');
      expect(second.headers['retry-after']).toBe('1');
      await client.query('rollback');
      const served = await first;
      expectReplay(await save({ ...OPENAI, description: 'first' }), served);
    });
    expect(await savedEvents()).toHaveLength(2);
  });

  it('has one effect when 50 copies arrive at once, each answered alike or told to wait', async () => {
    const answers = await Promise.all(Array.from({ length: 50 }, () => save()));
    const served = answers.filter(({ status }) => status === 200);
    for (const answer of answers) if (answer.status !== 200) expectProblem(answer, 409, 'request_in_flight');
    expect(new Set(served.map(({ text }) => text)).size).toBe(1);
    expect(served.filter(({ headers }) => headers['idempotent-replayed'] === undefined)).toHaveLength(1);
    expect(await savedEvents()).toHaveLength(1);
  });

  it('is a new request after 24 hours, and what was stored before is removed', async () => {
    const first = await save();
    await save({ provider: 'exa', api_key: SECRET }, user, 'another');
    const now = jest.spyOn(app.get(Clock), 'now');
    now.mockReturnValue(new Date(Date.now() + 24 * HOUR_MS - 60_000));
    expectReplay(await save(), first);
    now.mockReturnValue(new Date(Date.now() + 24 * HOUR_MS + 60_000));
    const anew = await save({ ...OPENAI, description: 'another request' });
    expect(anew.status).toBe(200);
    expect(anew.headers['idempotent-replayed']).toBeUndefined();
    expect(await rowsOf('idempotency_keys')).toMatchObject([{ key }]);
  });
});

describe('an Idempotency-Key', () => {
  it.each([
    ['body', 'POST', KEYS, { ...OPENAI, description: 'other' }],
    ['route', 'POST', '/api/onboarding/start', OPENAI],
    ['method', 'PUT', KEYS, OPENAI],
    ['query', 'POST', `${KEYS}?again=1`, OPENAI],
  ] as const)('is refused with 422 for a request with another %s', async (what, method, path, body) => {
    await save();
    const answer = await user.send(method, path, body, { 'idempotency-key': key });
    if (what === 'method') expectProblem(answer, 404, 'not_found');
    else expectProblem(answer, 422, 'idempotency_key_reused');
    expect(await savedEvents()).toHaveLength(1);
  });

  it('belongs to one user: another one may have the same', async () => {
    const other = newActor(app);
    await save();
    const answer = await save({ provider: 'exa', api_key: SECRET }, other);
    expect(answer.headers['idempotent-replayed']).toBeUndefined();
    expect(answer.body).toMatchObject({ provider: 'exa' });
    expect(await rowsOf('idempotency_keys')).toHaveLength(1);
  });

  it.each(['', 'two words', 'k'.repeat(256), 'clé', 'a, b'])(
    'of the form %j is refused with 400',
    async (malformed) => {
      expectProblem(await save(OPENAI, user, malformed), 400, 'malformed_request');
      expect(await savedEvents()).toEqual([]);
    },
  );

  it('may have 255 characters', async () => {
    const first = await save(OPENAI, user, '~'.repeat(255));
    expectReplay(await save(OPENAI, user, '~'.repeat(255)), first);
  });

  it('changes nothing on a request that reads', async () => {
    const read = (): Promise<Answer> => user.send('GET', KEYS, undefined, { 'idempotency-key': key });
    expect((await read()).body.keys).toEqual([]);
    await user.send('POST', KEYS, OPENAI);
    expect((await read()).body.keys).toHaveLength(1);
  });

  it('keeps nothing of a request that failed', async () => {
    const failed = await save({ provider: 'no-such-provider', api_key: SECRET });
    expectProblem(failed, 422, 'validation_failed');
    expect(await rowsOf('idempotency_keys')).toEqual([]);
    expect((await save()).status).toBe(200);
  });

  it('is of no use to a user who has no session afterwards, as its description says', async () => {
    const check = (): Promise<Answer> =>
      user.send(
        'POST',
        '/api/onboarding/providers/copilotkit/validate',
        { api_key: SECRET },
        { 'idempotency-key': key },
      );
    for (const answer of [await check(), await check()]) {
      expect(answer.status).toBe(200);
      expect(answer.headers['idempotent-replayed']).toBeUndefined();
    }
    const { body: document } = await user.send('GET', '/docs-json');
    const { parameters } = document.paths['/api/onboarding/providers/{provider}/validate'].post;
    const header = parameters.find(({ name }: { name: string }) => name === 'Idempotency-Key');
    expect(header.description).toContain('for a user who has none after the request');
  });

  it('keeps no secret of the request', async () => {
    await save();
    const rows = await rowsOf('idempotency_keys');
    expect(rows).toMatchObject([{ key, status: 200, fingerprint: expect.stringMatching(/^[0-9a-f]{64}$/) }]);
    expect(JSON.stringify(rows)).not.toContain(SECRET.slice(3, 20));
  });

  it('is of no use for a request that erases everything, which may be repeated anyway', async () => {
    await save();
    const erase = (): Promise<Answer> =>
      user.send('DELETE', '/api/onboarding/session', undefined, { 'idempotency-key': 'erase' });
    for (const answer of [await erase(), await erase()]) {
      expect(answer.status).toBe(204);
      expect(answer.headers['idempotent-replayed']).toBeUndefined();
    }
    expect(await rowsOf('onboarding_sessions')).toEqual([]);
  });
});

describe('effect and stored answer', () => {
  beforeAll(() =>
    withClient('superuser', async (client) => {
      await client.query(`create function refuse_answer() returns trigger language plpgsql as
        $$ begin raise exception 'This answer is refused'; end $$`);
      await client.query(`create trigger refuse_answer before insert on idempotency_keys
        for each row when (new.key = 'refused') execute function refuse_answer()`);
    }),
  );
  afterAll(() => withClient('superuser', (client) => client.query('drop function refuse_answer cascade')));

  it('are stored together or not at all', async () => {
    await save();
    const answer = await save({ provider: 'exa', api_key: SECRET }, user, 'refused');
    expectProblem(answer, 500, 'internal_error');
    expect(answer.headers['etag']).toBeUndefined();
    expect(await rowsOf('api_keys')).toMatchObject([{ provider: 'openai' }]);
    expect(await savedEvents()).toHaveLength(1);
  });
});

/** Waits until a request waits for a row that this client holds. */
async function blockedSessions(client: { query(text: string): Promise<{ rows: unknown[] }> }): Promise<void> {
  const waiting = `select 1 from pg_locks where not granted and pg_backend_pid() = any(pg_blocking_pids(pid))`;
  for (const deadline = Date.now() + 10_000; Date.now() < deadline;) {
    if ((await client.query(waiting)).rows.length > 0) return;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error('Nobody came to wait');
}
