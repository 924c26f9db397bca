import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createTestApp } from '../support/create-test-app.js';
import { withClient } from '../support/database.js';
import { replay } from '../../src/modules/progress/rules/apply-event.js';
import { wholeFile } from '../support/legacy/legacy-files.js';
import { importFor, logOf, newLegacyUser, rowsOf } from '../support/legacy/scene.js';

const API = '/api/onboarding';

describe('what an import may do to a user', () => {
  let app: NestFastifyApplication;
  beforeAll(async () => {
    app = await createTestApp({ JOBS_MODE: 'off' });
  });
  afterAll(() => app.close());

  it('changes nothing when the same file comes again', async () => {
    const user = newLegacyUser(app);
    const content = wholeFile();
    await importFor(app, user, content);
    const before = await logOf(user.userId);
    expect(await importFor(app, user, content)).toMatchObject({ outcome: 'unchanged', keys: [] });
    expect(await logOf(user.userId)).toEqual(before);
  });

  it('never overwrites a user who has started here', async () => {
    const user = newLegacyUser(app);
    await user.send('PUT', `${API}/research-preferences`, { research_depth: 'basic' });
    const before = await logOf(user.userId);
    expect(before.length).toBeGreaterThan(1);
    expect(await importFor(app, user, wholeFile())).toMatchObject({ outcome: 'skipped', reason: expect.any(String) });
    expect(await logOf(user.userId)).toEqual(before);
  });

  it('imports for a user who has only opened a session', async () => {
    const user = newLegacyUser(app);
    await user.send('POST', `${API}/start`);
    expect(await importFor(app, user, wholeFile())).toMatchObject({ outcome: 'imported' });
  });

  it('tells in a dry run what the import would do, and stores nothing', async () => {
    const user = newLegacyUser(app);
    const content = wholeFile();
    const rehearsed = await importFor(app, user, content, '--dry-run');
    expect(await logOf(user.userId)).toEqual([]);
    const counted = await withClient('superuser', (client) =>
      client.query('select 1 from onboarding_sessions where user_id = $1', [user.userId]),
    );
    expect(counted.rowCount).toBe(0);
    expect(await importFor(app, user, content)).toEqual(rehearsed);
  });

  it('records where the session came from', async () => {
    const user = newLegacyUser(app);
    const content = JSON.stringify(wholeFile());
    await importFor(app, user, content);
    const events = await logOf(user.userId);
    expect(events.slice(0, 2)).toMatchObject([
      { type: 'session.started' },
      {
        type: 'session.imported',
        payload: {
          source_hash: createHash('sha256').update(content).digest('hex'),
          started_at: '2025-09-01T10:00:00.123Z',
        },
      },
    ]);
    expect(events.map(({ seq }: { seq: number }) => seq)).toEqual(events.map((_event, index) => index + 1));
  });

  it('stores nothing of a file when one step fails in the database', async () => {
    const user = newLegacyUser(app);
    await withClient('owner', (client) =>
      client.query('alter table persona_data add constraint no_wrench check (user_id not like $$legacy-%$$) not valid'),
    );
    try {
      const report = await importFor(app, user, wholeFile());
      expect(report).toMatchObject({ outcome: 'failed', reason: expect.stringMatching(/nothing of it was stored/) });
      expect(await logOf(user.userId)).toEqual([]);
    } finally {
      await withClient('owner', (client) => client.query('alter table persona_data drop constraint no_wrench'));
    }
    expect(await importFor(app, user, wholeFile())).toMatchObject({ outcome: 'imported' });
  });

  it('leaves the state that the log tells', async () => {
    const user = newLegacyUser(app);
    await importFor(app, user, wholeFile());
    const [session] = await rowsOf('onboarding_sessions', user.userId);
    const steps = await rowsOf('onboarding_steps', user.userId, 'step_number');
    const events = await logOf(user.userId);
    const told = replay(events.map(({ step_number: stepNumber, ...event }) => ({ ...event, stepNumber })));
    expect(told).toMatchObject({
      status: session.status,
      activeStep: session.active_step,
      startedAt: session.started_at,
      updatedAt: session.updated_at,
      completedAt: session.completed_at,
      version: session.version,
    });
    const rows = steps.map(({ step_number, status, started_at, completed_at, attempts, stale }) => [
      step_number,
      { status, startedAt: started_at, completedAt: completed_at, attempts, stale },
    ]);
    expect([...(told?.steps ?? [])]).toMatchObject(rows);
    expect(rows).toHaveLength(6);
  });
});
