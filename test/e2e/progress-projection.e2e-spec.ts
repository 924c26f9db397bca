import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { isUserId, UserScope } from '../../src/auth/index.js';
import { StepLedger } from '../../src/modules/progress/step-ledger.js';
import { type SessionChange, SessionsService } from '../../src/modules/sessions/index.js';
import { type Actor, newActor } from '../support/actors.js';
import { createTestApp } from '../support/create-test-app.js';
import { STATED_STEPS } from '../support/stated-steps.js';
import { readStoredProgress } from '../support/stored-progress.js';

const API = '/api/onboarding';
/** Sequences to try; more in a long run. */
const RUNS = Number(process.env['PROPERTY_RUNS'] ?? 150);

type Request = Parameters<Actor['send']>;

const step = fc.integer({ min: 1, max: 6 });
const post = (path: string, body?: object): Request => ['POST', `${API}/${path}`, body];
const complete = (number: number): Request => post(`step/${number}/complete`, { data: STATED_STEPS[number] });

const move: fc.Arbitrary<Request> = fc.oneof(
  { weight: 4, arbitrary: step.map(complete) },
  { weight: 3, arbitrary: step.map((number) => post(`step/${number}/start`)) },
  { weight: 2, arbitrary: step.map((number) => post(`step/${number}/skip`)) },
  { weight: 2, arbitrary: step.map((number) => post(`step/${number}/fail`, { error: 'No answer' })) },
  { weight: 2, arbitrary: step.map((number) => post(`step/${number}/reset`)) },
  { weight: 1, arbitrary: fc.boolean().map((keep) => post(`reset?keep_data=${String(keep)}`)) },
  { weight: 1, arbitrary: fc.constant(post('complete')) },
  {
    weight: 3,
    arbitrary: fc
      .record({
        current_step: fc.option(step, { nil: null }),
        completion_percentage: fc.option(fc.integer({ min: 0, max: 100 }), { nil: null }),
      })
      .map((body): Request => ['PATCH', `${API}/progress`, body]),
  },
  {
    weight: 4,
    arbitrary: fc.constantFrom<Request[]>(
      ['DELETE', `${API}/api-keys/openai`],
      ['DELETE', `${API}/website-analyses/1`],
      ['DELETE', `${API}/competitors/rival.example`],
      ['PUT', `${API}/competitors/rival.example`, { title: 'Rival' }],
      ['PUT', `${API}/research-preferences`, { research_depth: null }],
      ['PUT', `${API}/research-preferences`, { research_depth: 'Deep' }],
    ),
  },
);

/** First some steps in order, so that later states are reached as well. */
const moves = fc
  .tuple(fc.integer({ min: 0, max: 6 }), fc.array(move, { minLength: 1, maxLength: 8 }))
  .map(([last, others]) => [...Array.from({ length: last }, (_step, index) => complete(index + 1)), ...others]);

describe('what is stored of the progress', () => {
  let app: NestFastifyApplication;

  beforeAll(async () => {
    app = await createTestApp();
  });
  afterAll(() => app.close());

  const inChange = async ({ userId }: Actor, work: (change: SessionChange) => Promise<void>): Promise<void> => {
    if (!isUserId(userId)) throw new Error(`${userId} is no user id`);
    const scope = app.get(UserScope, { strict: false });
    await scope.run(userId, () => app.get(SessionsService, { strict: false }).change(userId, work));
  };

  it('is what the log tells, column by column, whatever users do', async () => {
    const answers = new Map<string, number>();
    await fc.assert(
      fc.asyncProperty(moves, async (requests) => {
        const user = newActor(app);
        for (const request of requests) {
          const { status, text } = await user.send(...request);
          if (status >= 500) throw new Error(`${request[0]} ${request[1]} answered ${status}: ${text}`);
          const kind = `${request[0]} ${status}`;
          answers.set(kind, (answers.get(kind) ?? 0) + 1);
        }
        const { log, stored, expected } = await readStoredProgress(user.userId);
        expect(stored).toEqual(expected);
        expect(log.map(({ seq }) => seq)).toEqual(log.map((_event, index) => index + 1));
        const finished = await user.send('GET', `${API}/progress`);
        const lost = finished.body.steps.filter(
          (view: { step_number: number; status: string; data: object | null }) =>
            view.status === 'completed' && view.step_number <= 4 && view.data === null,
        );
        expect(lost).toEqual([]);
      }),
      { numRuns: RUNS },
    );
    expect([...answers.keys()]).toEqual(expect.arrayContaining(['POST 200', 'POST 409', 'PATCH 200', 'DELETE 204']));
  }, 600_000);

  it.each([false, true])(
    'holds when a step is reset and touched again in one change (flushed between: %s)',
    async (flushed) => {
      const user = newActor(app);
      await user.send(...complete(1));
      await inChange(user, async (change) => {
        const ledger = new StepLedger(change, new Set([1, 5]));
        ledger.execute({ kind: 'reset', step: 1, reason: 'requested' });
        if (flushed) await change.flush();
        ledger.execute({ kind: 'start', step: 1 });
        ledger.execute({ kind: 'fail', step: 2, errors: ['No answer'] });
      });
      const { log, stored, expected } = await readStoredProgress(user.userId);
      expect(stored).toEqual(expected);
      expect(log.slice(-3).map(({ type }) => type)).toEqual(['step.reset', 'step.started', 'step.failed']);
    },
  );

  it('keeps to one order of events when 50 requests of one user come at once', async () => {
    const user = newActor(app);
    for (const number of [1, 2, 3]) await user.send(...complete(number));
    const kinds = [
      () => post('step/4/start'),
      () => post('step/4/fail', { error: 'No answer' }),
      () => post('step/5/skip'),
      () => post('step/1/reset'),
      () => post('step/1/start'),
    ];
    const before = (await readStoredProgress(user.userId)).log.length;
    const requests = Array.from({ length: 50 }, (_request, index) => kinds[index % kinds.length]!());
    const answers = await Promise.all(requests.map((request) => user.send(...request)));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200, 409]));
    const { log, stored, expected } = await readStoredProgress(user.userId);
    expect(stored).toEqual(expected);
    expect(log.map(({ seq }) => seq)).toEqual(log.map((_event, index) => index + 1));
    const told = log.slice(before).map(({ type, stepNumber }) => `${type} ${stepNumber}`);
    expect(told.filter((entry) => entry === 'step.failed 4')).toHaveLength(10);
    expect(answers.filter(({ status }, index) => index % kinds.length !== 2 && status !== 200)).toEqual([]);
  });
});
