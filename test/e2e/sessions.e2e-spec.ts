import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { sessionIdOf } from '../../src/modules/sessions/index.js';
import { newActor } from '../support/actors.js';
import { createTestApp } from '../support/create-test-app.js';
import { withClient } from '../support/database.js';

describe('POST /start', () => {
  let app: NestFastifyApplication;
  beforeAll(async () => {
    app = await createTestApp();
  });
  afterAll(() => app.close());

  it('gives a new user a session at step 1', async () => {
    const user = newActor(app);
    const answer = await user.send('POST', '/api/onboarding/start');
    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({ session_id: sessionIdOf(user.userId), current_step: 1 });
    expect(Date.parse(answer.body.started_at)).not.toBeNaN();
  });

  it('ends 100 parallel calls with one session and one session.started event', async () => {
    const user = newActor(app);
    const answers = await Promise.all(Array.from({ length: 100 }, () => user.send('POST', '/api/onboarding/start')));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    const events = await withClient('superuser', (client) =>
      client.query('select seq, type, actor, request_id from onboarding_events where user_id = $1', [user.userId]),
    );
    expect(events.rows).toMatchObject([
      { seq: 1, type: 'session.started', actor: user.userId, request_id: expect.any(String) },
    ]);
  });
});
