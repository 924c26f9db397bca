import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { newActor } from '../support/actors.js';
import { createTestApp } from '../support/create-test-app.js';
import { expectProblem } from '../support/problems.js';

const BUSINESS = '/api/onboarding/business-info';

const WORKSHOP = {
  business_name: 'Spokes & Co.',
  business_description: 'We repair bicycles by hand while you wait.',
  industry: 'Bicycle repair',
  target_audience: 'Commuters',
  business_goals: 'More regular customers',
};

describe('business info', () => {
  let app: NestFastifyApplication;
  beforeAll(async () => {
    app = await createTestApp();
  });
  afterAll(() => app.close());

  it('is null until the user says something', async () => {
    const answer = await newActor(app).send('GET', BUSINESS);
    expect([answer.status, answer.text]).toEqual([200, 'null']);
  });

  it.each(['PUT', 'POST'] as const)('is stored by %s as it was said, with null where nothing was', async (method) => {
    const user = newActor(app);
    const saved = await user.send(method, BUSINESS, { ...WORKSHOP, brand_voice: ' ', business_name: ' Spokes ' });
    expect(saved.status).toBe(200);
    expect(saved.body).toMatchObject({
      ...WORKSHOP,
      business_name: 'Spokes',
      brand_voice: null,
      content_goals: null,
      user_id: user.userId,
    });
    expect((await user.send('GET', BUSINESS)).body).toEqual(saved.body);
  });

  it('is replaced whole', async () => {
    const user = newActor(app);
    await user.send('PUT', BUSINESS, WORKSHOP);
    const { body } = await user.send('PUT', BUSINESS, { business_description: 'We sell bicycles and nothing else.' });
    expect(body).toMatchObject({ business_description: 'We sell bicycles and nothing else.', industry: null });
  });

  it('belongs to the user of the token, whoever the body names', async () => {
    const [user, other] = [newActor(app), newActor(app)];
    const { status, body } = await user.send('POST', BUSINESS, { ...WORKSHOP, user_id: other.userId });
    expect([status, body.user_id]).toEqual([200, user.userId]);
    expect((await other.send('GET', BUSINESS)).body).toBeNull();
    expect((await user.send('POST', BUSINESS, { ...WORKSHOP, user_id: 1 })).status).toBe(200);
  });

  it('is shown wherever the client goes on', async () => {
    const user = newActor(app);
    const { body: said } = await user.send('POST', BUSINESS, WORKSHOP);
    const shown = { website: null, analysis: null, businessData: said };
    const { onboarding } = (await user.send('GET', '/api/onboarding/init')).body;
    expect(onboarding.steps[1]).toMatchObject({ step_number: 2, has_data: true, data: shown });
    expect((await user.send('GET', '/api/onboarding/progress')).body.steps[1].data).toEqual(shown);
    expect((await user.send('GET', '/api/onboarding/step/2')).body.data).toEqual(shown);
    expect((await user.send('GET', '/api/onboarding/summary')).body.business_info).toEqual(said);
  });

  it('is found and replaced by its id and by the user', async () => {
    const user = newActor(app);
    const { id } = (await user.send('POST', BUSINESS, WORKSHOP)).body;
    expect((await user.send('GET', `${BUSINESS}/${id}`)).body).toMatchObject(WORKSHOP);
    expect((await user.send('GET', `${BUSINESS}/user/${user.userId}`)).body).toMatchObject(WORKSHOP);
    const replaced = await user.send('PUT', `${BUSINESS}/${id}`, { ...WORKSHOP, industry: 'Cycling' });
    expect(replaced.body).toMatchObject({ id, industry: 'Cycling' });
  });

  it('answers another user’s ids as those that nobody has', async () => {
    const [owner, stranger] = [newActor(app), newActor(app)];
    const { id } = (await owner.send('POST', BUSINESS, WORKSHOP)).body;
    await stranger.send('POST', BUSINESS, WORKSHOP);
    for (const path of [id, '1', `user/${owner.userId}`, `user/${id}`]) {
      expectProblem(await stranger.send('GET', `${BUSINESS}/${path}`), 404, 'business_info_not_found');
    }
    expectProblem(await stranger.send('PUT', `${BUSINESS}/${id}`, WORKSHOP), 404, 'business_info_not_found');
  });

  it.each([
    ['a description of 9 characters', { business_description: 'Too short' }, 'business_description'],
    ['a description of nothing but spaces', { business_description: ' '.repeat(20) }, 'business_description'],
    ['a description of 1,001 characters', { business_description: 'x'.repeat(1001) }, 'business_description'],
    ['an industry of 101 characters', { industry: 'x'.repeat(101) }, 'industry'],
    ['a key in the goals', { business_goals: 'use sk-0123456789abcdef0123456789' }, 'business_goals'],
    ['an unknown field', { turnover: 1 }, 'turnover'],
  ])('refuses %s and names the field', async (_what, change, path) => {
    const answer = await newActor(app).send('PUT', BUSINESS, { ...WORKSHOP, ...change });
    expectProblem(answer, 422, 'validation_failed');
    expect(answer.body.errors).toEqual([expect.objectContaining({ path })]);
  });

  it('leaves with a reset, and stands in the export before', async () => {
    const user = newActor(app);
    await user.send('PUT', BUSINESS, WORKSHOP);
    expect((await user.send('GET', '/api/onboarding/export')).body.business_info).toMatchObject(WORKSHOP);
    await user.send('POST', '/api/onboarding/reset');
    expect((await user.send('GET', BUSINESS)).body).toBeNull();
  });
});
