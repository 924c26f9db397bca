import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { newActor } from '../support/actors.js';
import { createTestApp } from '../support/create-test-app.js';
import { expectProblem } from '../support/problems.js';

const INTEGRATIONS = '/api/onboarding/integrations';

const STATED = {
  integrations: { wordpress: { site: 'https://blog.example' } },
  providers: ['wordpress'],
  connected_accounts: [{ platform: 'wordpress', name: 'Workshop blog' }],
  integration_status: { wordpress: 'connected' },
  notes: 'Publish on Mondays',
};

describe('integrations', () => {
  let app: NestFastifyApplication;
  beforeAll(async () => {
    app = await createTestApp();
  });
  afterAll(() => app.close());

  it('are empty until the user states some', async () => {
    const { status, body } = await newActor(app).send('GET', INTEGRATIONS);
    expect(status).toBe(200);
    expect(body).toEqual({
      integrations: {},
      providers: [],
      connected_accounts: [],
      integration_status: {},
      notes: null,
    });
  });

  it('are stored as stated, and are what step 5 shows', async () => {
    const user = newActor(app);
    expect((await user.send('PUT', INTEGRATIONS, STATED)).body).toEqual(STATED);
    expect((await user.send('GET', INTEGRATIONS)).body).toEqual(STATED);
    expect((await user.send('GET', '/api/onboarding/step/5')).body.data).toEqual(STATED);
  });

  it('are replaced whole', async () => {
    const user = newActor(app);
    await user.send('PUT', INTEGRATIONS, STATED);
    const { body } = await user.send('PUT', INTEGRATIONS, { providers: ['ghost'] });
    expect(body).toMatchObject({ integrations: {}, providers: ['ghost'], notes: null });
  });

  it.each([
    ['an access token', { integrations: { wordpress: { access_token: 'abc' } } }],
    ['a key in a note', { notes: 'my key is sk-0123456789abcdef0123456789' }],
    ['a password of an account', { connected_accounts: [{ platform: 'ghost', password: 'x' }] }],
  ])('refuse %s, which this service does not keep', async (_what, stated) => {
    const user = newActor(app);
    expectProblem(await user.send('PUT', INTEGRATIONS, stated), 422, 'validation_failed');
    expect((await user.send('GET', INTEGRATIONS)).body.notes).toBeNull();
  });

  it('belong to one user', async () => {
    const [user, other] = [newActor(app), newActor(app)];
    await user.send('PUT', INTEGRATIONS, STATED);
    expect((await other.send('GET', INTEGRATIONS)).body.providers).toEqual([]);
  });
});
