import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { SAMPLE_QUOTE, TEXT_SAMPLE } from '../../factories/text-sample.js';
import { type Actor, newActor } from '../../support/actors.js';
import { createTestApp } from '../../support/create-test-app.js';
import { withClient } from '../../support/database.js';
import { expectProblem } from '../../support/problems.js';
import { completeStep, jobEnd } from '../../support/walk.js';

const API = '/api/onboarding';
const ANALYSE = `${API}/website-analysis`;

const read = async (user: Actor, path: string): Promise<any> => (await user.send('GET', `${API}/${path}`)).body;

async function analyseText(user: Actor, text = TEXT_SAMPLE): Promise<any> {
  const { status, body, text: answer } = await user.send('POST', ANALYSE, { text_sample: text });
  if (status !== 202) throw new Error(`The text was answered with ${status}: ${answer}`);
  const job = await jobEnd(user, body.job_id);
  if (job.status !== 'completed') throw new Error(`The analysis ended as ${JSON.stringify(job)}`);
  return job;
}

/** Rows of this user, in whatever table, that hold the text. */
async function storedTextsOf(user: Actor): Promise<number> {
  const { rows } = await withClient('superuser', (client) =>
    client.query(
      `select 1 from user_jobs where user_id = $1 and input::text like $2
       union all select 1 from website_pages where user_id = $1 and text like $2`,
      [user.userId, `%${SAMPLE_QUOTE}%`],
    ),
  );
  return rows.length;
}

describe('POST /website-analysis with a text', () => {
  let app: NestFastifyApplication;
  beforeAll(async () => {
    app = await createTestApp();
  });
  afterAll(() => app.close());

  it('measures how the user writes, by the measures of a website', async () => {
    const user = newActor(app);
    expect(await analyseText(user)).toMatchObject({ kind: 'text_sample_analysis', result: { analysis_id: 1 } });
    const analysis = await read(user, 'website-analysis');
    expect(analysis).toMatchObject({
      website_url: null,
      status: 'complete',
      seo_audit: null,
      crawl_result: {},
      pages_analyzed: 1,
      writing_style: { formality_level: expect.any(String) },
      metrics: { language: 'eng', keyphrases: expect.any(Array) },
      style_fingerprint: {
        basis: { pages: 1 },
        sentence_metrics: { average_sentence_length_words: expect.any(Number) },
      },
      warning_message: null,
    });
    expect(analysis.words_of_own_text).toBeGreaterThan(100);
    for (const pointer of ['/website_url', '/seo_audit', '/crawl_result'])
      expect(analysis._meta[pointer].warnings).toEqual([expect.stringMatching(/^no_website: /)]);
  });

  it('quotes the stored text only', async () => {
    const user = newActor(app);
    await analyseText(user);
    const { _meta: meta } = await read(user, 'website-analysis');
    const evidence = Object.values<any>(meta).flatMap((known) => known.evidence);
    const quotes = evidence.flatMap(({ quote }) => (quote === null ? [] : [quote]));
    expect(quotes.length).toBeGreaterThan(0);
    for (const quote of quotes) expect(TEXT_SAMPLE).toContain(quote);
    expect(new Set(evidence.map(({ page_url: url }) => url))).toEqual(new Set(['text:sample']));
    expect(await read(user, 'website-analyses/1/pages')).toEqual([
      expect.objectContaining({ url: 'text:sample', status: null, skip_reason: null, detected_language: 'eng' }),
    ]);
  });

  it('completes step 2, and step 3 empty', async () => {
    const user = newActor(app);
    await analyseText(user);
    expect(await completeStep(user, 2, { website: null, analysis: null })).toMatchObject({
      status: 200,
      body: { data: { website: null, analysis_id: 1 }, warnings: null },
    });
    expect((await completeStep(user, 3, { competitors: [] })).status).toBe(200);
    expect((await read(user, 'step/2')).data).toMatchObject({ website: null, analysis: { id: 1 } });
    expect((await read(user, 'recovery')).issues).toEqual([]);
  });

  it('puts a new text in the place of the old one, and keeps what the user stated', async () => {
    const user = newActor(app);
    await analyseText(user);
    await user.send('PUT', `${API}/website-analyses/1`, { target_audience: { demographics: ['commuters'] } });
    await analyseText(user, `${TEXT_SAMPLE}\r\n\r\nWe also lend bicycles.`);
    const analyses = await read(user, 'website-analyses');
    expect(analyses.map(({ id }: { id: number }) => id)).toEqual([2]);
    expect(analyses[0].target_audience).toEqual({ demographics: ['commuters'] });
  });

  it('says so when nothing of the text can be measured', async () => {
    const user = newActor(app);
    await analyseText(user, '#'.repeat(200));
    expect(await read(user, 'website-analysis')).toMatchObject({
      words_of_own_text: 0,
      warning_message: expect.stringContaining('no sentence'),
    });
  });

  it('is answered with an empty address where the wizard needs a text', async () => {
    const user = newActor(app);
    await analyseText(user);
    const { analyses } = (await user.send('GET', `${API}/style-detection/session-analyses`)).body;
    expect(analyses[0]).toMatchObject({ website_url: '', status: 'completed' });
    const existing = await user.send('GET', `${API}/style-detection/check-existing/https%3A%2F%2Fa.example`);
    expect(existing.body).toEqual({ exists: false });
  });

  it('serves everything that builds on an analysis', async () => {
    const user = newActor(app);
    await analyseText(user);
    for (const path of ['summary', 'ai-inputs', 'canonical-profile', 'data-quality', 'init', 'progress', 'export'])
      expect([path, (await user.send('GET', `${API}/${path}`)).status]).toEqual([path, 200]);
    expect(await read(user, 'summary')).toMatchObject({
      website_url: null,
      style_analysis: { writing_style: expect.any(Object) },
      persona_readiness: { ready: true },
      capabilities: { website_analysis: false, content_optimization: true },
    });
    const { status, body } = await user.send('POST', `${API}/persona/fidelity`, { text: TEXT_SAMPLE });
    expect([status, body.analysis_id]).toEqual([200, 1]);
  });

  it.each([
    ['neither an address nor a text', {}, 'url'],
    ['both', { url: 'https://spokes.example', text_sample: TEXT_SAMPLE }, 'text_sample'],
    ['99 characters', { text_sample: `  ${'a b'.repeat(33)}  ` }, 'text_sample'],
    ['50,001 characters', { text_sample: 'x'.repeat(50_001) }, 'text_sample'],
    ['something else', { text_sample: 7 }, 'text_sample'],
  ])('refuses %s', async (_what, body, path) => {
    const answer = await newActor(app).send('POST', ANALYSE, body);
    expectProblem(answer, 422, 'validation_failed');
    expect(answer.body.errors.map((error: { path: string }) => error.path)).toContain(path);
  });

  it('keeps no secret', async () => {
    const secret = `sk-proj-${'a1B2'.repeat(12)}`;
    const answer = await newActor(app).send('POST', ANALYSE, { text_sample: `${TEXT_SAMPLE} ${secret}` });
    expectProblem(answer, 422, 'validation_failed');
    expect(answer.text).not.toContain(secret);
  });

  it('is exported, erased and reset with everything else', async () => {
    const user = newActor(app);
    await analyseText(user);
    expect(JSON.stringify(await read(user, 'export'))).toContain(SAMPLE_QUOTE);
    expect(await storedTextsOf(user)).toBe(2);
    await user.send('POST', `${API}/reset`);
    expect(await storedTextsOf(user)).toBe(0);
    expect(await read(user, 'website-analysis')).toEqual({});
    await analyseText(user);
    await user.send('DELETE', `${API}/session`);
    expect(await read(user, 'website-analyses')).toEqual([]);
  });
});
