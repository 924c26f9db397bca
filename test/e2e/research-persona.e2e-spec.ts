import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Clock } from '../../src/common/time/index.js';
import { userWithAnalysis } from '../factories/persona.js';
import { aFingerprint, anAnalysis } from '../factories/website-analysis.js';
import { type Actor, newActor, send } from '../support/actors.js';
import { createTestApp } from '../support/create-test-app.js';
import { type ModelServer, startModelServer } from '../support/model-server/index.js';
import { saveKey } from '../support/stored-keys.js';
import { jobEnd } from '../support/walk.js';

const API = '/api/onboarding';
const ROUTE = `${API}/persona/research`;
const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

const keyphrase = (phrase: string) => ({ phrase, count: 9, pages: 3, score: 10 });
const metrics = {
  ...anAnalysis().metrics,
  keyphrases: ['single origin', 'light roast', 'brewing guide'].map(keyphrase),
  page_topics: [{ url: 'https://www.roastery.example/', topics: ['single origin', 'farm'] }],
};
const crawl = { pages: [{ page_type: 'home' }, { page_type: 'product' }] };
const analysis = anAnalysis(aFingerprint(), { metrics, crawl_result: crawl } as object);

const ANSWER = {
  research_angles: [{ text: 'Why origins matter to buyers', keyphrase: 'single origin' }],
  keywords: [
    { text: 'single origin espresso', keyphrase: 'single origin' },
    { text: 'cheap watches', keyphrase: 'single origin' },
  ],
};

const jobsOf = async (user: Actor) =>
  (await user.send('GET', `${API}/jobs`)).body.jobs.filter(
    ({ kind }: { kind: string }) => kind === 'research_persona_refresh',
  );
const served = async (user: Actor) => (await user.send('GET', ROUTE)).body;
const refresh = async (user: Actor) => {
  const { body } = await user.send('POST', `${ROUTE}/refresh`);
  return jobEnd(user, body.job_id);
};

describe('the research persona', () => {
  let app: NestFastifyApplication;
  let models: ModelServer;
  beforeAll(async () => {
    models = await startModelServer();
    app = await createTestApp(models.variables);
  });
  afterEach(() => {
    jest.restoreAllMocks();
  });
  afterAll(async () => {
    await app.close();
    await models[Symbol.asyncDispose]();
  });

  const later = (ms: number) => jest.spyOn(app.get(Clock), 'now').mockImplementation(() => new Date(Date.now() + ms));

  const userWithKey = async () => {
    const user = await userWithAnalysis(app, analysis);
    await saveKey(user, 'openai', 'sk-proj-0123456789');
    return user;
  };

  it('is null with the reason before it is made, and cannot be made from nothing', async () => {
    const user = newActor(app);
    expect(await served(user)).toMatchObject({
      default_industry: null,
      suggested_keywords: [],
      generated_at: null,
      stale: false,
      reason: expect.stringMatching(/^not_generated/),
    });
    const refused = await user.send('POST', `${ROUTE}/refresh`);
    expect([refused.status, refused.body.code]).toEqual([409, 'research_persona_needs_facts']);
    expect(await jobsOf(user)).toEqual([]);
  });

  it('is whole without a key, says what is missing, and is the same for the same facts', async () => {
    const [one, other] = [await userWithAnalysis(app, analysis), await userWithAnalysis(app, analysis)];
    expect(await refresh(one)).toMatchObject({ status: 'completed', result: { version: 1 } });
    await refresh(other);
    const persona = await served(one);
    expect(persona).toMatchObject({
      default_industry: null,
      suggested_keywords: ['single origin', 'light roast', 'brewing guide'],
      enrichment: { origin: 'none', reason: 'no_key' },
      stale: false,
      version: 1,
    });
    expect(persona.questions[0]).toMatchObject({ field: 'default_industry' });
    const times = { generated_at: expect.any(String), expires_at: expect.any(String) };
    expect(await served(other)).toEqual({ ...persona, ...times });
  });

  it('takes the industry that the user states', async () => {
    const user = await userWithAnalysis(app, analysis);
    const business = { business_description: 'We roast coffee by hand.', industry: 'Coffee roasting' };
    await user.send('PUT', `${API}/business-info`, business);
    await refresh(user);
    expect(await served(user)).toMatchObject({
      default_industry: 'Coffee roasting',
      _meta: { '/default_industry': { origin: 'user' } },
    });
  });

  it('takes from a model what is about measured keyphrases', async () => {
    models.answer({ json: ANSWER });
    const user = await userWithKey();
    await refresh(user);
    expect(await served(user)).toMatchObject({
      suggested_keywords: ['single origin', 'light roast', 'brewing guide', 'single origin espresso'],
      enrichment: { origin: 'llm', kept: 2, dropped: 1, trace: { task: 'research-persona@1', provider: 'openai' } },
      retry_at: null,
      _meta: { '/suggested_keywords/3': { origin: 'llm' } },
    });
  });

  it('lives seven days, then is served as stale while it is made again, once', async () => {
    const user = await userWithAnalysis(app, analysis);
    await refresh(user);
    later(7 * DAY_MS - HOUR_MS);
    expect((await served(user)).stale).toBe(false);
    later(7 * DAY_MS + HOUR_MS);
    const answers = await Promise.all(Array.from({ length: 4 }, () => served(user)));
    expect(answers[0]).toMatchObject({
      stale: true,
      stale_reasons: ['expired'],
      suggested_keywords: expect.any(Array),
    });
    const jobs = await jobsOf(user);
    expect(jobs).toHaveLength(2);
    await jobEnd(user, jobs[0].job_id);
    expect(await served(user)).toMatchObject({ stale: false, version: 2 });
  });

  it('is stale as soon as what it was made from changes', async () => {
    const user = await userWithAnalysis(app, analysis);
    await refresh(user);
    await user.send('PUT', `${API}/research-preferences`, { content_types: ['News'] });
    expect(await served(user)).toMatchObject({ stale: true, stale_reasons: ['input_changed'] });
    const [job] = await jobsOf(user);
    await jobEnd(user, job.job_id);
    expect(await served(user)).toMatchObject({ stale: false, suggested_tavily_topic: 'news' });
  });

  it('does not ask a model again within an hour of a failure, and does so after it', async () => {
    models.answer({ status: 400, body: { error: { message: 'no', code: 'bad' } } });
    const user = await userWithKey();
    await refresh(user);
    const failed = await served(user);
    expect(failed).toMatchObject({ enrichment: { origin: 'none' }, stale: false, retry_at: expect.any(String) });
    expect(failed.suggested_keywords).toHaveLength(3);
    const { length: asked } = models.asked;
    models.answer({ json: ANSWER });
    await refresh(user);
    expect(await served(user)).toMatchObject({ enrichment: { reason: 'failed_within_the_hour' } });
    expect(models.asked).toHaveLength(asked);
    later(HOUR_MS + 60_000);
    expect(await served(user)).toMatchObject({ stale: true, stale_reasons: ['model_failed'] });
    const [job] = await jobsOf(user);
    await jobEnd(user, job.job_id);
    expect(await served(user)).toMatchObject({ stale: false, enrichment: { origin: 'llm', kept: 2 }, retry_at: null });
    expect(models.asked.length).toBeGreaterThan(asked);
  });

  it('is served stale while jobs are off, and another user never sees it', async () => {
    const user = await userWithAnalysis(app, analysis);
    await refresh(user);
    await user.send('PUT', `${API}/research-preferences`, { content_types: ['News'] });
    const idle = await createTestApp({ JOBS_MODE: 'off' });
    try {
      const answer = await newActor(idle, {}, user.userId).send('GET', ROUTE);
      expect([answer.status, answer.body.stale]).toEqual([200, true]);
    } finally {
      await idle.close();
    }
    expect((await served(newActor(app))).generated_at).toBeNull();
  });

  it('goes with a reset and stands in the export', async () => {
    const user = await userWithAnalysis(app, analysis);
    await refresh(user);
    const { body } = await user.send('GET', `${API}/export`);
    expect(body.research_persona).toMatchObject({ version: 1, persona: { suggested_keywords: expect.any(Array) } });
    await user.send('POST', `${API}/reset`);
    expect((await served(user)).generated_at).toBeNull();
  });

  it('needs a token', async () => {
    expect((await send(app, 'GET', ROUTE)).status).toBe(401);
    expect((await send(app, 'POST', `${ROUTE}/refresh`)).status).toBe(401);
  });
});

describe('a research persona that the budget kept back', () => {
  it('is asked for again after an hour', async () => {
    await using models = await startModelServer();
    const app = await createTestApp({ ...models.variables, MODEL_DAILY_TOKENS: '1' });
    try {
      models.answer({ json: ANSWER });
      const user = await userWithAnalysis(app, analysis);
      await saveKey(user, 'openai', 'sk-proj-0123456789');
      await refresh(user);
      await user.send('PUT', `${API}/research-preferences`, { target_audience: { industry_focus: 'coffee' } });
      await refresh(user);
      const bare = await served(user);
      expect(bare).toMatchObject({ enrichment: { origin: 'none' }, stale: false, retry_at: expect.any(String) });
      const inAnHour = new Date(Date.now() + HOUR_MS + 60_000);
      jest.spyOn(app.get(Clock), 'now').mockImplementation(() => inAnHour);
      expect(await served(user)).toMatchObject({ stale: true, stale_reasons: ['model_failed'] });
    } finally {
      jest.restoreAllMocks();
      await app.close();
    }
  });
});
