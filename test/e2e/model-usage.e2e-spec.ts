import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Clock } from '../../src/common/time/index.js';
import type { ModelUse } from '../../src/llm/index.js';
import { type Actor, newActor } from '../support/actors.js';
import { createTestApp } from '../support/create-test-app.js';
import { withClient } from '../support/database.js';
import { asModelUser, modelUse } from '../support/model-ports.js';
import { expectProblem } from '../support/problems.js';

const ROUTE = '/api/onboarding/usage';
const BUDGET = 1_000;

let app: NestFastifyApplication;
beforeAll(async () => {
  app = await createTestApp({ MODEL_DAILY_TOKENS: String(BUDGET) });
});
afterAll(() => app.close());
afterEach(() => {
  jest.restoreAllMocks();
});

const setTime = (time: string) => jest.spyOn(app.get(Clock), 'now').mockImplementation(() => new Date(time));

async function newUser(): Promise<Actor> {
  const user = newActor(app);
  await user.send('POST', '/api/onboarding/start');
  return user;
}

const record = (user: Actor, use: Partial<ModelUse> = {}) =>
  asModelUser(app, user, ({ ledger, userId }) => ledger.record(userId, modelUse(use)));

const tokensLeft = (user: Actor) => asModelUser(app, user, ({ ledger, userId }) => ledger.tokensLeft(userId));

async function countOf({ userId }: Actor): Promise<number> {
  const { rows } = await withClient('superuser', (client) =>
    client.query('select count(*)::int as count from model_uses where user_id = $1', [userId]),
  );
  return rows[0].count;
}

describe('what was used', () => {
  it('is summed up as a whole and by task, provider and day, as providers reported it', async () => {
    const user = await newUser();
    setTime('2026-03-01T23:59:59.999Z');
    await record(user);
    await record(user, {
      task: 'core-persona@1',
      inputTokens: null,
      outputTokens: null,
      outcome: 'timeout',
      latencyMs: 900,
    });
    setTime('2026-03-02T00:00:00.000Z');
    await record(user, { provider: 'gemini', inputTokens: 7, outputTokens: null, latencyMs: 0.4 });
    await record(user, { cacheHit: true, inputTokens: 100, outputTokens: 20, latencyMs: 1 });
    const { body } = await user.send('GET', `${ROUTE}?from=2026-03-01&to=2026-03-02`);
    const nothing = { failed: 0, cache_hits: 0, unreported: 0 };
    expect(body).toMatchObject({ from: '2026-03-01', to: '2026-03-02' });
    expect(body.totals).toEqual({
      calls: 3,
      answered: 2,
      failed: 1,
      cache_hits: 1,
      input_tokens: 107,
      output_tokens: 20,
      unreported: 1,
      average_latency_ms: 400,
    });
    expect(body.by_task.map(({ task, calls }: any) => [task, calls])).toEqual([
      ['core-persona@1', 1],
      ['style-interpretation@1', 2],
    ]);
    expect(body.by_provider).toEqual([
      {
        provider: 'gemini',
        calls: 1,
        answered: 1,
        input_tokens: 7,
        output_tokens: 0,
        average_latency_ms: 0,
        ...nothing,
      },
      expect.objectContaining({ provider: 'openai', calls: 2, failed: 1, cache_hits: 1, unreported: 1 }),
    ]);
    expect(body.by_day.map(({ day, calls, cache_hits }: any) => [day, calls, cache_hits])).toEqual([
      ['2026-03-01', 2, 0],
      ['2026-03-02', 1, 1],
    ]);
    const oneDay = await user.send('GET', `${ROUTE}?from=2026-03-02&to=2026-03-02`);
    expect(oneDay.body.totals).toMatchObject({ calls: 1, input_tokens: 7 });
    expect(JSON.stringify(body)).not.toMatch(/cost|price/);
  });

  it('is nothing for whoever asked nothing, and for everybody else', async () => {
    const user = await newUser();
    await record(user);
    const { body } = await newActor(app).send('GET', ROUTE);
    expect(body.totals).toMatchObject({ calls: 0, input_tokens: 0, average_latency_ms: null });
    expect([body.by_task, body.by_provider, body.by_day]).toEqual([[], [], []]);
  });

  it('is told for at most a year, of days that are days', async () => {
    const user = newActor(app);
    for (const query of [
      'from=2026-02-30',
      'to=yesterday',
      'from=2026-03-02&to=2026-03-01',
      'from=2020-01-01&to=2026-01-01',
    ]) {
      const answer = await user.send('GET', `${ROUTE}?${query}`);
      expectProblem(answer, 422, 'validation_failed');
      expect(answer.body.errors[0].path).toMatch(/^(from|to)$/);
    }
    expectProblem(await user.send('GET', `${ROUTE}?from[]=2026-01-01`), 422, 'validation_failed');
  });

  it('counts what a server reports that cannot be as not reported', async () => {
    const user = await newUser();
    await record(user, { inputTokens: -5, outputTokens: 1e300 });
    await record(user, { inputTokens: Number.NaN, outputTokens: 0.5 });
    expect((await user.send('GET', ROUTE)).body.totals).toMatchObject({ calls: 2, input_tokens: 0, unreported: 2 });
  });

  it('is exported as it is kept, and goes with the account but not with a reset', async () => {
    const user = await newUser();
    await record(user, { source: 'workspace', cacheHit: true });
    await user.send('POST', '/api/onboarding/reset');
    const { body } = await user.send('GET', '/api/onboarding/export');
    expect(body.model_usage).toEqual([
      {
        task: 'style-interpretation@1',
        provider: 'openai',
        model: 'gpt-test',
        source: 'workspace',
        input_tokens: 100,
        output_tokens: 20,
        latency_ms: 300,
        cache_hit: true,
        outcome: 'answered',
        at: expect.stringMatching(/Z$/),
      },
    ]);
    await user.send('DELETE', '/api/onboarding/session');
    expect(await countOf(user)).toBe(0);
  });

  it('of a user who was erased meanwhile is not kept, and does not start a session', async () => {
    const user = await newUser();
    await user.send('DELETE', '/api/onboarding/session');
    await record(user);
    expect(await countOf(user)).toBe(0);
    expect((await user.send('GET', '/api/onboarding/export')).body.session).toBeNull();
  });

  it('is kept for 400 days and 10,000 entries, and today in any case', async () => {
    const user = await newUser();
    const fill = (at: string, count: number) =>
      withClient('superuser', (client) =>
        client.query(
          `insert into model_uses select s.id, gen_random_uuid(), s.user_id, 't@1', 'openai', 'm', 'user', 1, 1, 1, false,
             'answered', $2 from onboarding_sessions s, generate_series(1, $3) where s.user_id = $1`,
          [user.userId, at, count],
        ),
      );
    setTime('2026-03-02T12:00:00Z');
    await fill('2025-01-25T23:59:59Z', 5);
    await fill('2025-01-26T00:00:00Z', 3);
    await record(user);
    expect(await countOf(user)).toBe(4);
    await fill('2026-03-01T10:00:00Z', 9_998);
    await fill('2026-03-02T11:00:00Z', 500);
    await record(user);
    const { body } = await user.send('GET', `${ROUTE}?from=2026-03-02&to=2026-03-02`);
    expect(body.totals.calls).toBe(502);
    expect(await countOf(user)).toBeLessThanOrEqual(10_000 + 502);
    await fill('2025-06-01T10:00:00Z', 10);
    await record(user);
    const old = await user.send('GET', `${ROUTE}?from=2025-06-01&to=2025-06-01`);
    expect(old.body.totals.calls).toBe(0);
  });
});

describe('the budget of a day', () => {
  it('is what is left of the tokens that providers reported, whosever key it was, and never below 0', async () => {
    const user = await newUser();
    setTime('2026-03-02T12:00:00Z');
    expect(await tokensLeft(user)).toBe(BUDGET);
    await record(user, { inputTokens: 300, outputTokens: 100 });
    await record(user, { inputTokens: 100, outputTokens: null, source: 'workspace', outcome: 'invalid_output' });
    await record(user, { inputTokens: 400, outputTokens: 400, cacheHit: true });
    expect(await tokensLeft(user)).toBe(500);
    expect((await user.send('GET', ROUTE)).body.budget).toEqual({
      daily_tokens: BUDGET,
      used_today: 500,
      left_today: 500,
      resets_at: '2026-03-03T00:00:00.000Z',
    });
    await record(user, { inputTokens: 5_000, outputTokens: 0 });
    expect(await tokensLeft(user)).toBe(0);
    expect((await user.send('GET', ROUTE)).body.budget).toMatchObject({ used_today: 5_500, left_today: 0 });
    expect(await tokensLeft(await newUser())).toBe(BUDGET);
  });

  it('begins anew with the day in UTC, and not with a reset', async () => {
    const user = await newUser();
    setTime('2026-03-02T23:59:59.999Z');
    await record(user, { inputTokens: BUDGET, outputTokens: 0 });
    await user.send('POST', '/api/onboarding/reset');
    expect(await tokensLeft(user)).toBe(0);
    setTime('2026-03-03T00:00:00Z');
    expect(await tokensLeft(user)).toBe(BUDGET);
  });

  it('is without limit unless the operator sets one', async () => {
    const free = await createTestApp();
    try {
      const user = newActor(free);
      expect(await asModelUser(free, user, ({ ledger, userId }) => ledger.tokensLeft(userId))).toBeNull();
      expect((await user.send('GET', ROUTE)).body.budget).toMatchObject({ daily_tokens: null, left_today: null });
    } finally {
      await free.close();
    }
  });
});
