import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { type Actor, newActor, send } from '../support/actors.js';
import { createTestApp } from '../support/create-test-app.js';
import { expectProblem } from '../support/problems.js';
import {
  addedTo,
  complete,
  diagnose,
  entries,
  expectRepaired,
  logOf,
  operate,
  RECOVERY,
  repair,
  rowsAndLog,
  storedRows,
  told,
  userAfter,
} from '../support/recovery-scene.js';

const API = '/api/onboarding';

describe('recovery', () => {
  let app: NestFastifyApplication;

  beforeAll(async () => {
    app = await createTestApp();
  });
  afterAll(() => app.close());

  /** Appends an entry to the log behind the service's back, and raises the version with it. */
  async function append(user: Actor, type: string, step: number | null, payload: object = {}): Promise<void> {
    await operate(
      user,
      `insert into onboarding_events (session_id, seq, user_id, type, step_number, payload, actor, at)
       select id, version + 1, user_id, $2, $3, $4, 'operator', now() from onboarding_sessions where user_id = $1`,
      type,
      step,
      JSON.stringify(payload),
    );
    await operate(user, 'update onboarding_sessions set version = version + 1 where user_id = $1');
  }

  it('has nothing to say about a user who never started, and creates no session', async () => {
    const user = newActor(app);
    const nothing = { version: 0, issues: [], applied: [] };
    expect((await user.send('GET', RECOVERY)).body).toEqual(nothing);
    expect((await user.send('POST', RECOVERY)).body).toEqual(nothing);
    expect((await repair(user)).body).toEqual(nothing);
    expect((await operate(user, 'select 1 from onboarding_sessions where user_id = $1')).rowCount).toBe(0);
  });

  it('finds nothing on any way through the steps', async () => {
    const user = newActor(app);
    await user.send('POST', `${API}/start`);
    expect(await diagnose(user)).toEqual([]);
    for (const step of [2, 3, 4, 5, 6]) {
      await user.send('POST', `${API}/step/${step}/start`);
      expect(await diagnose(user)).toEqual([]);
      await complete(user, step);
      expect(await diagnose(user)).toEqual([]);
    }
    expect((await repair(user)).body).toMatchObject({ issues: [], applied: [] });
  });

  it.each(['yes', 1, 'false'])('refuses %p as dry_run', async (dryRun) => {
    expectProblem(await newActor(app).send('POST', RECOVERY, { dry_run: dryRun }), 422, 'validation_failed');
  });

  it('needs a token', async () => {
    expectProblem(await send(app, 'GET', RECOVERY), 401, 'unauthenticated');
    expectProblem(await send(app, 'POST', RECOVERY, { dry_run: false }), 401, 'unauthenticated');
  });

  describe('when what a completed step needs is gone', () => {
    it.each([
      [1, 'api_keys', ['step.reset 1']],
      [2, 'website_analyses', ['step.reset 2', 'step.reset 3', 'step.reset 4', 'step.reset 5', 'step.reset 6']],
      [4, 'persona_data', ['step.reset 4', 'step.reset 5', 'step.reset 6']],
    ])('puts step %i back after %s were emptied', async (step, table, resets) => {
      const user = await userAfter(app, 6);
      await operate(user, `delete from ${table} where user_id = $1`);
      expect(told(await diagnose(user))).toContainEqual(['status_without_artefact', step, 'reset_step']);
      const { added } = await expectRepaired(user);
      expect(entries(added)).toEqual(['session.repaired', ...resets, ...(step === 1 ? [] : ['session.reopened'])]);
      expect(added[1].payload).toEqual({ reason: 'requirement_lost' });
      expect((await user.send('GET', `${API}/status`)).body.is_completed).toBe(step === 1);
    });

    it('leaves step 5 alone, which needs nothing', async () => {
      const user = await userAfter(app, 5);
      await operate(user, 'delete from integrations where user_id = $1');
      expect(await diagnose(user)).toEqual([]);
    });
  });

  describe('when what an open step needs is stored', () => {
    it('completes the steps one after the other', async () => {
      const user = await userAfter(app, 5);
      await operate(user, 'delete from onboarding_steps where user_id = $1 and step_number > 1');
      await operate(
        user,
        "delete from onboarding_events where user_id = $1 and step_number > 1 and type like 'step.%'",
      );
      await operate(
        user,
        `update onboarding_events e set seq = n.seq from (
           select seq as old, row_number() over (order by seq) as seq from onboarding_events where user_id = $1) n
         where e.user_id = $1 and e.seq = n.old`,
      );
      expect(told(await diagnose(user)).filter(([code]) => code === 'artefact_without_status')).toEqual([
        ['artefact_without_status', 2, 'complete_step'],
        ['artefact_without_status', 3, 'complete_step'],
        ['artefact_without_status', 4, 'complete_step'],
        ['artefact_without_status', 5, 'complete_step'],
      ]);
      const { added } = await expectRepaired(user);
      expect(entries(added)).toEqual([
        'session.repaired',
        'step.completed 2',
        'step.completed 3',
        'step.completed 4',
        'step.completed 5',
      ]);
    });

    it('says which steps come first', async () => {
      const user = newActor(app);
      await user.send('PUT', `${API}/research-preferences`, { research_depth: 'Deep' });
      expect(await diagnose(user)).toEqual([
        {
          code: 'artefact_without_status',
          step_number: 3,
          detail: 'What step 3 needs is stored, but the step is pending. Step 2 must be finished first.',
          fix: null,
        },
      ]);
      await expectRepaired(user);
    });

    it('does not undo a reset that the user asked for', async () => {
      const user = await userAfter(app, 4);
      await user.send('POST', `${API}/reset?keep_data=true`);
      const issues = await diagnose(user);
      expect(told(issues)).toEqual([1, 2, 3, 4].map((step) => ['artefact_without_status', step, null]));
      expect(issues[0].detail).toContain('put back on purpose');
      await expectRepaired(user);
      expect((await user.send('GET', `${API}/status`)).body.completion_percentage).toBe(0);
    });

    it('completes a step whose last attempt failed', async () => {
      const user = await userAfter(app, 1);
      await user.send('POST', `${API}/step/1/reset`);
      await user.send('POST', `${API}/step/1/fail`, { error: 'The page was closed' });
      const { added } = await expectRepaired(user);
      expect(entries(added)).toEqual(['session.repaired', 'step.completed 1']);
    });
  });

  describe('when a step rests on something older', () => {
    it('advises to redo a step that is marked', async () => {
      const user = await userAfter(app, 3);
      await complete(user, 2);
      expect(await diagnose(user)).toEqual([
        {
          code: 'stale_dependant',
          step_number: 3,
          detail: 'Step 3 rests on something that changed since. Redo step 3 to bring it up to date.',
          fix: null,
        },
      ]);
      await complete(user, 3);
      expect(await diagnose(user)).toEqual([]);
    });

    it('marks the ones that are not, and only those', async () => {
      const user = await userAfter(app, 4);
      await append(user, 'step.completed', 2, { again: true });
      await append(user, 'step.completed', 3, { again: true });
      const issues = (await diagnose(user)).filter(({ code }) => code === 'stale_dependant');
      expect(told(issues)).toEqual([['stale_dependant', 4, 'mark_stale']]);
      const { added } = await expectRepaired(user);
      expect(entries(added)).toEqual(['session.repaired', 'step.marked_stale 4']);
    });
  });

  describe('when the onboarding and its steps tell different stories', () => {
    it('completes an onboarding whose steps are finished', async () => {
      const user = await userAfter(app, 5);
      await append(user, 'step.completed', 6, { again: false });
      expect(told(await diagnose(user))).toContainEqual(['completion_differs', null, 'settle']);
      const { added } = await expectRepaired(user);
      expect(entries(added)).toEqual(['session.repaired', 'session.completed']);
      expect((await user.send('GET', `${API}/status`)).body).toMatchObject({
        is_completed: true,
        completed_at: expect.any(String),
      });
    });

    it('opens an onboarding whose steps are not', async () => {
      const user = await userAfter(app, 2);
      await append(user, 'session.completed', null);
      const { added } = await expectRepaired(user);
      expect(entries(added)).toEqual(['session.repaired', 'session.reopened']);
      expect((await user.send('GET', `${API}/status`)).body.completed_at).toBeNull();
    });
  });

  it('never shows or repairs what is damaged of somebody else', async () => {
    const [alice, bob] = [await userAfter(app, 3), await userAfter(app, 2)];
    await operate(alice, 'update onboarding_sessions set progress = 1 where user_id = $1');
    await operate(alice, 'delete from website_analyses where user_id = $1');
    const before = await storedRows(alice);
    const answer = await bob.send('POST', RECOVERY, { dry_run: false }, { 'x-user-id': alice.userId });
    expect(answer.body).toMatchObject({ issues: [], applied: [] });
    expect(await storedRows(alice)).toEqual(before);
    expectProblem(
      await bob.send('POST', RECOVERY, { dry_run: false, user_id: alice.userId }),
      422,
      'validation_failed',
    );
    expect(await diagnose(alice)).not.toEqual([]);
  });

  it('repairs once when it is asked many times at once', async () => {
    const user = await userAfter(app, 4);
    await operate(user, 'update onboarding_sessions set version = 1, progress = 1 where user_id = $1');
    const log = await logOf(user);
    const answers = await Promise.all(Array.from({ length: 8 }, () => repair(user)));
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200));
    expect(answers.filter(({ body }) => body.applied.length > 0)).toHaveLength(1);
    expect(entries(await addedTo(user, log))).toEqual(['session.repaired']);
  });

  it('lets a user go on whose version ran behind the log', async () => {
    const user = await userAfter(app, 2);
    await operate(user, 'update onboarding_sessions set version = 1 where user_id = $1');
    await expectRepaired(user);
    await complete(user, 3);
    const log = await logOf(user);
    expect(log.map(({ seq }) => seq)).toEqual(log.map((_entry, index) => index + 1));
  });

  it('compares the version that the request expects before it repairs', async () => {
    const user = await userAfter(app, 2);
    await operate(user, 'update onboarding_sessions set progress = 1 where user_id = $1');
    const refused = await user.send('POST', RECOVERY, { dry_run: false }, { 'if-match': '"1"' });
    expectProblem(refused, 412, 'version_mismatch');
    const version = (await logOf(user)).length;
    const answer = await user.send('POST', RECOVERY, { dry_run: false }, { 'if-match': `"${version}"` });
    expect(answer.body).toMatchObject({ version: version + 1, applied: ['projection_differs'] });
  });

  it('answers a retry with the same key as the first time, and repairs once', async () => {
    const user = await userAfter(app, 2);
    await operate(user, 'update onboarding_sessions set version = 1, progress = 1 where user_id = $1');
    await operate(user, 'delete from api_keys where user_id = $1');
    const log = await logOf(user);
    const key = { 'idempotency-key': 'repair-once' };
    const first = await user.send('POST', RECOVERY, { dry_run: false }, key);
    expect(first.body.applied).toEqual(['projection_differs', 'status_without_artefact']);
    const second = await user.send('POST', RECOVERY, { dry_run: false }, key);
    expect(second.headers['idempotent-replayed']).toBe('true');
    expect(second.text).toBe(first.text);
    expect(entries(await addedTo(user, log))).toEqual(['session.repaired', 'step.reset 1']);
    const { stored, told: expected } = await rowsAndLog(user);
    expect(stored).toEqual(expected);
  });
});
