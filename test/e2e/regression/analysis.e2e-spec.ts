import type { ServerResponse } from 'node:http';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { newActor } from '../../support/actors.js';
import { createTestApp } from '../../support/create-test-app.js';
import { articlePage, serveSite, type TestSite } from '../../support/serve-site.js';
import { analyseWebsite, completeStep, jobEnd } from '../../support/walk.js';
import { detectStyle } from '../../support/wizard-contract/index.js';

const API = '/api/onboarding';
const DETECTION = `${API}/style-detection`;

/** The wizard's client gives up after this many milliseconds. */
const PATIENCE_OF_WIZARD = 60_000;

describe('the analysis of a website', () => {
  let site: TestSite;
  let app: NestFastifyApplication;
  /** Pages that were sent whole. */
  let downloads: string[];
  /** Answers that wait to be let go. */
  const held: ServerResponse[] = [];

  beforeAll(async () => {
    site = await serveSite((request, response) => {
      const { url = '/', headers } = request;
      if (url === '/held/') return void held.push(response.writeHead(200, { 'content-type': 'text/html' }));
      const title = { '/': 'Home', '/other/': 'Another site' }[url];
      const etag = `"${url}"`;
      if (title === undefined) response.writeHead(404).end();
      else if (headers['if-none-match'] === etag) response.writeHead(304, { etag }).end();
      else {
        downloads.push(url);
        response.writeHead(200, { 'content-type': 'text/html', etag }).end(articlePage(title, 300));
      }
    });
    app = await createTestApp({ EGRESS_ALLOW: site.host });
  });
  beforeEach(() => {
    downloads = [];
  });
  afterEach(() => {
    jest.restoreAllMocks();
  });
  afterAll(async () => {
    await app.close();
    await site.close();
  });

  it('C13 a website that cannot be read completes nothing and does not hide the analysis that went well', async () => {
    const user = newActor(app);
    await detectStyle(user, `${site.url}gone`);
    expect((await user.send('GET', `${API}/step/2`)).body.status).not.toBe('completed');
    await detectStyle(user, site.url);
    expect((await detectStyle(user, `${site.url}gone`)).body.success).toBe(false);
    expect((await user.send('GET', `${API}/website-analysis`)).body.website_url).toBe(site.url);
    expect((await user.send('GET', `${API}/init`)).body.onboarding.steps[1].data.website).toBe(site.url);
  });

  it('C14 a website is read once for two requests at a time, and not downloaded again while it is unchanged', async () => {
    const user = newActor(app);
    const answers = await Promise.all([detectStyle(user, site.url), detectStyle(user, site.url)]);
    expect(answers.map(({ body }) => [body.success, body.analysis_id])).toEqual([
      [true, 1],
      [true, 1],
    ]);
    expect(downloads).toEqual(['/']);
    expect((await detectStyle(user, site.url)).body.success).toBe(true);
    expect(downloads).toEqual(['/']);
  });

  it('C15 the wizard is answered before its client gives up, and the analysis goes on', async () => {
    const user = newActor(app);
    const timer = performance.now.bind(performance);
    let ahead = 0;
    jest.spyOn(performance, 'now').mockImplementation(() => timer() + ahead);
    const waiting = detectStyle(user, `${site.url}held/`);
    while (held.length === 0) await new Promise((resolve) => setTimeout(resolve, 20));
    ahead = PATIENCE_OF_WIZARD - 5_000;
    const { status, body } = await waiting;
    jest.restoreAllMocks();
    expect([status, body.success, body.error]).toEqual([200, false, expect.stringContaining('It goes on')]);
    expect(body.error).not.toMatch(/website|crawl|configure|API key|library not available/);
    const [job] = (await user.send('GET', `${API}/jobs`)).body.jobs;
    expect(job.status).toBe('running');
    for (const response of held.splice(0)) response.end(articlePage('Held', 200));
    expect((await jobEnd(user, job.job_id)).status).toBe('completed');
  });

  it('C16 an edit right after an analysis is saved, for the answer holds its number', async () => {
    const user = newActor(app);
    const { body } = await detectStyle(user, site.url);
    const path = `${DETECTION}/analysis/${body.analysis_id}`;
    expect((await user.send('PUT', path, { writing_style: { tone: 'warm' } })).status).toBe(200);
    expect((await user.send('GET', path)).body.analysis.writing_style.tone).toBe('warm');
  });

  it('C17 completing step 2 for one website leaves the analyses of others as they are', async () => {
    const user = newActor(app);
    await analyseWebsite(user, site.url);
    await analyseWebsite(user, `${site.url}other/`);
    const read = async () => (await user.send('GET', `${API}/website-analyses`)).body;
    const before = await read();
    expect(before).toHaveLength(2);
    const stated = { website: 'https://elsewhere.example', analysis: { writing_style: { tone: 'mine' } } };
    expect((await completeStep(user, 2, stated)).status).toBe(200);
    const [added, ...others] = await read();
    expect(added).toMatchObject({ website_url: 'https://elsewhere.example', writing_style: { tone: 'mine' } });
    expect(others).toEqual(before);
  });

  it('C39 edits of the patterns are kept as edits of everything else are', async () => {
    const user = newActor(app);
    await detectStyle(user, site.url);
    const edits = { style_patterns: { sentence_length: 'short' }, style_consistency: 'steady', unique_elements: ['a'] };
    await user.send('PUT', `${DETECTION}/analysis/1`, { ...edits, best_practices: ['Name the tool'] });
    expect((await user.send('GET', `${DETECTION}/analysis/1`)).body.analysis).toMatchObject({
      style_patterns: { patterns: { sentence_length: 'short' }, style_consistency: 'steady', unique_elements: ['a'] },
      style_guidelines: { best_practices: ['Name the tool'] },
    });
  });

  it('C40 a crawl starts once however often it is asked for, and is done although the process that took it ended', async () => {
    const queueing = await createTestApp({ EGRESS_ALLOW: site.host, JOBS_MODE: 'worker' });
    const user = newActor(queueing);
    const ask = () => user.send('POST', `${API}/website-analysis`, { url: site.url });
    const started = (await Promise.all([ask(), ask(), ask()])).map(({ body }) => body.job_id);
    await queueing.close();
    expect(new Set(started).size).toBe(1);
    expect((await jobEnd(newActor(app, {}, user.userId), started[0])).status).toBe('completed');
    expect(downloads).toEqual(['/']);
  });
});
