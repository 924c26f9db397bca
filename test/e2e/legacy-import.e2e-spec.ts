import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createTestApp } from '../support/create-test-app.js';
import { withClient } from '../support/database.js';
import {
  keysStep,
  LEGACY_KEY,
  personaStep,
  progressFile,
  researchStep,
  websiteStep,
  wholeFile,
} from '../support/legacy/legacy-files.js';
import { importFor, newLegacyUser, statusesOf, stepsOf } from '../support/legacy/scene.js';

const API = '/api/onboarding';

describe('what is taken over from a progress file', () => {
  let app: NestFastifyApplication;
  beforeAll(async () => {
    app = await createTestApp({ JOBS_MODE: 'off' });
  });
  afterAll(() => app.close());

  it.each(['camel', 'snake'] as const)('takes over a whole onboarding with a persona in %s case', async (spelling) => {
    const user = newLegacyUser(app);
    const report = await importFor(app, user, wholeFile(spelling));
    expect(report).toMatchObject({ outcome: 'imported', user: user.userId, reason: null, keys: ['openai'] });
    expect(await statusesOf(user)).toEqual([
      'completed',
      'completed',
      'completed',
      'completed',
      'skipped',
      'completed',
    ]);
    const { body: persona } = await user.send('GET', `${API}/persona`);
    expect(persona).toMatchObject({
      corePersona: { identity: { persona_name: 'Wrench' } },
      selectedPlatforms: ['blog'],
    });
    expect(Object.keys(persona.platformPersonas)).toEqual(['blog']);
    expect(persona._meta['/corePersona']).toMatchObject({ origin: 'user' });
    const steps = await stepsOf(user);
    expect(steps[1].data.analysis).toMatchObject({
      website_url: 'https://bikes.example.com',
      status: 'partial',
      writing_style: { tone: 'friendly' },
      style_guidelines: {
        guidelines: { tone_recommendations: ['stay friendly'] },
        best_practices: ['name the tools first'],
      },
    });
    expect(steps[1].data.analysis._meta['/writing_style']).toMatchObject({ origin: 'user' });
    expect(steps[2].data).toMatchObject({ research_depth: 'Deep', competitors: [{ title: 'Rival' }] });
    expect(steps[2].data.competitors[0]).not.toHaveProperty('competitive_analysis');
  });

  it('keeps the times of the file', async () => {
    const user = newLegacyUser(app);
    await importFor(app, user, wholeFile());
    const { body: status } = await user.send('GET', `${API}/status`);
    expect(status).toMatchObject({
      is_completed: true,
      started_at: '2025-09-01T10:00:00.123Z',
      completed_at: '2025-09-01T15:00:00.000Z',
    });
    const steps = await stepsOf(user);
    expect(steps[0].completed_at).toBe('2025-09-01T08:30:00.000Z');
    expect(steps[1].completed_at).toBe('2025-09-01T11:00:00.500Z');
  });

  it('tells what it leaves out', async () => {
    const { warnings } = await importFor(app, newLegacyUser(app), wholeFile());
    expect(warnings.join('\n')).toMatch(/crawl results and audits are not imported/);
    expect(warnings.join('\n')).toMatch(/quality metrics are the same for every persona/);
    expect(warnings.join('\n')).toMatch(/persona of linkedin is a failure/);
    expect(warnings.join('\n')).toMatch(/scores and judgements on competitors/);
  });

  it('keeps keys nowhere but encrypted in the vault', async () => {
    const user = newLegacyUser(app);
    const report = await importFor(app, user, wholeFile());
    expect(JSON.stringify(report)).not.toContain(LEGACY_KEY);
    const found = await withClient('superuser', async (client) => {
      const { rows } = await client.query<{ table_name: string }>(
        "select table_name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'",
      );
      const tables: string[] = [];
      for (const { table_name: table } of rows) {
        const { rowCount } = await client.query(
          `select 1 from public.${table} t where t::text like '%' || $1 || '%' limit 1`,
          [LEGACY_KEY],
        );
        if (rowCount !== 0) tables.push(table);
      }
      return tables;
    });
    expect(found).toEqual([]);
    const { body } = await user.send('GET', `${API}/api-keys`);
    expect(JSON.stringify(body)).toContain(LEGACY_KEY.slice(-4));
  });

  it.each([
    ['a list of records', { api_keys: [{ id: 3, provider: 'openai', key: LEGACY_KEY, created_at: '2025-01-01' }] }],
    ['the wrapper twice', { api_keys: { api_keys: { OPENAI_API_KEY: LEGACY_KEY } } }],
    ['no wrapper', { openai: LEGACY_KEY, step_number: 1 }],
    ['a bare list', [{ provider: 'OpenAI', key: LEGACY_KEY }]],
  ])('reads keys from %s', async (_form, data) => {
    const user = newLegacyUser(app);
    const report = await importFor(app, user, progressFile({ 1: { status: 'completed', data } }));
    expect(report).toMatchObject({ keys: ['openai'], steps: [{ step_number: 1, status: 'completed' }] });
  });

  it('takes the good keys and leaves masked, empty and unknown ones', async () => {
    const user = newLegacyUser(app);
    const api_keys = {
      openai: LEGACY_KEY,
      exa: '********1234',
      gemini: '',
      nobody: 'abcdefgh12345',
      groq: 'no key here',
    };
    const report = await importFor(app, user, progressFile({ 1: { status: 'completed', data: { api_keys } } }));
    expect(report.keys).toEqual(['openai']);
    const warnings = report.warnings.join('\n');
    expect(warnings).toMatch(/key of exa is masked/);
    expect(warnings).toMatch(/key of gemini is empty/);
    expect(warnings).toMatch(/api_keys\.nobody must be one of the known providers/);
    expect(warnings).toMatch(/api_keys\.groq/);
    expect(warnings).not.toMatch(/abcdefgh|no key here/);
  });

  it('completes no step whose requirement is not in the file', async () => {
    const user = newLegacyUser(app);
    const done = { status: 'completed', completed_at: '2025-09-01T11:00:00' };
    const report = await importFor(
      app,
      user,
      progressFile({
        1: done,
        2: { ...done, data: { website: 'https://bikes.example.com' } },
        3: done,
        4: done,
        6: done,
      }),
    );
    expect(await statusesOf(user)).toEqual(['pending', 'pending', 'pending', 'pending', 'pending', 'pending']);
    for (const step of [1, 2, 3, 4, 6])
      expect(report.warnings).toContainEqual(expect.stringMatching(new RegExp(`^step ${step}: it is pending`)));
  });

  it('keeps what a step holds when an earlier required step is open', async () => {
    const user = newLegacyUser(app);
    const report = await importFor(app, user, progressFile({ 4: personaStep('camel') }));
    expect((await statusesOf(user))[3]).toBe('pending');
    expect(report.warnings).toContainEqual(expect.stringMatching(/^step 4: it is pending: .*step 2, 3/));
    expect((await user.send('GET', `${API}/persona`)).status).toBe(200);
  });

  it('takes over steps in progress and failed steps with their problems', async () => {
    const user = newLegacyUser(app);
    await importFor(
      app,
      user,
      progressFile({
        1: { status: 'in_progress' },
        2: { status: 'failed', validation_errors: ['The site did not answer', `key ${LEGACY_KEY} refused`, 7] },
      }),
    );
    const steps = await stepsOf(user);
    expect(steps[0].status).toBe('in_progress');
    expect(steps[1]).toMatchObject({ status: 'failed', validation_errors: ['The site did not answer'] });
  });

  it('does not take notes alone for research', async () => {
    const user = newLegacyUser(app);
    const data = { industryContext: 'bikes', competitors: [{ url: 'ftp://nowhere' }, 7] };
    const website = websiteStep('https://bikes.example.com');
    const report = await importFor(app, user, progressFile({ 2: website, 3: { status: 'completed', data } }));
    expect((await statusesOf(user)).slice(1, 3)).toEqual(['completed', 'pending']);
    expect(report).toMatchObject({ outcome: 'imported' });
    expect(report.warnings).toContainEqual(expect.stringMatching(/^step 3: competitors\.0.*left out/));
    expect(report.warnings).toContainEqual(expect.stringMatching(/^step 3: it is pending/));
  });

  it('leaves out members that are refused and keeps the rest', async () => {
    const user = newLegacyUser(app);
    const good = { url: 'https://good.org', title: 'Good' };
    const bad = { url: 'https://bad.net', title: 'x'.repeat(600) };
    await importFor(
      app,
      user,
      progressFile({
        2: websiteStep('https://bikes.example.com'),
        3: { status: 'completed', data: { research_depth: 'endless', competitors: ['not an address', good, bad] } },
      }),
    );
    const steps = await stepsOf(user);
    expect(steps[2]).toMatchObject({ status: 'completed', data: { research_depth: null } });
    expect(steps[2].data.competitors.map(({ title }: { title: string }) => title).sort()).toEqual(['Good', 'bad.net']);
  });

  it('does not skip a step that is required here', async () => {
    const user = newLegacyUser(app);
    const report = await importFor(app, user, progressFile({ 2: { status: 'skipped' } }));
    expect((await statusesOf(user))[1]).toBe('pending');
    expect(report.warnings).toContainEqual(expect.stringMatching(/^step 2: it is pending: .*required/));
  });

  it('does not take the preferences that the older software filled in for choices', async () => {
    const user = newLegacyUser(app);
    const data = {
      research_depth: 'Comprehensive',
      content_types: ['Blog Posts', 'Social Media', 'Newsletters'],
      auto_research: true,
      factual_content: true,
    };
    const website = websiteStep('https://bikes.example.com');
    const report = await importFor(app, user, progressFile({ 2: website, 3: { status: 'completed', data } }));
    expect((await statusesOf(user)).slice(1, 3)).toEqual(['completed', 'pending']);
    expect(report.warnings).toContainEqual(expect.stringMatching(/^step 3: .*filled in by itself/));
  });

  it('leaves out tokens of platforms and keeps the rest', async () => {
    const user = newLegacyUser(app);
    const token = 'ya29.very-secret-token';
    const report = await importFor(
      app,
      user,
      progressFile({
        2: websiteStep('https://bikes.example.com'),
        3: researchStep,
        4: personaStep('camel'),
        5: {
          status: 'completed',
          data: {
            integrations: { wix: { connected: true, access_token: token } },
            connectedAccounts: [{ platform: 'gsc', refresh_token: token }],
          },
        },
      }),
    );
    expect(JSON.stringify(report)).not.toContain(token);
    const steps = await stepsOf(user);
    expect(steps[4]).toMatchObject({
      status: 'completed',
      data: { integrations: { wix: { connected: true } }, connected_accounts: [{ platform: 'gsc' }] },
    });
    const stored = await withClient('superuser', (client) =>
      client.query('select 1 from integrations where state::text like $1', [`%${token}%`]),
    );
    expect(stored.rowCount).toBe(0);
  });

  it('uses the time of the import for times that cannot be', async () => {
    const user = newLegacyUser(app);
    const before = Date.now();
    const report = await importFor(
      app,
      user,
      progressFile(
        {
          1: { ...keysStep, completed_at: '2999-01-01T00:00:00' },
          2: { ...websiteStep('https://bikes.example.com'), completed_at: 'yesterday' },
        },
        { started_at: '2999-01-01T00:00:00' },
      ),
    );
    const steps = await stepsOf(user);
    for (const step of [0, 1]) expect(Date.parse(steps[step].completed_at)).toBeGreaterThanOrEqual(before);
    const warnings = report.warnings.join('\n');
    expect(warnings).toMatch(/step 1: its completion time lies in the future/);
    expect(warnings).toMatch(/step 2: its completion time cannot be read/);
    expect(warnings).toMatch(/its start lies in the future/);
  });
});
