import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { playScenario } from '../../../src/cli/wizard-smoke/scenarios/play-scenario.js';
import { scenarioNamed } from '../../../src/cli/wizard-smoke/scenarios/scenarios.js';
import { SignedTokens } from '../../../src/cli/wizard-smoke/tokens.js';
import { createTestApp, TEST_SECRET } from '../../support/create-test-app.js';
import { articlePage, serveSite, type TestSite } from '../../support/serve-site.js';

jest.setTimeout(180_000);

describe('the whole wizard', () => {
  let competitor: TestSite;
  let site: TestSite;
  let app: NestFastifyApplication;

  beforeAll(async () => {
    competitor = await serveWithSitemap(articlePage('The workshop next door', 300));
    site = await serveWithSitemap(articlePage('A workshop', 400, [competitor.url]));
    app = await createTestApp({ EGRESS_ALLOW: `${site.host},${competitor.host}`, RATE_LIMIT_ENABLED: 'true' });
    await app.listen(0, '127.0.0.1');
  });
  afterAll(async () => {
    await app.close();
    await Promise.all([site.close(), competitor.close()]);
  });

  const play = async (scenario: string, origin: string) => {
    const userId = `user-${randomUUID()}`;
    const cast = { origin, site: site.url, userId, tokens: new SignedTokens(userId, TEST_SECRET) };
    return playScenario(scenarioNamed(scenario), cast, new AbortController().signal);
  };

  it.each(['fresh-user', 'double-clicks', 'no-website'])(
    '%s ends at the dashboard without an error path',
    async (scenario) => {
      const { errorPaths, calls } = await play(scenario, await app.getUrl());
      expect(errorPaths).toEqual([]);
      expect(calls.map(({ path }) => path)).toContain('/api/onboarding/complete');
    },
  );

  it('tells where the user is stuck when the service does not serve the wizard', async () => {
    const without = await createTestApp({ WIZARD_COMPAT: 'false' });
    try {
      await without.listen(0, '127.0.0.1');
      const { errorPaths } = await play('fresh-user', await without.getUrl());
      expect(errorPaths).toEqual([
        { page: 'root page', what: expect.stringMatching(/stuck: GET \/api\/subscription\/status\/\S+: 404 /) },
      ]);
    } finally {
      await without.close();
    }
  });
});

/** A site of one page, which its sitemap lists. */
function serveWithSitemap(page: string): Promise<TestSite> {
  const sitemap = '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc>/</loc></url></urlset>';
  return serveSite((request, response) => {
    if (request.url === '/sitemap.xml') response.writeHead(200, { 'content-type': 'application/xml' }).end(sitemap);
    else if (request.url === '/') response.writeHead(200, { 'content-type': 'text/html' }).end(page);
    else response.writeHead(404).end();
  });
}
