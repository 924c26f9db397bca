import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { type Actor, newActor } from '../support/actors.js';
import { createTestApp } from '../support/create-test-app.js';
import { withClient } from '../support/database.js';
import { expectProblem } from '../support/problems.js';
import { articlePage, servePages, type TestSite } from '../support/serve-site.js';
import { analyseWebsite, walkTo } from '../support/walk.js';

const ANALYSIS = (id: number) => `/api/onboarding/website-analyses/${id}`;
const AUDIENCE = { expertise_level: 'advanced', demographics: ['couriers'] };

describe('edits of a website analysis', () => {
  let app: NestFastifyApplication;
  let site: TestSite;
  let other: TestSite;
  let pages: Record<string, string>;

  beforeAll(async () => {
    pages = { '/': articlePage('Spoke and wheel') };
    site = await servePages(pages);
    other = await servePages({ '/': articlePage('Sourdough', 200) });
    app = await createTestApp({ EGRESS_ALLOW: `${site.host},${other.host}` });
  });
  afterAll(async () => {
    await app.close();
    await Promise.all([site.close(), other.close()]);
  });

  const analysed = async (user: Actor, url: string): Promise<any> => {
    const { result } = await analyseWebsite(user, url);
    return (await user.send('GET', ANALYSIS(result.analysis_id))).body;
  };

  const countSaved = async (user: Actor): Promise<number> => {
    const { rows } = await withClient('superuser', (client) =>
      client.query(`select 1 from onboarding_events where user_id = $1 and type = 'website_analysis.saved'`, [
        user.userId,
      ]),
    );
    return rows.length;
  };

  it("makes what differs the user's, answers with the analysis and records it once", async () => {
    const user = newActor(app);
    const before = await analysed(user, site.url);
    const answer = await user.send('PUT', ANALYSIS(1), {
      target_audience: AUDIENCE,
      writing_style: before.writing_style,
      content_type: null,
    });
    expect(answer.status).toBe(200);
    expect(answer.body).toEqual((await user.send('GET', ANALYSIS(1))).body);
    expect(answer.body).toMatchObject({ id: 1, target_audience: AUDIENCE, writing_style: before.writing_style });
    expect(answer.body.content_type).toEqual(before.content_type);
    expect(answer.body._meta['/target_audience']).toMatchObject({ origin: 'user', evidence: [] });
    expect(answer.body._meta).not.toHaveProperty('/target_audience/expertise_level');
    expect(answer.body._meta).not.toHaveProperty('/writing_style');

    await user.send('PUT', ANALYSIS(1), { target_audience: AUDIENCE });
    expect(await countSaved(user)).toBe(2);
  });

  it('keeps them when the site is analysed again, beside the new measures', async () => {
    const user = newActor(app);
    await analysed(user, site.url);
    await user.send('PUT', ANALYSIS(1), { target_audience: AUDIENCE });
    const home = pages['/'] ?? '';
    pages['/'] = articlePage('Spoke and wheel', 600);
    const again = await analysed(user, site.url);
    const third = await analysed(user, site.url);
    pages['/'] = home;
    for (const document of [again, third]) {
      expect(document.target_audience).toEqual(AUDIENCE);
      expect(document._meta['/target_audience']).toMatchObject({ origin: 'user' });
      expect(document._meta).not.toHaveProperty('/target_audience/expertise_level');
      expect(document.metrics.words).toBeGreaterThan(500);
    }
  });

  it('keeps those of each site apart', async () => {
    const user = newActor(app);
    await analysed(user, site.url);
    await analysed(user, other.url);
    await user.send('PUT', ANALYSIS(1), { target_audience: AUDIENCE });
    await user.send('PUT', ANALYSIS(2), { content_type: { primary_type: 'recipe' } });
    const first = await analysed(user, site.url);
    const second = await analysed(user, other.url);
    expect(first).toMatchObject({ id: 3, target_audience: AUDIENCE });
    expect(first._meta).not.toHaveProperty('/content_type');
    expect(second).toMatchObject({ id: 4, content_type: { primary_type: 'recipe' } });
    expect(second._meta).not.toHaveProperty('/target_audience');
  });

  it.each([
    ['a member that is no section of the style', { metrics: { words: 1 } }, 'metrics'],
    ['an empty section', { writing_style: {} }, 'writing_style'],
    ['a section that is no object', { writing_style: ['calm'] }, 'writing_style'],
    ['a secret', { writing_style: { tone: 'sk-proj-Zx8Qw3Er7Ty1Ui5Op9As2Df6Gh4Jk0LzXcVbNm' } }, 'writing_style.tone'],
  ])('refuses %s and changes nothing', async (_title, body, path) => {
    const user = newActor(app);
    const before = await analysed(user, site.url);
    const answer = await user.send('PUT', ANALYSIS(1), body);
    expectProblem(answer, 422, 'validation_failed');
    expect(answer.body.errors).toContainEqual(expect.objectContaining({ path }));
    expect((await user.send('GET', ANALYSIS(1))).body).toEqual(before);
  });

  it('does not find an analysis that is missing or of somebody else', async () => {
    await analysed(newActor(app), site.url);
    const answer = await newActor(app).send('PUT', ANALYSIS(1), { target_audience: AUDIENCE });
    expectProblem(answer, 404, 'analysis_not_found');
  });
});

describe('the removal of a website analysis', () => {
  let app: NestFastifyApplication;
  let site: TestSite;
  let other: TestSite;
  beforeAll(async () => {
    site = await servePages({ '/': articlePage('Spoke and wheel') });
    other = await servePages({ '/': articlePage('Sourdough', 200) });
    app = await createTestApp({ EGRESS_ALLOW: `${site.host},${other.host}` });
  });
  afterAll(async () => {
    await app.close();
    await Promise.all([site.close(), other.close()]);
  });

  const stepsOf = async (user: Actor): Promise<string[]> => {
    const { body } = await user.send('GET', '/api/onboarding/progress');
    return body.steps.slice(1, 4).map((step: any) => `${step.status}${step.stale ? ', stale' : ''}`);
  };

  it('makes later steps stale when they rest on it and an earlier one takes its place', async () => {
    const user = newActor(app);
    await analyseWebsite(user, other.url);
    await walkTo(user, 4, site.url);
    expect((await user.send('DELETE', ANALYSIS(2))).status).toBe(204);
    expect(await stepsOf(user)).toEqual(['completed', 'completed, stale', 'completed, stale']);
  });

  it('makes them stale when what was said of the business takes its place', async () => {
    const user = newActor(app);
    await user.send('PUT', '/api/onboarding/business-info', { business_description: 'We repair bicycles by hand.' });
    await walkTo(user, 4, site.url);
    expect((await user.send('DELETE', ANALYSIS(1))).status).toBe(204);
    expect(await stepsOf(user)).toEqual(['completed', 'completed, stale', 'completed, stale']);
  });

  it('leaves them when nothing rests on it, and puts them back when nothing takes its place', async () => {
    const user = newActor(app);
    await analyseWebsite(user, other.url);
    await walkTo(user, 4, site.url);
    await user.send('DELETE', ANALYSIS(1));
    expect(await stepsOf(user)).toEqual(['completed', 'completed', 'completed']);
    await user.send('DELETE', ANALYSIS(2));
    expect(await stepsOf(user)).toEqual(['pending', 'pending', 'pending']);
  });
});

describe('edits of a website analysis without brand sections', () => {
  it('refuses to keep them', async () => {
    const site = await servePages({ '/': articlePage('Spoke and wheel') });
    const app = await createTestApp({ EGRESS_ALLOW: site.host, ENABLE_WEBSITE_BRAND_COLUMNS: 'false' });
    const user = newActor(app);
    await analyseWebsite(user, site.url);
    const answer = await user.send('PUT', ANALYSIS(1), { brand_analysis: { brand_values: ['repair'] } });
    await app.close();
    await site.close();
    expectProblem(answer, 422, 'validation_failed');
    expect(answer.body.errors[0].path).toBe('brand_analysis');
  });
});
