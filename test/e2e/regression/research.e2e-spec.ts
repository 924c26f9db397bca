import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { type Actor, newActor } from '../../support/actors.js';
import { createTestApp } from '../../support/create-test-app.js';
import { expectProblem } from '../../support/problems.js';
import { articlePage, serveSite, type TestSite } from '../../support/serve-site.js';
import { STATED_STEPS } from '../../support/stated-steps.js';
import { analyseWebsite, completeStep, jobEnd } from '../../support/walk.js';

const API = '/api/onboarding';
const BENCHMARK = `${API}/sitemap/benchmark`;

describe('research', () => {
  let own: TestSite;
  let rival: TestSite;
  let app: NestFastifyApplication;
  let hasSitemap = true;

  beforeAll(async () => {
    const site = () =>
      serveSite((request, response) => {
        const origin = `http://${request.headers.host ?? ''}`;
        const isSitemap = request.url === '/sitemap.xml';
        if (isSitemap ? !hasSitemap : request.url !== '/') response.writeHead(404).end();
        else if (isSitemap)
          response
            .writeHead(200, { 'content-type': 'application/xml' })
            .end(`<urlset><url><loc>${origin}/guides/a</loc></url><url><loc>${origin}/</loc></url></urlset>`);
        else response.writeHead(200, { 'content-type': 'text/html' }).end(articlePage('Home', 200));
      });
    [own, rival] = await Promise.all([site(), site()]);
    app = await createTestApp({ EGRESS_ALLOW: `${own.host},${rival.host}` });
  });
  afterAll(async () => {
    await app.close();
    await Promise.all([own.close(), rival.close()]);
  });

  const competitorsOf = async (user: Actor): Promise<string[]> =>
    (await user.send('GET', `${API}/competitors`)).body.competitors.map(({ domain }: { domain: string }) => domain);

  it('C18 a competitor is stored once, however its address is written, and stays away once it is removed', async () => {
    const user = newActor(app);
    for (const step of [1, 2]) await completeStep(user, step, STATED_STEPS[step]);
    const spellings = [
      'https://www.rival.example',
      'http://rival.example/',
      'RIVAL.example',
      'https://rival.example/x?y=1',
    ];
    for (const url of spellings) {
      expect((await completeStep(user, 3, { competitors: [{ url }, { url: 'other.example' }] })).status).toBe(200);
      expect((await competitorsOf(user)).sort()).toEqual(['other.example', 'rival.example']);
    }
    expect((await user.send('DELETE', `${API}/competitors/rival.example`)).status).toBe(204);
    await completeStep(user, 3, { competitors: [{ url: 'other.example' }] });
    expect(await competitorsOf(user)).toEqual(['other.example']);
  });

  it('C28 preferences of a user without a session are stored', async () => {
    const user = newActor(app);
    const { status, body } = await user.send('PUT', `${API}/research-preferences`, { research_depth: 'Deep' });
    expect([status, body.research_depth]).toEqual([200, 'Deep']);
  });

  it('C29 what was stored of the research can be read, and the health of the service as well', async () => {
    const user = newActor(app);
    for (const step of [1, 2]) await completeStep(user, step, STATED_STEPS[step]);
    await completeStep(user, 3, { research_depth: 'Basic', competitors: ['rival.example'] });
    expect((await user.send('GET', `${API}/step/3`)).body.data).toMatchObject({
      research_depth: 'Basic',
      competitors: [{ domain: 'rival.example' }],
    });
    for (const path of ['/health/live', '/health/ready']) expect((await user.send('GET', path)).status).toBe(200);
  });

  it('C30 a discovery that has nothing to go on says so', async () => {
    expectProblem(await newActor(app).send('POST', `${API}/competitors/discover`, {}), 422, 'validation_failed');
  });

  it('C31 a benchmark runs once at a time, forgets an earlier failure and outlives a new analysis', async () => {
    const user = newActor(app);
    await user.send('PUT', `${API}/competitors/${rival.host}`, { url: rival.url });
    const start = () => user.send('POST', BENCHMARK, { user_url: own.url });
    hasSitemap = false;
    await jobEnd(user, (await start()).body.job_id);
    hasSitemap = true;
    expect((await user.send('GET', BENCHMARK)).body).toMatchObject({ status: 'failed', error: expect.any(String) });

    const runs = await Promise.all([start(), start(), start()]);
    expect(new Set(runs.map(({ body }) => body.job_id)).size).toBe(1);
    await jobEnd(user, runs[0].body.job_id);
    const { body: report } = await user.send('GET', BENCHMARK);
    expect(report).toMatchObject({ status: 'completed', error: null, benchmark: { competitors_analyzed: 1 } });

    expect((await analyseWebsite(user, own.url)).status).toBe('completed');
    expect((await user.send('GET', BENCHMARK)).body).toEqual(report);
  });
});
