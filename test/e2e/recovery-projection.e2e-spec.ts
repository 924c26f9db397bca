import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createTestApp } from '../support/create-test-app.js';
import { DAMAGES } from '../support/recovery-damage.js';
import { addedTo, logOf, operate, RECOVERY, rowsAndLog, storedRows, variedUser } from '../support/recovery-scene.js';

/** A repair is an event itself, so these two go on. */
const withoutVersion = ({ session, steps }: any) => ({
  session: { ...session, version: null, updated_at: null },
  steps,
});

describe('rows that do not follow from the log', () => {
  let app: NestFastifyApplication;

  beforeAll(async () => {
    app = await createTestApp();
  });
  afterAll(() => app.close());

  it('are not reported of a user without any damage', async () => {
    const user = await variedUser(app);
    const { stored, told } = await rowsAndLog(user);
    expect(stored).toEqual(told);
    const { body } = await user.send('GET', RECOVERY);
    expect(body.issues.map(({ code, fix }: any) => [code, fix])).toEqual([
      ['stale_dependant', null],
      ['stale_dependant', null],
    ]);
  });

  it.each(DAMAGES)('are found, told and written anew: $names of $step by $sql', async ({ names, step, sql }) => {
    const user = await variedUser(app);
    const [before, log] = [await storedRows(user), await logOf(user)];
    await operate(user, sql);
    const damaged = await storedRows(user);
    expect(damaged).not.toEqual(before);

    const dryRun = await user.send('POST', RECOVERY, {});
    expect(dryRun.status).toBe(200);
    expect(dryRun.body.applied).toEqual([]);
    const found = dryRun.body.issues.filter(({ code }: any) => code === 'projection_differs');
    expect(found).toEqual([
      {
        code: 'projection_differs',
        step_number: step,
        detail: expect.stringContaining(names),
        fix: 'rebuild_projection',
      },
    ]);
    expect((await user.send('GET', RECOVERY)).body).toEqual(dryRun.body);
    expect(await storedRows(user)).toEqual(damaged);
    expect(await addedTo(user, log)).toEqual([]);

    const repaired = await user.send('POST', RECOVERY, { dry_run: false });
    expect(repaired.body).toEqual({ ...dryRun.body, version: log.length + 1, applied: ['projection_differs'] });
    expect(withoutVersion(await storedRows(user))).toEqual(withoutVersion(before));
    const { stored, told } = await rowsAndLog(user);
    expect(stored).toEqual(told);
    expect(await addedTo(user, log)).toMatchObject([
      { type: 'session.repaired', payload: { codes: ['projection_differs'] } },
    ]);

    const again = await user.send('POST', RECOVERY, { dry_run: false });
    expect(again.body.applied).toEqual([]);
    expect(again.body.issues.every(({ fix }: any) => fix === null)).toBe(true);
  });

  it('are all put right at once', async () => {
    const user = await variedUser(app);
    const before = await storedRows(user);
    for (const { sql } of DAMAGES) await operate(user, sql);
    await operate(user, 'delete from onboarding_steps where user_id = $1 and step_number < 4');
    const { body } = await user.send('POST', RECOVERY, { dry_run: false });
    expect(body.applied.length).toBeGreaterThan(4);
    expect(withoutVersion(await storedRows(user))).toEqual(withoutVersion(before));
    const { stored, told } = await rowsAndLog(user);
    expect(stored).toEqual(told);
  });
});
