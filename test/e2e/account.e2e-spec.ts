import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { newActor } from '../support/actors.js';
import { createTestApp } from '../support/create-test-app.js';
import { withClient } from '../support/database.js';
import { articlePage, servePages, type TestSite } from '../support/serve-site.js';
import { analyseWebsite, generatePersona } from '../support/walk.js';

const API = '/api/onboarding';
const KEY = 'sk-export-canary-0123456789abcdef0123';

describe('my data', () => {
  let site: TestSite;
  let app: NestFastifyApplication;

  beforeAll(async () => {
    site = await servePages({ '/': articlePage('Home of the export', 400) });
    app = await createTestApp({ EGRESS_ALLOW: site.host });
  });
  afterAll(async () => {
    await app.close();
    await site.close();
  });

  it('exports everything as one document without the key', async () => {
    const user = newActor(app);
    await user.send('POST', `${API}/api-keys`, { provider: 'openai', api_key: KEY });
    await analyseWebsite(user, site.url);
    await user.send('POST', `${API}/step/2/complete`, { data: { website: site.url } });
    await user.send('PUT', `${API}/research-preferences`, { research_depth: 'Deep', content_types: ['News'] });
    await generatePersona(user, { selected_platforms: ['blog'] });
    const { status, body, text } = await user.send('GET', `${API}/export`);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      user_id: user.userId,
      api_keys: [{ provider: 'openai', last4: '0123' }],
      website_analyses: [
        { website_url: site.url, pages: [{ url: site.url, text: expect.stringContaining('fix most bikes') }] },
      ],
      research_preferences: { research_depth: 'Deep' },
      persona: { selectedPlatforms: ['blog'] },
      persona_versions: [{ version: 1 }],
    });
    expect(body.steps).toHaveLength(6);
    expect(body.events.map(({ seq }: { seq: number }) => seq)).toEqual(
      body.events.map((_event: unknown, index: number) => index + 1),
    );
    expect(body.api_keys).toEqual((await user.send('GET', `${API}/api-keys`)).body.keys);
    const { session, steps, events, api_keys: keys, audit_log: uses, website_analyses: analyses, jobs } = body;
    const documents = [body, session, ...steps, ...events, ...keys, ...uses, ...analyses, ...jobs];
    const names = documents.flatMap((document: object) => Object.keys(document));
    expect(names.filter((name: string) => !/^_?[a-z0-9]+(_[a-z0-9]+)*$/.test(name))).toEqual([]);
    expect(text).not.toContain(KEY);
    expect(text).not.toContain('ciphertext');
  });

  it('exports an empty document for a user who never started', async () => {
    const { body } = await newActor(app).send('GET', `${API}/export`);
    expect(body).toMatchObject({ session: null, events: [], api_keys: [], website_analyses: [], persona: null });
  });

  it('erases one user and nobody else', async () => {
    const [leaving, staying] = [newActor(app), newActor(app)];
    for (const user of [leaving, staying]) {
      await user.send('POST', `${API}/api-keys`, { provider: 'openai', api_key: KEY });
      await user.send('POST', `${API}/step/1/complete`, {});
    }
    expect((await leaving.send('DELETE', `${API}/session`)).status).toBe(204);
    const count = (userId: string) =>
      withClient('superuser', async (client) => {
        const tables = ['onboarding_sessions', 'onboarding_steps', 'onboarding_events', 'api_keys'];
        const counts = tables.map((table) => `select count(*) from ${table} where user_id = $1`).join(' union all ');
        const { rows } = await client.query<{ count: string }>(counts, [userId]);
        return rows.reduce((sum, row) => sum + Number(row.count), 0);
      });
    expect(await count(leaving.userId)).toBe(0);
    expect(await count(staying.userId)).toBeGreaterThan(3);
    expect((await leaving.send('GET', `${API}/status`)).body).toMatchObject({ started_at: null, version: 0 });
  });
});
