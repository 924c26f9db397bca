import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import fc from 'fast-check';
import { type Actor, newActor } from '../support/actors.js';
import { createTestApp } from '../support/create-test-app.js';
import { DAMAGES } from '../support/recovery-damage.js';
import { addedTo, logOf, operate, PAYLOADS, RECOVERY, rowsAndLog } from '../support/recovery-scene.js';
import { completeStep } from '../support/walk.js';

const API = '/api/onboarding';
const RUNS = Number(process.env['PROPERTY_RUNS'] ?? 40);

/** Tables that hold what steps need. */
const ARTEFACTS = ['api_keys', 'website_analyses', 'research_preferences', 'persona_data', 'integrations'];

type Move = (user: Actor) => Promise<unknown>;

const step = fc.integer({ min: 1, max: 6 });
const completion = step.map<Move>((number) => (user) => completeStep(user, number, PAYLOADS[number - 1]));
const order = fc.constantFrom('start', 'skip', 'reset', 'fail');

/** What a user may do; much of it is refused, which changes nothing. */
const move: fc.Arbitrary<Move> = fc.oneof(
  { weight: 5, arbitrary: completion },
  fc.tuple(step, order).map<Move>(
    ([number, command]) =>
      (user) =>
        user.send('POST', `${API}/step/${number}/${command}`, command === 'fail' ? { error: 'No' } : undefined),
  ),
  fc.constantFrom<Move>(
    (user) => user.send('DELETE', `${API}/api-keys/openai`),
    (user) => user.send('POST', `${API}/reset?keep_data=true`),
    (user) => user.send('POST', `${API}/complete`),
  ),
);

/** Steps in their order, with other moves in between, so that many sessions come far. */
const journey = fc
  .tuple(fc.integer({ min: 0, max: 6 }), fc.array(move, { maxLength: 5 }))
  .map(([last, moves]): Move[] => [
    ...[1, 2, 3, 4, 5, 6]
      .slice(0, last)
      .map<Move>((number) => (user) => completeStep(user, number, PAYLOADS[number - 1])),
    ...moves,
  ]);

const damage = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...DAMAGES.map(({ sql }) => sql)) },
  fc.constantFrom(...ARTEFACTS.map((table) => `delete from ${table} where user_id = $1`)),
);

describe('the repair of any damage to any session', () => {
  let app: NestFastifyApplication;

  beforeAll(async () => {
    app = await createTestApp();
  });
  afterAll(() => app.close());

  it(
    'leaves rows that follow from the log, a log that only grew, and nothing more to repair',
    async () => {
      await fc.assert(
        fc.asyncProperty(journey, fc.array(damage, { minLength: 1, maxLength: 6 }), async (moves, damages) => {
          const user = newActor(app);
          await user.send('POST', `${API}/start`);
          for (const next of moves) await next(user);
          for (const sql of damages) await operate(user, sql);
          const log = await logOf(user);

          const dryRun = await user.send('POST', RECOVERY);
          const repaired = await user.send('POST', RECOVERY, { dry_run: false });
          expect(repaired.status).toBe(200);
          expect(repaired.body.issues).toEqual(dryRun.body.issues);

          const { stored, told } = await rowsAndLog(user);
          expect(stored).toEqual(told);
          const seqs = [...log, ...(await addedTo(user, log))].map(({ seq }) => seq);
          expect(seqs).toEqual(seqs.map((_seq, index) => index + 1));
          expect(repaired.body.version).toBe(seqs.length);
          const { body: again } = await user.send('GET', RECOVERY);
          expect(again.issues.filter(({ fix }: any) => fix !== null)).toEqual([]);
        }),
        { numRuns: RUNS },
      );
    },
    10_000 + RUNS * 5_000,
  );
});
