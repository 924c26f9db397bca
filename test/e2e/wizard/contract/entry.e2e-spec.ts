import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { newActor } from '../../../support/actors.js';
import { createTestApp } from '../../../support/create-test-app.js';
import {
  agentTeam,
  businessInfo,
  expectShape,
  initialState,
  latestAnalysis,
  maskedKeys,
  personalizationOptions,
  platformStatus,
  preflight,
  refusal,
  researchPreferences,
  sessionAnalyses,
  standing,
  subscription,
  subscriptionUsage,
  summary,
  wixStatus,
} from '../../../support/wizard-contract/index.js';

const API = '/api/onboarding';

describe('what a brand-new user of the wizard is answered', () => {
  let app: NestFastifyApplication;
  beforeAll(async () => {
    app = await createTestApp();
  });
  afterAll(() => app.close());

  it.each([
    [`${API}/init`, initialState],
    [`${API}/status`, standing],
    [`${API}/summary`, summary],
    [`${API}/website-analysis`, latestAnalysis],
    [`${API}/research-preferences`, researchPreferences],
    [`${API}/api-keys`, maskedKeys],
    [`${API}/style-detection/session-analyses`, sessionAnalyses],
    [`${API}/personalization/configuration-options`, personalizationOptions],
    ['/gsc/status', platformStatus],
    ['/bing/status', platformStatus],
    ['/wp/status', platformStatus],
    ['/api/wix/connection/status', wixStatus],
    ['/api/agents/team', agentTeam],
  ])('%s is whole', async (path, shape) => {
    const { status, body } = await newActor(app).send('GET', path);
    expect(status).toBe(200);
    expectShape(shape, body);
  });

  it('the gate lets the user in, tells what was used and lets operations be tried', async () => {
    const user = newActor(app);
    expectShape(subscription, (await user.send('GET', `/api/subscription/status/${user.userId}`)).body);
    expectShape(subscriptionUsage, (await user.send('GET', `/api/subscription/usage/${user.userId}`)).body);
    const operations = [{ provider: 'image', operation_type: 'generate', actual_provider_name: 'x', model: 'y' }];
    const { status, body } = await user.send('POST', '/api/subscription/preflight-check', { operations });
    expect(status).toBe(200);
    expectShape(preflight, body);
  });

  it('is at step 1 with nothing done, which is how the wizard knows a new user', async () => {
    const { onboarding } = expectShape(initialState, (await newActor(app).send('GET', `${API}/init`)).body);
    expect(onboarding).toMatchObject({ current_step: 1, completion_percentage: 0, is_completed: false });
    expect(onboarding.steps.map(({ data, status }) => [data, status])).toEqual(Array(6).fill([null, 'pending']));
  });

  it.each(['/onboarding/business-info', `${API}/business-info`])('may tell of the business at %s', async (path) => {
    const { status, body } = await newActor(app).send('POST', path, {
      business_description: 'We repair bicycles by hand.',
      industry: 'Repair',
      target_audience: 'Commuters',
      business_goals: 'More customers',
      user_id: 1,
    });
    expect(status).toBe(200);
    expectShape(businessInfo, body);
  });

  it.each([
    ['a step out of turn', 409, 'POST', `${API}/step/4/complete`, { data: {}, validation_errors: [] }],
    ['a step without what it needs', 422, 'POST', `${API}/step/1/complete`, { data: {}, validation_errors: [] }],
    ['a step that does not exist', 404, 'POST', `${API}/step/9/complete`, { data: {}, validation_errors: [] }],
    ['no website', 422, 'POST', `${API}/style-detection/complete`, {}],
    ['finishing too early', 409, 'POST', `${API}/complete`, undefined],
    ['the plan of somebody else', 403, 'GET', '/api/subscription/status/somebody', undefined],
    ['a business without a description', 422, 'POST', '/onboarding/business-info', { user_id: 1 }],
  ] as const)('is refused %s with one readable text and status %i', async (_case, expected, method, path, body) => {
    const answer = await newActor(app).send(method, path, body);
    expect(answer.status).toBe(expected);
    expectShape(refusal, answer.body);
  });
});
