import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { anAnalysis, storeAnalysis } from '../factories/website-analysis.js';
import { type Actor, newActor } from '../support/actors.js';
import { createTestApp } from '../support/create-test-app.js';

const API = '/api/onboarding';
const SECRET = 'sk-proj-0123456789abcdef0123';
const PERSONA = { corePersona: { identity: { persona_name: 'A' } }, platformPersonas: { blog: { tone: 'dry' } } };
const RESEARCH = { research_depth: 'Deep', competitors: ['beans.example'] };
const MANY = Array.from({ length: 101 }, (_none, index) => `rival${index}.example`);

let deep: unknown = 'end';
for (let level = 0; level < 25; level += 1) deep = { deep };

/** Payloads by step: some are in order, some are not; which is for the service to say, twice alike. */
const PAYLOADS: readonly (readonly [number, unknown])[] = [
  [1, undefined],
  [1, {}],
  [1, { api_keys: null }],
  [1, { api_keys: [] }],
  [1, { api_keys: {} }],
  [1, { api_keys: { openai: SECRET } }],
  [1, { api_keys: { openai: 'unusual-but-storable' } }],
  [1, { api_keys: { openai: 'short' } }],
  [1, { api_keys: { openai: 7 } }],
  [1, { api_keys: { nobody: SECRET } }],
  [1, { api_keys: { openai: SECRET, constructor: SECRET } }],
  [1, { api_keys: { openai: SECRET, toString: SECRET } }],
  [1, { api_keys: { openai_compatible: SECRET } }],
  [1, { api_keys: { openai: SECRET, openai_compatible: SECRET } }],
  [1, { api_keys: { openai: SECRET, gemini: '' } }],
  [1, { api_keys: Object.fromEntries(MANY.map((name) => [name, SECRET])) }],
  [1, { data: { api_keys: { openai: SECRET } } }],
  [2, {}],
  [2, { website: 'roastery.example' }],
  [2, { website_url: 'https://www.roastery.example/page' }],
  [2, { website: null, website_url: 'roastery.example' }],
  [2, { website: 'ab' }],
  [2, { website: '   ' }],
  [2, { website: 7 }],
  [2, { website: 'ftp://roastery.example' }],
  [2, { website: 'https://user:word@roastery.example' }],
  [2, { website: 'http://exa mple' }],
  [2, { website: 'other.example' }],
  [2, { website: 'other.example', analysis: {} }],
  [2, { website: 'other.example', analysis: { unknown_section: { a: 1 } } }],
  [2, { website: 'other.example', analysis: { writing_style: {} } }],
  [2, { website: 'other.example', analysis: { writing_style: { tone: 'wry' } } }],
  [2, { website: 'roastery.example', analysis: { writing_style: { api_key: SECRET } } }],
  [2, { website: 'roastery.example', analysis: { unknown_section: { api_key: SECRET } } }],
  [2, { website: 'roastery.example', analysis: 'text' }],
  [2, { website: 'roastery.example', analysis: { writing_style: deep } }],
  [2, { website: 'roastery.example', analysis: { writing_style: { tone: 'x\u0000' } } }],
  [3, {}],
  [3, { research_depth: '' }],
  [3, { research_depth: 'deep' }],
  [3, { research_depth: 'bottomless' }],
  [3, { research_depth: 3 }],
  [3, { content_types: ['Blog Posts', 'blog posts'] }],
  [3, { content_types: 'Blog Posts' }],
  [3, { content_types: [''] }],
  [3, { content_types: MANY }],
  [3, { auto_research: true }],
  [3, { auto_research: 'yes', factual_content: 1 }],
  [3, { industryContext: { name: 'coffee' } }],
  [3, { researchSummary: 'A summary' }],
  [3, { researchSummary: 7 }],
  [3, { sitemapAnalysis: { password: 'hunter2' } }],
  [3, { unknown: { password: 'hunter2' }, research_depth: 'Deep' }],
  [3, { competitors: ['rival.example', { domain: 'rival.example', title: 'Rival' }] }],
  [3, { competitors: [{ title: 'No address' }] }],
  [3, { competitors: ['rival.example', 'javascript:alert(1)'] }],
  [3, { competitors: [{ url: 'rival.example', relevance_score: 7 }] }],
  [3, { competitors: MANY }],
  [3, { competitors: MANY.slice(0, 100) }],
  [3, { competitors: 'rival.example' }],
  [3, { competitors: ['roastery.example'] }],
  [3, { competitors: ['shop.roastery.example'] }],
  [4, {}],
  [4, PERSONA],
  [4, { core_persona: PERSONA.corePersona, platform_personas: PERSONA.platformPersonas }],
  [4, { corePersona: PERSONA.corePersona }],
  [4, { corePersona: PERSONA.corePersona, platformPersonas: {} }],
  [4, { ...PERSONA, corePersona: { identity: {} } }],
  [4, { ...PERSONA, corePersona: [] }],
  [4, { ...PERSONA, selectedPlatforms: ['linkedin'] }],
  [4, { ...PERSONA, selectedPlatforms: ['blog', 'blog'] }],
  [4, { ...PERSONA, selectedPlatforms: [] }],
  [4, { ...PERSONA, selectedPlatforms: ['myspace'] }],
  [4, { ...PERSONA, platformPersonas: { myspace: { tone: 'dry' } } }],
  [4, { ...PERSONA, platformPersonas: { blog: { error: 'no quota' } } }],
  [4, { ...PERSONA, qualityMetrics: { overall_score: 80 } }],
  [4, { ...PERSONA, qualityMetrics: 80 }],
  [4, { ...PERSONA, corePersona: { identity: { persona_name: 'A' }, api_key: SECRET } }],
  [4, { ...PERSONA, corePersona: { identity: { persona_name: 'A', more: deep } } }],
  [4, { ...PERSONA, unknown: { api_key: SECRET } }],
  [5, {}],
  [5, { integrations: { wix: { connected: true } }, providers: ['wix'] }],
  [5, { integrations: [] }],
  [5, { integrations: { wix: { access_token: 'abc' } } }],
  [5, { unknown: { access_token: 'abc' } }],
  [5, { providers: [7] }],
  [5, { notes: 'x\u0000' }],
  [5, { notes: 'later', connected_accounts: [{ platform: 'medium' }], providers: ['wix'] }],
  [5, { connected_accounts: ['medium'] }],
  [6, {}],
  [6, { anything: 1 }],
  [6, 'text'],
];

/** How far users are before the payload comes. */
type Stand = 'nothing stored' | 'the steps before it done' | 'every step done';

const STANDS: readonly Stand[] = ['the steps before it done', 'every step done'];

const CASES: readonly (readonly [number, Stand, string, unknown])[] = [
  ...PAYLOADS.flatMap(([step, data]) => STANDS.map((stand) => [step, stand, shown(data), data] as const)),
  ...[3, 4, 5, 6].map((step) => [step, 'nothing stored', '{}', {}] as const),
  [4, 'nothing stored', 'a persona', PERSONA],
];

describe('a trial and completing a step', () => {
  let app: NestFastifyApplication;

  beforeAll(async () => {
    app = await createTestApp();
  });
  afterAll(() => app.close());

  async function userWith(stand: Stand, step: number): Promise<Actor> {
    const user = newActor(app);
    if (stand === 'nothing stored') return user;
    const payloads = [{ api_keys: { exa: SECRET } }, {}, RESEARCH, PERSONA, { notes: 'none' }];
    const done = stand === 'every step done' ? payloads.length : step - 1;
    if (done === 0) return user;
    await user.send('POST', `${API}/start`);
    await storeAnalysis(user.userId, anAnalysis());
    for (const [index, data] of payloads.slice(0, done).entries())
      expect((await user.send('POST', `${API}/step/${index + 1}/complete`, { data })).status).toBe(200);
    return user;
  }

  it.each(CASES)('say the same about step %i of a user with %s: %s', async (step, stand, _shown, data) => {
    const user = await userWith(stand, step);
    const trial = await user.send('POST', `${API}/step/${step}/validate`, { data });
    const done = await user.send('POST', `${API}/step/${step}/complete`, { data });
    if (trial.status !== 200) {
      expect([trial.status, trial.body.errors]).toEqual([done.status, done.body.errors]);
      return;
    }
    const errors = trial.body.rules.filter(({ severity }: { severity: string }) => severity === 'error');
    expect(trial.body.can_proceed).toBe(errors.length === 0);
    expect(done.status < 300).toBe(trial.body.can_proceed);
    expect([200, 409, 422]).toContain(done.status);
    if (done.status === 200) expect(done.body.warnings ?? []).toEqual(expect.arrayContaining(trial.body.warnings));
    if (done.body.code === 'validation_failed')
      expect(done.body.errors).toEqual(errors.map(({ path, message }: Place) => ({ path, message })));
    if (done.status === 409)
      expect(errors.some(({ id }: { id: string }) => id.endsWith('order.earlier_steps_open'))).toBe(true);
  });
});

interface Place {
  readonly path: string;
  readonly message: string;
}

function shown(data: unknown): string {
  return JSON.stringify(data ?? null).slice(0, 70);
}
