import { expect } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type pg from 'pg';
import { replay } from '../../src/modules/progress/rules/apply-event.js';
import { rowsOfState } from '../../src/modules/progress/recovery/rules/stored-rows.js';
import { type Actor, newActor } from './actors.js';
import { personaNamed } from './canary-user.js';
import { withClient } from './database.js';
import type { Answer } from './problems.js';
import { completeStep } from './walk.js';

export const RECOVERY = '/api/onboarding/recovery';
const API = '/api/onboarding';

/** Steps that are optional in the apps under test. */
const OPTIONAL = new Set([1, 5]);

/** What each step can be completed with, without reading any website. */
export const PAYLOADS: readonly object[] = [
  { api_keys: { openai: 'sk-recovery-0123456789abcdef' } },
  { website: 'stated.example', analysis: { writing_style: { tone: 'wry' } } },
  { research_depth: 'Deep', content_types: ['News'] },
  personaNamed('Recovered'),
  { notes: 'none yet' },
  {},
];

/** Completes steps in the given order. Throws when one is refused. */
export async function complete(user: Actor, ...steps: number[]): Promise<void> {
  for (const step of steps) {
    const { status, text } = await completeStep(user, step, PAYLOADS[step - 1]);
    if (status !== 200) throw new Error(`Step ${step} was not completed: ${text}`);
  }
}

/** A user with the steps up to `last` completed. */
export async function userAfter(app: NestFastifyApplication, last: number): Promise<Actor> {
  const user = newActor(app);
  await complete(user, ...[1, 2, 3, 4, 5, 6].slice(0, last));
  return user;
}

/** A user whose rows hold something in every column: steps done and redone, stale, in progress, failed. */
export async function variedUser(app: NestFastifyApplication): Promise<Actor> {
  const user = newActor(app);
  await complete(user, 1, 2, 3, 4);
  await complete(user, 2);
  await user.send('POST', `${API}/step/5/fail`, { error: 'The platform was not reachable' });
  await user.send('POST', `${API}/step/5/start`);
  await user.send('PATCH', `${API}/progress`, { completion_percentage: 75 });
  return user;
}

/** Runs one statement as an operator who knows no limits; `$1` is the user id. */
export function operate(user: Actor, sql: string, ...values: unknown[]): Promise<pg.QueryResult> {
  return withClient('superuser', (client) => client.query(sql, [user.userId, ...values]));
}

/** The stored rows of a user as they lie in the database: the session and its steps, by number. */
export async function storedRows(user: Actor): Promise<{ session: Record<string, unknown>; steps: unknown[] }> {
  const session = await operate(user, 'select to_jsonb(s) as row from onboarding_sessions s where user_id = $1');
  const steps = await operate(
    user,
    'select to_jsonb(s) as row from onboarding_steps s where user_id = $1 order by step_number',
  );
  return { session: session.rows[0].row, steps: steps.rows.map(({ row }) => row) };
}

/** The log of a user, oldest entry first. */
export async function logOf(user: Actor): Promise<any[]> {
  const { rows } = await operate(
    user,
    `select seq, type, step_number as "stepNumber", payload, at from onboarding_events where user_id = $1 order by seq`,
  );
  return rows;
}

/** The entries that a user's log got since it held `before`. Throws when one of those was changed. */
export async function addedTo(user: Actor, before: readonly unknown[]): Promise<any[]> {
  const log = await logOf(user);
  if (JSON.stringify(log.slice(0, before.length)) !== JSON.stringify(before)) throw new Error('The log was rewritten');
  return log.slice(before.length);
}

/** What the rows hold, and what they should hold by the log, in the same form. */
export async function rowsAndLog(user: Actor): Promise<{ stored: unknown; told: unknown }> {
  const state = replay(await logOf(user));
  if (state === null) throw new Error('The log is empty');
  const told = rowsOfState(state, OPTIONAL);
  const { session, steps } = await storedRows(user);
  const time = (value: unknown): Date | null => (typeof value === 'string' ? new Date(value) : null);
  return {
    told: { session: told.session, steps: [...told.steps].sort(([a], [b]) => a - b) },
    stored: {
      session: {
        status: session['status'],
        currentStep: session['current_step'],
        activeStep: session['active_step'],
        progress: session['progress'],
        version: session['version'],
        startedAt: time(session['started_at']),
        updatedAt: time(session['updated_at']),
        completedAt: time(session['completed_at']),
      },
      steps: steps.map((row: any) => [
        row.step_number,
        {
          status: row.status,
          startedAt: time(row.started_at),
          completedAt: time(row.completed_at),
          attempts: row.attempts,
          validationErrors: row.validation_errors,
          stale: row.stale,
          reportedFraction: row.reported_fraction,
        },
      ]),
    },
  };
}

/** The issues that a user is told of. */
export const diagnose = async (user: Actor): Promise<any[]> => (await user.send('GET', RECOVERY)).body.issues;

/** Repairs what can be repaired. */
export const repair = (user: Actor): Promise<Answer> => user.send('POST', RECOVERY, { dry_run: false });

/** Issues in short: code, step and fix. */
export const told = (issues: any[]): any[] => issues.map(({ code, step_number: step, fix }) => [code, step, fix]);

/** Entries of a log in short: `step.completed 2`. */
export const entries = (log: any[]): string[] =>
  log.map(({ type, stepNumber }) => (stepNumber === null ? type : `${type} ${stepNumber}`));

/** Repairs, then checks that the rows follow from the log, that it only grew, and that nothing more can be done. */
export async function expectRepaired(user: Actor): Promise<{ body: any; added: any[] }> {
  const log = await logOf(user);
  const dryRun = await user.send('POST', RECOVERY, { dry_run: true });
  expect(await addedTo(user, log)).toEqual([]);
  const { status, body } = await repair(user);
  expect(status).toBe(200);
  expect(body.issues).toEqual(dryRun.body.issues);
  expect(body.applied).toEqual(body.issues.filter(({ fix }: any) => fix !== null).map(({ code }: any) => code));
  const { stored, told: expected } = await rowsAndLog(user);
  expect(stored).toEqual(expected);
  const added = await addedTo(user, log);
  expect((await repair(user)).body.applied).toEqual([]);
  expect(await logOf(user)).toHaveLength(log.length + added.length);
  return { body, added };
}
