import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { type Actor, newActor } from '../../../support/actors.js';
import { createTestApp } from '../../../support/create-test-app.js';
import { articlePage, servePages, type TestSite } from '../../../support/serve-site.js';
import {
  analysisById,
  detectedStyle,
  detectStyle,
  existingAnalysis,
  expectShape,
  sessionAnalyses,
  toldFailure,
} from '../../../support/wizard-contract/index.js';

const DETECTION = '/api/onboarding/style-detection';

describe('step 2 answers the wizard with everything that its page reads', () => {
  let site: TestSite;
  let app: NestFastifyApplication;
  let user: Actor;
  let detected: ReturnType<typeof detectedStyle.parse>;

  beforeAll(async () => {
    const sitemap = (host: string) =>
      `<urlset><url><loc>http://${host}/</loc></url><url><loc>http://${host}/guides/chain.html</loc></url></urlset>`;
    const pages: Record<string, string> = {
      '/': articlePage('A workshop', 400, ['/guides/chain.html', 'https://www.facebook.com/spokes']),
      '/guides/chain.html': articlePage('The chain', 300),
      '/poor.html': '<title>Nothing</title>',
    };
    site = await servePages(pages);
    pages['/sitemap.xml'] = sitemap(site.host);
    app = await createTestApp({ EGRESS_ALLOW: site.host });
    user = newActor(app);
    detected = expectShape(detectedStyle, (await detectStyle(user, site.url)).body);
  });
  afterAll(async () => {
    await app.close();
    await site.close();
  });

  it('takes the sitemap from the crawl, where the page looks for it', () => {
    expect(detected.crawl_result.sitemap_analysis).toMatchObject({ total_urls: 2 });
  });

  it('has the analysis in the list of the page, which is where it finds the address to begin with', async () => {
    const { analyses } = expectShape(sessionAnalyses, (await user.send('GET', `${DETECTION}/session-analyses`)).body);
    expect(analyses).toMatchObject([{ id: detected.analysis_id, website_url: site.url }]);
  });

  it('finds it by its address, encoded as the page encodes it', async () => {
    const path = `${DETECTION}/check-existing/${encodeURIComponent(site.url)}`;
    expect(expectShape(existingAnalysis, (await user.send('GET', path)).body)).toMatchObject({
      exists: true,
      analysis_id: detected.analysis_id,
    });
    expectShape(existingAnalysis, (await newActor(app).send('GET', path)).body);
  });

  it('is loaded by its number, and says in the body that there is none', async () => {
    const answer = await user.send('GET', `${DETECTION}/analysis/${detected.analysis_id}`);
    expectShape(analysisById, answer.body);
    const missing = await newActor(app).send('GET', `${DETECTION}/analysis/1`);
    expect(missing.status).toBe(200);
    expectShape(toldFailure, missing.body);
  });

  it('takes the edited page back as the page holds it, and stays whole', async () => {
    const { analysis } = expectShape(analysisById, (await user.send('GET', `${DETECTION}/analysis/1`)).body);
    const { style_patterns: patterns, style_guidelines: guidelines, ...sections } = analysis;
    const saved = await user.send('PUT', `${DETECTION}/analysis/1`, {
      ...sections,
      ...guidelines,
      style_patterns: patterns.patterns,
      style_consistency: 'steady',
      unique_elements: ['a checklist'],
      sitemap_analysis: sections.crawl_result.sitemap_analysis,
      writing_style: { ...sections.writing_style, tone: 'warm' },
    });
    expect(saved.status).toBe(200);
    const again = expectShape(analysisById, (await user.send('GET', `${DETECTION}/analysis/1`)).body);
    expect(again.analysis).toMatchObject({
      writing_style: { tone: 'warm' },
      style_patterns: { style_consistency: 'steady', unique_elements: ['a checklist'] },
    });
  });

  it.each(['/poor.html', '/missing.html'])('tells in the body why %s gave nothing', async (path) => {
    const { status, body } = await detectStyle(newActor(app), new URL(path, site.url).href);
    expect(status).toBe(200);
    expectShape(toldFailure, body);
  });
});
