import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { type Actor, newActor } from '../../support/actors.js';
import { createTestApp } from '../../support/create-test-app.js';
import { completeStep, generatePersona } from '../../support/walk.js';

const API = '/api/onboarding';

/** All that the wizard asks for. */
const SAID = {
  business_description: 'We repair bicycles by hand while you wait, and we show you how.',
  industry: 'Bicycle repair',
  target_audience: 'Commuters who ride all year',
  business_goals: 'More regular customers',
};

const read = async (user: Actor, path: string): Promise<any> => (await user.send('GET', `${API}/${path}`)).body;

/** The first three steps as the wizard sends them. */
async function toPersona(user: Actor): Promise<void> {
  const { body: businessData } = await user.send('POST', `${API}/business-info`, { ...SAID, user_id: 1 });
  const two = { website: null, domainName: 'spokes', analysis: null, useAnalysisForGenAI: true, businessData };
  for (const [step, data] of [
    [2, two],
    [3, { competitors: [], researchSummary: null, sitemapAnalysis: null, userUrl: '', stepType: 'research' }],
  ] as const) {
    const { status, text } = await completeStep(user, step, data);
    if (status !== 200) throw new Error(`Step ${step} was answered with ${status}: ${text}`);
  }
}

describe('an onboarding with nothing but a description of the business', () => {
  let app: NestFastifyApplication;
  beforeAll(async () => {
    app = await createTestApp();
  });
  afterAll(() => app.close());

  it('ends completed, with a persona of what was said', async () => {
    const user = newActor(app);
    await toPersona(user);
    expect(await read(user, 'persona/readiness')).toMatchObject({ ready: true, missing_data: ['text_sample'] });
    const persona = await generatePersona(user, { selected_platforms: ['linkedin', 'blog'] });
    expect(persona.corePersona.identity).toMatchObject({
      persona_name: null,
      brand_voice_description: expect.stringContaining(SAID.business_description),
    });
    expect(persona.platformPersonas.linkedin.professional_context_optimization).toMatchObject({
      industry_specific_positioning: SAID.industry,
      demographic_targeting: [SAID.target_audience],
    });
    const { corePersona, platformPersonas, qualityMetrics, selectedPlatforms } = persona;
    const four = { corePersona, platformPersonas, qualityMetrics, selectedPlatforms, stepType: 'personalization' };
    expect(await completeStep(user, 4, four)).toMatchObject({
      status: 200,
      body: { warnings: [expect.stringContaining('text_sample')] },
    });
    expect((await completeStep(user, 5, { integrations: { connectedPlatforms: [] } })).status).toBe(200);
    expect((await completeStep(user, 6)).status).toBe(200);
    expect(await user.send('POST', `${API}/complete`)).toMatchObject({
      status: 200,
      body: { persona_generated: true },
    });
    expect(await read(user, 'status')).toMatchObject({ is_completed: true, completion_percentage: 100 });
    expect((await read(user, 'recovery')).issues).toEqual([]);
  });

  it('shows after a reload what was said, and leaves no final page without a style', async () => {
    const user = newActor(app);
    await toPersona(user);
    const { steps } = (await read(user, 'init')).onboarding;
    expect(steps[1]).toMatchObject({ has_data: true, data: { website: null, analysis: null, businessData: SAID } });
    const style = {
      target_audience: { demographics: [SAID.target_audience], industry_focus: SAID.industry },
      business_info: SAID,
      _meta: { '/target_audience/demographics': { origin: 'user', method: 'business_info@1' } },
    };
    expect(await read(user, 'summary')).toMatchObject({
      website_url: null,
      website_analysis: null,
      style_analysis: style,
      business_info: SAID,
      persona_readiness: { ready: true, missing_data: ['text_sample'] },
      capabilities: { website_analysis: false, persona_generation: true, content_optimization: false },
    });
    expect(await read(user, 'website-analysis')).toEqual({
      website_url: null,
      style_analysis: expect.objectContaining({ business_info: SAID }),
    });
  });

  it('has nothing to show of a user who said nothing', async () => {
    const user = newActor(app);
    expect(await read(user, 'summary')).toMatchObject({ style_analysis: null, business_info: null });
    expect(await read(user, 'website-analysis')).toEqual({});
  });

  it('is exported and erased with everything else', async () => {
    const user = newActor(app);
    await toPersona(user);
    await generatePersona(user, { selected_platforms: ['blog'] });
    expect(await read(user, 'export')).toMatchObject({ business_info: SAID });
    expect((await user.send('DELETE', `${API}/session`)).status).toBe(204);
    expect(await read(user, 'business-info')).toBeNull();
    expect(await read(user, 'summary')).toMatchObject({ style_analysis: null, business_info: null });
  });
});
