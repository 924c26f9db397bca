import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { type Actor, newActor } from '../../support/actors.js';
import { createTestApp } from '../../support/create-test-app.js';
import { expectProblem } from '../../support/problems.js';
import { articlePage, servePages, type TestSite } from '../../support/serve-site.js';

const DETECTION = '/api/onboarding/style-detection';

/** Paths of an analysis at which the wizard calls text methods, and at which it maps over a list. */
const TEXTS = ['writing_style.tone', 'target_audience.geographic_focus', 'content_type.primary_type'];
const LISTS = ['target_audience.demographics', 'brand_analysis.brand_values', 'content_strategy_insights.strengths'];

const at = (document: unknown, path: string): unknown =>
  path.split('.').reduce<unknown>((value, name) => Object(value)[name], document);

describe('step 2 as the wizard calls it', () => {
  let site: TestSite;
  let app: NestFastifyApplication;
  let user: Actor;

  beforeAll(async () => {
    site = await servePages({ '/': articlePage('A workshop', 400), '/about': articlePage('About us', 400) });
    app = await createTestApp({ EGRESS_ALLOW: site.host });
    user = newActor(app);
  });
  afterAll(async () => {
    await app.close();
    await site.close();
  });

  const complete = (url: string, actor = user) =>
    actor.send('POST', `${DETECTION}/complete`, { url, include_patterns: true, include_guidelines: true });

  it('answers with the whole analysis, no text or list of which is null', async () => {
    const { status, body } = await complete(site.url);
    expect([status, body.success, body.error]).toEqual([200, true, undefined]);
    expect(body).toMatchObject({
      analysis_id: 1,
      crawl_result: { success: true, url: expect.any(String) },
      style_patterns: { patterns: { vocabulary_patterns: expect.any(Array) }, unique_elements: expect.any(Array) },
      style_guidelines: { guidelines: { tone_recommendations: expect.any(Array) }, best_practices: expect.any(Array) },
      seo_audit: { overall_score: expect.any(Number), summary: { critical_issues: expect.any(Array) } },
    });
    for (const path of TEXTS) expect([path, typeof at(body.style_analysis, path)]).toEqual([path, 'string']);
    for (const path of LISTS) expect([path, Array.isArray(at(body.style_analysis, path))]).toEqual([path, true]);
  });

  it('lists the analyses, finds them by address and by number', async () => {
    const { body: listed } = await user.send('GET', `${DETECTION}/session-analyses`);
    expect(listed).toMatchObject({ success: true, analyses: [{ id: 1, status: 'completed' }] });
    const encoded = encodeURIComponent(site.url);
    for (const url of [encoded, site.url]) {
      const { status, body } = await user.send('GET', `${DETECTION}/check-existing/${url}`);
      expect([status, body.exists, body.analysis_id]).toEqual([200, true, 1]);
      expect(body.summary.writing_style.tone).toEqual(expect.any(String));
    }
    const { body: found } = await user.send('GET', `${DETECTION}/analysis/1`);
    expect(found).toMatchObject({ success: true, analysis: { id: 1, warning_message: null } });
  });

  it('finds nothing of another user, and says so with status 200', async () => {
    const other = newActor(app);
    const existing = await other.send('GET', `${DETECTION}/check-existing/${encodeURIComponent(site.url)}`);
    expect([existing.status, existing.body]).toEqual([200, { exists: false }]);
    expect((await other.send('GET', `${DETECTION}/analysis/1`)).body).toMatchObject({ success: false });
    expect((await other.send('GET', `${DETECTION}/session-analyses`)).body.analyses).toEqual([]);
  });

  it('keeps every edit of the page, also of patterns and guidelines, and keeps them when the site is read again', async () => {
    const saved = await user.send('PUT', `${DETECTION}/analysis/1`, {
      id: 1,
      writing_style: { tone: 'warm' },
      best_practices: ['Name the tool'],
      style_patterns: { sentence_length: 'short' },
      unique_elements: ['a checklist'],
      sitemap_analysis: { total_urls: 3 },
    });
    expect(saved.status).toBe(200);
    const edited = {
      writing_style: { tone: 'warm' },
      style_guidelines: { best_practices: ['Name the tool'] },
      style_patterns: { patterns: { sentence_length: 'short' }, unique_elements: ['a checklist'] },
    };
    expect(saved.body.analysis).toMatchObject(edited);
    const again = await complete(site.url);
    expect(again.body).toMatchObject({
      success: true,
      style_analysis: { writing_style: edited.writing_style },
      style_guidelines: edited.style_guidelines,
      style_patterns: edited.style_patterns,
    });
  });

  it('says in the body why a website could not be read, and keeps the analysis that went well', async () => {
    const { status, body } = await complete('http://127.0.0.1:1/');
    expect([status, body.success]).toEqual([200, false]);
    expect(body.error).toMatch(/\S/);
    expect((await user.send('GET', '/api/onboarding/website-analysis')).body.website_url).toBe(site.url);
  });

  it('shows no failed analysis as the last one, whose empty style the page would take for a result', async () => {
    const other = newActor(app);
    const failed = 'http://127.0.0.1:1/';
    expect((await complete(failed, other)).body.success).toBe(false);
    expect((await other.send('GET', `${DETECTION}/session-analyses`)).body.analyses).toEqual([]);
    await complete(site.url, other);
    expect((await complete(failed, other)).body.success).toBe(false);
    const { analyses } = (await other.send('GET', `${DETECTION}/session-analyses`)).body;
    expect(analyses).toMatchObject([{ website_url: site.url, status: 'completed' }]);
  });

  it('refuses to save an analysis that is not there: the page takes any 200 for saved', async () => {
    const other = newActor(app);
    const answer = await other.send('PUT', `${DETECTION}/analysis/1`, { id: 1, writing_style: { tone: 'warm' } });
    expectProblem(answer, 404, 'analysis_not_found');
  });

  it('answers each of two requests at a time with the analysis of its own site', async () => {
    const other = newActor(app);
    const urls = [site.url, `${site.url}about`];
    const answers = await Promise.all(urls.map((url) => complete(url, other)));
    expect(answers.map(({ body }) => body.crawl_result.url)).toEqual(urls);
  });

  it('refuses a request without an address with a readable text', async () => {
    const answer = await user.send('POST', `${DETECTION}/complete`, {});
    expectProblem(answer, 422, 'validation_failed');
    expect(typeof answer.body.detail).toBe('string');
  });
});
