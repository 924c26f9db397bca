import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { newActor } from '../../support/actors.js';
import { createTestApp } from '../../support/create-test-app.js';
import { expectProblem } from '../../support/problems.js';

describe('what the wizard asks around its steps', () => {
  let app: NestFastifyApplication;
  beforeAll(async () => {
    app = await createTestApp();
  });
  afterAll(() => app.close());

  it('lets a user in with a plan that is neither none nor free', async () => {
    const user = newActor(app);
    const { body } = await user.send('GET', `/api/subscription/status/${user.userId}`);
    expect(body).toMatchObject({ success: true, data: { active: true, can_use_api: true, limits: {} } });
    expect(['none', 'free']).not.toContain(body.data.plan);
    expect((await user.send('GET', `/api/subscription/usage/${user.userId}`)).body).toEqual({
      success: true,
      data: { provider_breakdown: {} },
    });
  });

  it('tells nobody about another user', async () => {
    const [user, other] = [newActor(app), newActor(app)];
    for (const what of ['status', 'usage'])
      expectProblem(await user.send('GET', `/api/subscription/${what}/${other.userId}`), 403, 'not_your_account');
  });

  it.each(['/gsc/status', '/bing/status', '/wp/status', '/api/wix/connection/status'])(
    'answers %s with: not connected',
    async (path) => {
      const { status, body } = await newActor(app).send('GET', path);
      expect([status, body.connected]).toEqual([200, false]);
    },
  );

  it('offers choices for the personalisation page, which waits for them', async () => {
    const { body } = await newActor(app).send('GET', '/api/onboarding/personalization/configuration-options');
    expect(body.success).toBe(true);
    for (const choices of Object.values(body.options)) expect(choices).toEqual(expect.any(Array));
  });

  it('takes the business under the address without /api, and ignores whom the body names', async () => {
    const user = newActor(app);
    const { status, body } = await user.send('POST', '/onboarding/business-info', {
      business_description: 'We repair bicycles by hand.',
      industry: 'Repair',
      target_audience: 'Commuters',
      business_goals: 'More customers',
      user_id: 1,
      websiteUrl: null,
    });
    expect([status, body.user_id]).toEqual([200, user.userId]);
    expect((await user.send('GET', '/api/onboarding/business-info')).body).toEqual(body);
  });

  it('refuses a business that says too little, naming the field', async () => {
    for (const body of [{}, { business_description: 'short' }]) {
      const { status, body: problem } = await newActor(app).send('POST', '/onboarding/business-info', body);
      expect([status, problem.errors[0].path]).toEqual([422, 'business_description']);
    }
  });

  it('serves none of it when WIZARD_COMPAT is false', async () => {
    const without = await createTestApp({ WIZARD_COMPAT: 'false' });
    try {
      const user = newActor(without);
      for (const path of [
        '/gsc/status',
        `/api/subscription/status/${user.userId}`,
        '/api/onboarding/style-detection/session-analyses',
        '/api/onboarding/personalization/configuration-options',
      ])
        expect((await user.send('GET', path)).status).toBe(404);
      expect((await user.send('GET', '/api/onboarding/business-info')).status).toBe(200);
    } finally {
      await without.close();
    }
  });
});
