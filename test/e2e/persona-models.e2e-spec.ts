import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import {
  type AskedRequest,
  type ModelReply,
  type ModelServer,
  startModelServer,
} from '../support/model-server/index.js';
import { userWithAnalysis } from '../factories/persona.js';
import { aFingerprint, anAnalysis, storeAnalysis, storePages } from '../factories/website-analysis.js';
import type { Actor } from '../support/actors.js';
import { createTestApp } from '../support/create-test-app.js';
import { generatePersona } from '../support/walk.js';

const PERSONA = '/api/onboarding/persona';
const QUOTE = 'Nobody is in a hurry here';
const FORGED = 'We have won every prize there is';
const PAGES = { 'https://roastery.example/': `We roast slowly, and we tell you why. ${QUOTE}. Write to us.` };

const claim = (text: string, quote = QUOTE): object => ({ text, quotes: [quote] });
const NARRATIVE = {
  persona_name: claim('The Patient Roaster'),
  archetype: claim('The Sage'),
  core_belief: claim('Prizes prove quality', FORGED),
  brand_voice_description: claim('Calm, in sentences of 40 words'),
  storytelling_style: claim('Speaks in the third person'),
  avoid_words: [claim('coffee'), claim('rush')],
  permissible_tones: [claim('warm')],
  forbidden_tones: [claim('warm'), claim('salesy')],
};
const ADAPTATION = { call_to_action_style: claim('An invitation to write', 'Write to us') };

/** The platform that a question is about; null for the question about who writes. */
function platformOf({ user }: AskedRequest): string | null {
  return /"platform":"(\w+)"/.exec(user)?.[1] ?? null;
}

describe('a persona that models help to make', () => {
  let models: ModelServer;
  let app: NestFastifyApplication;
  beforeAll(async () => {
    models = await startModelServer();
    app = await createTestApp({ ...models.variables, EGRESS_ALLOW: models.authority });
  });
  afterAll(async () => {
    await app.close();
    await models[Symbol.asyncDispose]();
  });

  /** What the model says about a platform, unless a test changes it. */
  let platformReplies: Readonly<Record<string, ModelReply>> = {};
  let narrative: object = NARRATIVE;
  beforeAll(() => {
    models.answer((request) => {
      const platform = platformOf(request);
      return platform === null ? { json: narrative } : (platformReplies[platform] ?? { json: ADAPTATION });
    });
  });
  afterEach(() => {
    platformReplies = {};
    narrative = NARRATIVE;
  });

  async function userWithKey(): Promise<Actor> {
    const user = await userWithAnalysis(app);
    await storePages(user.userId, 1, PAGES);
    const saved = await user.send('POST', '/api/onboarding/api-keys', {
      provider: 'openai',
      api_key: `sk-${'persona0'.repeat(5)}`,
    });
    if (saved.status !== 200) throw new Error(`The key was answered with ${saved.status}: ${saved.text}`);
    return user;
  }

  const versionOf = async (user: Actor, version: number): Promise<any> =>
    (await user.send('GET', `${PERSONA}/versions/${version}`)).body;

  it('writes what the text of the site supports, with its evidence, and drops the rest', async () => {
    const user = await userWithKey();
    const persona = await generatePersona(user, { selected_platforms: ['linkedin', 'blog'] });
    expect(persona.corePersona).toMatchObject({
      identity: { persona_name: 'The Patient Roaster', archetype: 'The Sage', core_belief: null },
      linguistic_fingerprint: {
        sentence_metrics: { average_sentence_length_words: 15.2 },
        lexical_features: { avoid_words: ['rush'] },
      },
      tonal_range: { permissible_tones: ['neutral, confident', 'warm'], forbidden_tones: ['salesy'] },
    });
    expect(persona.corePersona.identity.brand_voice_description).toContain('Sentences average 15.2 words.');
    expect(persona._meta['/corePersona/identity/archetype']).toMatchObject({
      origin: 'llm',
      method: 'persona-narrative@1',
      confidence: 0.42,
      evidence: [{ page_url: 'https://roastery.example/', quote: QUOTE }],
    });
    expect(persona._meta['/corePersona/identity/core_belief']).toMatchObject({
      origin: 'default',
      method: 'ungrounded',
    });
    expect(persona._meta['/corePersona/linguistic_fingerprint/rhetorical_devices/storytelling_style'].warnings).toEqual(
      ['contradicts_measure: the person of the text was measured as first plural'],
    );
    expect(persona.platformPersonas.blog.content_format_rules.call_to_action_style).toBe('An invitation to write');
    expect(JSON.stringify(persona)).not.toContain(FORGED);
  });

  it('keeps with the version what it was made from', async () => {
    const user = await userWithKey();
    await generatePersona(user, { selected_platforms: ['blog'] });
    const { lineage } = await versionOf(user, 1);
    const asked = {
      provider: 'openai',
      model: expect.any(String),
      input_hash: expect.stringMatching(/^[0-9a-f]{64}$/),
    };
    expect(lineage).toMatchObject({
      analysis_id: 1,
      questions: [
        { task: 'persona-narrative@1', platform: null, reason: null, ...asked },
        { task: 'platform-persona@1', platform: 'blog', reason: null, ...asked },
      ],
    });
    const dropped = lineage.dropped_claims.map(({ pointer, reason }: Record<string, string>) => [
      pointer?.split('/').at(-1),
      reason?.split(':')[0],
    ]);
    expect(dropped).toEqual([
      ['core_belief', 'ungrounded'],
      ['brand_voice_description', 'invented_figure'],
      ['avoid_words', 'contradicts_measure'],
      ['forbidden_tones', 'tone_conflict'],
    ]);
  });

  it('keeps what was measured for every platform when the model can answer about none', async () => {
    const user = await userWithKey();
    platformReplies = { blog: { text: 'I would rather not.' }, linkedin: { text: 'No.' } };
    const persona = await generatePersona(user, { selected_platforms: ['linkedin', 'blog'] });
    expect(persona).toMatchObject({
      corePersona: { identity: { archetype: 'The Sage' } },
      failedPlatforms: [],
      platformPersonas: { blog: { platform_type: 'blog' }, linkedin: { platform_type: 'linkedin' } },
    });
    const style = '/platformPersonas/blog/content_format_rules/call_to_action_style';
    expect(persona._meta[style].warnings).toEqual([expect.stringMatching(/^needs_llm: .*\(invalid_output\)/)]);
  });

  it('lists a platform whose answer cannot be used as failed, and tries it again alone', async () => {
    const user = await userWithKey();
    platformReplies = { blog: { text: 'I would rather not.' } };
    const first = await generatePersona(user, { selected_platforms: ['linkedin', 'blog'] });
    expect(first).toMatchObject({
      version: 1,
      selectedPlatforms: ['linkedin', 'blog'],
      failedPlatforms: [{ platform: 'blog', reason: 'invalid_output' }],
    });
    expect(Object.keys(first.platformPersonas)).toEqual(['linkedin']);

    platformReplies = {};
    const before = models.asked.length;
    const second = await generatePersona(user, { selected_platforms: ['blog'] });
    expect(models.asked.slice(before).map(platformOf)).toEqual(['blog']);
    expect(second).toMatchObject({
      version: 2,
      corePersona: first.corePersona,
      selectedPlatforms: ['linkedin', 'blog'],
      failedPlatforms: [],
    });
    expect(second.platformPersonas.linkedin).toEqual(first.platformPersonas.linkedin);
    expect(second.platformPersonas.blog.platform_type).toBe('blog');
    const { lineage } = await versionOf(user, 2);
    expect(lineage.questions.map(({ platform, reason }: any) => [platform, reason])).toEqual([
      [null, null],
      ['linkedin', null],
      ['blog', null],
    ]);
  });

  it('keeps the earlier persona of a platform that fails later', async () => {
    const user = await userWithKey();
    const first = await generatePersona(user, { selected_platforms: ['linkedin', 'blog'] });
    await user.send('PUT', PERSONA, { platformPersonas: { blog: { own: 'note' } } });
    await storeAnalysis(user.userId, anAnalysis(aFingerprint({ paragraphs: { median_words: 50 } }), { id: 2 }));
    await storePages(user.userId, 2, PAGES);
    platformReplies = { blog: { text: 'No.' } };
    const again = await generatePersona(user, { selected_platforms: ['linkedin', 'blog'] });
    expect(again.failedPlatforms).toEqual([{ platform: 'blog', reason: 'invalid_output' }]);
    expect(again.platformPersonas.blog).toEqual({ ...first.platformPersonas.blog, own: 'note' });
  });

  it('keeps what the user stated when a model says something else', async () => {
    const user = await userWithKey();
    await generatePersona(user, { selected_platforms: ['blog'] });
    await user.send('PUT', PERSONA, { corePersona: { identity: { archetype: 'The Jester' } } });
    narrative = { ...NARRATIVE, archetype: claim('The Ruler') };
    await storeAnalysis(user.userId, anAnalysis(aFingerprint({ paragraphs: { median_words: 50 } }), { id: 2 }));
    await storePages(user.userId, 2, PAGES);
    const again = await generatePersona(user, { selected_platforms: ['blog'] });
    expect(again.corePersona.identity).toMatchObject({ archetype: 'The Jester', persona_name: 'The Patient Roaster' });
    expect(again.corePersona.stylistic_constraints.formatting.paragraphs).toBe('median 50 words per paragraph');
    expect((await versionOf(user, 3)).conflicts).toEqual([
      { pointer: '/corePersona/identity/archetype', yours: 'The Jester', generated: 'The Ruler' },
    ]);
    expect(models.asked.at(-1)?.user).toContain('The Jester');
  });

  it('gives the measured persona when no model can be reached, and says so', async () => {
    const user = await userWithKey();
    models.answer({ status: 401, body: { error: { message: 'no', code: 'invalid_api_key' } } });
    const persona = await generatePersona(user, { selected_platforms: ['blog'] });
    expect(persona).toMatchObject({ failedPlatforms: [], platformPersonas: { blog: { platform_type: 'blog' } } });
    expect(persona._meta['/corePersona/identity/archetype'].warnings).toEqual([
      'needs_llm: no model could be used (auth); generate the persona again, or state it yourself',
    ]);
  });
});
