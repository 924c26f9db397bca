import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { type Actor, newActor } from '../../../support/actors.js';
import { createTestApp } from '../../../support/create-test-app.js';
import { articlePage, servePages, type TestSite } from '../../../support/serve-site.js';
import { saveKey } from '../../../support/stored-keys.js';
import {
  completedStep,
  completion,
  expectShape,
  initialState,
  latestAnalysis,
  launchable,
  maskedKeys,
  personaOnResume,
  researchOnResume,
  researchPreferences,
  sendStep,
  standing,
  walkWizard,
  websiteOnResume,
} from '../../../support/wizard-contract/index.js';

const API = '/api/onboarding';

describe('the end of the wizard, and its start on another device', () => {
  let site: TestSite;
  let app: NestFastifyApplication;
  let user: Actor;

  beforeAll(async () => {
    site = await servePages({
      '/': articlePage('A workshop', 400, ['/more.html', 'https://www.facebook.com/spokes']),
      '/more.html': articlePage('More', 300),
    });
    app = await createTestApp({ EGRESS_ALLOW: site.host });
    user = newActor(app, { email: 'writer@example.com' });
    await saveKey(user, 'openai', 'sk-proj-0123456789abcdef');
    const { research, personalization, integrations } = await walkWizard(user, site.url);
    for (const { body } of [research, personalization, integrations]) expectShape(completedStep, body);
  });
  afterAll(async () => {
    await app.close();
    await site.close();
  });

  it('lets the page launch with what the user did', async () => {
    const found = expectShape(launchable, (await user.send('GET', `${API}/summary`)).body);
    expect(found).toMatchObject({ website_url: site.url, api_keys: { openai: '••••cdef' } });
    expect(Object.keys(found.style_analysis ?? {})).not.toEqual([]);
    expect(expectShape(latestAnalysis, (await user.send('GET', `${API}/website-analysis`)).body)).toMatchObject({
      website_url: site.url,
    });
    expectShape(researchPreferences, (await user.send('GET', `${API}/research-preferences`)).body);
    expectShape(maskedKeys, (await user.send('GET', `${API}/api-keys`)).body);
  });

  it('finishes with the last step and the launch, and tells of the jobs that follow', async () => {
    expectShape(completedStep, (await sendStep(user, 6)).body);
    expect(expectShape(completion, (await user.send('POST', `${API}/complete`)).body)).toMatchObject({
      completion_percentage: 100,
      failed_tasks: null,
    });
    expect(expectShape(standing, (await user.send('GET', `${API}/status`)).body).is_completed).toBe(true);
  });

  it('gives every page its state back', async () => {
    const { onboarding } = expectShape(initialState, (await user.send('GET', `${API}/init`)).body);
    const [, website, research, persona] = onboarding.steps;
    expectShape(websiteOnResume, website?.data);
    expectShape(researchOnResume, research?.data);
    expectShape(personaOnResume, persona?.data);
    expect([website, research, persona].map((step) => step?.status)).toEqual(Array(3).fill('completed'));
  });
});
