import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { type Actor, newActor } from '../../support/actors.js';
import { createTestApp } from '../../support/create-test-app.js';
import { expectProblem } from '../../support/problems.js';
import { completeStep } from '../../support/walk.js';

const API = '/api/onboarding';

const WORKSHOP = {
  business_description: 'We repair bicycles by hand while you wait.',
  industry: 'Bicycle repair',
  target_audience: 'Commuters who ride all year',
  business_goals: 'More regular customers',
};

/** As the wizard sends it: with what it got back from storing the business first. */
const stepTwo = (businessData: object = WORKSHOP): object => ({
  website: null,
  domainName: 'spokes',
  analysis: null,
  useAnalysisForGenAI: true,
  businessData: { ...businessData, user_id: 1, id: 7 },
});

/** As the wizard sends it when it found nothing. */
const NO_RESEARCH = {
  competitors: [],
  researchSummary: null,
  sitemapAnalysis: null,
  userUrl: '',
  stepType: 'research',
};

const dryRun = (user: Actor, step: number, data: object) => user.send('POST', `${API}/step/${step}/validate`, { data });

describe('step 2 without a website', () => {
  let app: NestFastifyApplication;
  beforeAll(async () => {
    app = await createTestApp();
  });
  afterAll(() => app.close());

  it('is completed with what the user says about the business, which is stored', async () => {
    const user = newActor(app);
    expect((await dryRun(user, 2, stepTwo())).body).toMatchObject({ can_proceed: true, validation_errors: [] });
    const { status, body } = await completeStep(user, 2, stepTwo());
    expect(status).toBe(200);
    expect(body).toMatchObject({
      status: 'completed',
      data: { website: null, analysis_id: null, businessData: WORKSHOP },
      warnings: null,
    });
    expect((await user.send('GET', `${API}/business-info`)).body).toMatchObject(WORKSHOP);
    expect((await user.send('GET', `${API}/step/2`)).body).toMatchObject({
      status: 'completed',
      data: { website: null, analysis: null, businessData: WORKSHOP },
    });
  });

  it.each([
    ['the business alone', { businessData: WORKSHOP }],
    ['an empty address', { website: '', website_url: null, businessData: WORKSHOP }],
  ])('is completed with %s', async (_what, data) => {
    const user = newActor(app);
    expect((await dryRun(user, 2, data)).body.can_proceed).toBe(true);
    expect((await completeStep(user, 2, data)).status).toBe(200);
  });

  it.each([{ website: null }, {}])('is completed with %j once the business is described', async (data) => {
    const user = newActor(app);
    expect((await dryRun(user, 2, data)).body).toMatchObject({ can_proceed: false });
    expectProblem(await completeStep(user, 2, data), 422, 'validation_failed');
    await user.send('POST', `${API}/business-info`, WORKSHOP);
    expect((await dryRun(user, 2, data)).body).toMatchObject({ can_proceed: true });
    expect(await completeStep(user, 2, data)).toMatchObject({ status: 200, body: { data: { website: null } } });
  });

  it('says what is missing, and that the business will do', async () => {
    const { body } = await completeStep(newActor(app), 2, { website: null });
    expect(body.errors).toEqual([
      { path: 'data.website', message: expect.stringContaining('describe the business in data.businessData') },
    ]);
  });

  it('names every value that makes no sense, dry and in earnest', async () => {
    const user = newActor(app);
    const bad = { businessData: { business_description: 'short', industry: 7, target_audience: 'x'.repeat(501) } };
    const { errors } = (await completeStep(user, 2, bad)).body;
    expect(new Set(errors.map(({ path }: { path: string }) => path))).toEqual(
      new Set([
        'data.businessData.business_description',
        'data.businessData.industry',
        'data.businessData.target_audience',
      ]),
    );
    const { rules } = (await dryRun(user, 2, bad)).body;
    expect(rules).toEqual(expect.arrayContaining(errors.map((error: object) => expect.objectContaining(error))));
    expect((await user.send('GET', `${API}/business-info`)).body).toBeNull();
    for (const businessData of ['We mend bicycles', [WORKSHOP], 7]) {
      const { status, body } = await completeStep(user, 2, { businessData });
      expect([status, body.errors?.[0]?.path]).toEqual([422, 'data.businessData']);
    }
  });

  it('keeps no secret', async () => {
    const user = newActor(app);
    const secret = `Our key is sk-proj-${'a1B2'.repeat(12)} and we mend bicycles`;
    const { status, text } = await completeStep(user, 2, { businessData: { business_description: secret } });
    expect(status).toBe(422);
    expect(text).not.toContain('a1B2');
  });

  it('does not stand in for an analysis of a website that is named', async () => {
    const user = newActor(app);
    const data = { website: 'https://spokes.example', businessData: WORKSHOP };
    expectProblem(await completeStep(user, 2, data), 422, 'website_not_analysed');
    expect((await dryRun(user, 2, data)).body.can_proceed).toBe(false);
    expect((await user.send('GET', `${API}/business-info`)).body).toBeNull();
  });

  it('stores the business beside a website', async () => {
    const user = newActor(app);
    const analysis = { writing_style: { tone: 'wry' } };
    await completeStep(user, 2, { website: 'spokes.example', analysis, businessData: WORKSHOP });
    expect((await user.send('GET', `${API}/step/2`)).body.data).toMatchObject({
      website: 'https://spokes.example',
      writing_style: { tone: 'wry' },
      businessData: WORKSHOP,
    });
  });

  it('keeps a style that is stated without a website', async () => {
    const user = newActor(app);
    const { body } = await completeStep(user, 2, {
      analysis: { writing_style: { tone: 'wry' } },
      businessData: WORKSHOP,
    });
    expect(body).toMatchObject({
      data: { website: null, analysis_id: 1 },
      warnings: [expect.stringContaining('Stated')],
    });
    expect((await user.send('GET', `${API}/website-analysis`)).body).toMatchObject({
      website_url: null,
      writing_style: { tone: 'wry' },
    });
  });

  it('makes what was built on an earlier description stale, and only when it says something else', async () => {
    const user = newActor(app);
    await completeStep(user, 2, stepTwo());
    await completeStep(user, 3, { research_depth: 'Basic' });
    await user.send('PUT', `${API}/business-info`, WORKSHOP);
    expect((await user.send('GET', `${API}/step/3`)).body.stale).toBe(false);
    await user.send('PUT', `${API}/business-info`, { ...WORKSHOP, industry: 'Cycling' });
    expect((await user.send('GET', `${API}/step/3`)).body.stale).toBe(true);
  });

  describe('and step 3', () => {
    it('may be left empty', async () => {
      const user = newActor(app);
      await completeStep(user, 2, stepTwo());
      expect((await dryRun(user, 3, NO_RESEARCH)).body.can_proceed).toBe(true);
      expect(await completeStep(user, 3, NO_RESEARCH)).toMatchObject({ status: 200, body: { status: 'completed' } });
    });

    it('leaves preferences that the last page takes for there, none of which is stated', async () => {
      const user = newActor(app);
      await completeStep(user, 2, stepTwo());
      expect((await user.send('GET', `${API}/summary`)).body.research_preferences).toEqual({});
      await completeStep(user, 3, NO_RESEARCH);
      expect((await user.send('GET', `${API}/summary`)).body.research_preferences).toMatchObject({
        research_depth: null,
        content_types: [],
      });
      expect((await user.send('GET', `${API}/research-preferences`)).body).toBeNull();
    });

    it('needs something when there is a website', async () => {
      const user = newActor(app);
      await completeStep(user, 2, {
        website: 'spokes.example',
        analysis: { writing_style: { tone: 'wry' } },
        businessData: WORKSHOP,
      });
      expect((await dryRun(user, 3, NO_RESEARCH)).body.can_proceed).toBe(false);
      expectProblem(await completeStep(user, 3, NO_RESEARCH), 422, 'research_missing');
    });

    it('is sound in the eyes of recovery, finished or not', async () => {
      const user = newActor(app);
      await completeStep(user, 2, stepTwo());
      expect((await user.send('GET', `${API}/recovery`)).body.issues).toEqual([]);
      await completeStep(user, 3, NO_RESEARCH);
      expect((await user.send('GET', `${API}/recovery`)).body.issues).toEqual([]);
    });
  });

  describe('reset', () => {
    it('goes back to pending and keeps what was said, to be completed with it again', async () => {
      const user = newActor(app);
      await completeStep(user, 2, stepTwo());
      expect((await user.send('POST', `${API}/step/2/reset`)).body).toMatchObject({
        status: 'pending',
        data: { businessData: WORKSHOP },
      });
      expect((await completeStep(user, 2, { website: null })).status).toBe(200);
    });

    it.each([
      [false, null],
      [true, WORKSHOP],
    ])('of everything with keep_data=%s leaves %j', async (keep, left) => {
      const user = newActor(app);
      await completeStep(user, 2, stepTwo());
      await user.send('POST', `${API}/reset?keep_data=${keep}`);
      const { body } = await user.send('GET', `${API}/business-info`);
      if (left === null) expect(body).toBeNull();
      else expect(body).toMatchObject(left);
    });
  });
});
