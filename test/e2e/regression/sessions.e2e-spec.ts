import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { newActor } from '../../support/actors.js';
import { openBreakableDatabase } from '../../support/breakable-database.js';
import { createTestApp } from '../../support/create-test-app.js';
import { withClient } from '../../support/database.js';
import { expectProblem } from '../../support/problems.js';
import { STATED_STEPS } from '../../support/stated-steps.js';
import { completeStep } from '../../support/walk.js';

const API = '/api/onboarding';

const countRows = (table: string, userId: string): Promise<number> =>
  withClient('superuser', async (client) => {
    const { rows } = await client.query(`select count(*)::int as count from ${table} where user_id = $1`, [userId]);
    return rows[0].count;
  });

describe('the session of a user', () => {
  let app: NestFastifyApplication;
  beforeAll(async () => {
    app = await createTestApp();
  });
  afterAll(() => app.close());

  it('C2 starting gives a session, and starting again gives the same one', async () => {
    const user = newActor(app);
    const [first, again] = [await user.send('POST', `${API}/start`), await user.send('POST', `${API}/start`)];
    expect([first.status, first.body.current_step]).toEqual([200, 1]);
    expect(again.body).toEqual(first.body);
    await user.send('POST', `${API}/step/1/skip`);
    expect((await user.send('POST', `${API}/reset`)).body).toMatchObject({ current_step: 1 });
  });

  it('C3 whoever comes back is told where to go on', async () => {
    const user = newActor(app);
    expect((await user.send('GET', `${API}/resume`)).body).toMatchObject({ can_resume: false, resume_step: 1 });
    for (const step of [1, 2]) await completeStep(user, step, STATED_STEPS[step]);
    expect((await user.send('GET', `${API}/resume`)).body).toMatchObject({ can_resume: true, resume_step: 3 });
  });

  it('C11 a failing database is an error and never a new user', async () => {
    const database = await openBreakableDatabase();
    const served = await createTestApp({}, { url: database.url });
    try {
      const user = newActor(served);
      await completeStep(user, 1, STATED_STEPS[1]);
      await database.cut();
      for (const path of ['init', 'status', 'progress', 'resume', 'summary'])
        expectProblem(await user.send('GET', `${API}/${path}`), 503, 'service_unavailable');
    } finally {
      await served.close();
      await database.cut();
    }
  });

  it('C19 parallel requests of a new user end in one session and one row of everything', async () => {
    const user = newActor(app);
    const requests = Array.from({ length: 10 }, () => [
      user.send('POST', `${API}/start`),
      user.send('PUT', `${API}/research-preferences`, { research_depth: 'Deep' }),
      user.send('PUT', `${API}/persona`, STATED_STEPS[4]),
      user.send('PUT', `${API}/business-info`, { business_description: 'We repair bicycles by hand' }),
    ]);
    const statuses = (await Promise.all(requests.flat())).map(({ status }) => status);
    expect(new Set(statuses)).toEqual(new Set([200]));
    for (const table of ['onboarding_sessions', 'research_preferences', 'persona_data', 'business_info'])
      expect([table, await countRows(table, user.userId)]).toEqual([table, 1]);
  });

  it('C20 two writers of the same thing wait for each other, and neither change is lost', async () => {
    const user = newActor(app);
    await user.send('POST', `${API}/start`);
    const domains = Array.from({ length: 12 }, (_none, index) => `rival-${index}.example`);
    const answers = await Promise.all(domains.map((domain) => user.send('PUT', `${API}/competitors/${domain}`, {})));
    expect(answers.map(({ status }) => status)).toEqual(Array(12).fill(200));
    expect((await user.send('GET', `${API}/competitors`)).body.total).toBe(12);
    const { events } = (await user.send('GET', `${API}/events`)).body;
    expect(events.map(({ seq }: { seq: number }) => seq)).toEqual(
      Array.from({ length: 13 }, (_none, index) => index + 1),
    );
  });

  it('C36 requests that succeed or fail give their connection back', async () => {
    const small = await createTestApp({ DATABASE_POOL_SIZE: '2', JOBS_MODE: 'off' });
    try {
      const user = newActor(small);
      const requests = Array.from({ length: 30 }, () => [
        user.send('POST', `${API}/start`),
        user.send('GET', `${API}/init`),
        user.send('POST', `${API}/step/6/complete`, { data: {} }),
        user.send('GET', `${API}/website-analyses/7`),
      ]);
      const statuses = new Set((await Promise.all(requests.flat())).map(({ status }) => status));
      expect(statuses).toEqual(new Set([200, 404, 409]));
      const { rows } = await withClient('superuser', (client) =>
        client.query(
          "select pid from pg_stat_activity where datname = current_database() and state like 'idle in transaction%'",
        ),
      );
      expect(rows).toEqual([]);
    } finally {
      await small.close();
    }
  });

  it('C46 a step that is refused stores nothing of what it was given', async () => {
    const user = newActor(app);
    const keys = { openai: 'sk-good-0123456789abcdef', acme: 'sk-0123456789' };
    expect((await completeStep(user, 1, { api_keys: keys })).status).toBe(422);
    for (const step of [1, 2]) await completeStep(user, step, STATED_STEPS[step]);
    const before = (await user.send('GET', `${API}/status`)).body.version;
    const refused = { research_depth: 'Deep', competitors: ['rival.example', 'not a site'] };
    expect((await completeStep(user, 3, refused)).status).toBe(422);
    expect((await user.send('GET', `${API}/research-preferences`)).body).toBeNull();
    expect((await user.send('GET', `${API}/competitors`)).body.total).toBe(0);
    expect((await user.send('GET', `${API}/status`)).body.version).toBe(before);
    expect(Object.keys((await user.send('GET', `${API}/api-keys`)).body.api_keys)).toEqual(['openai']);
  });
});
