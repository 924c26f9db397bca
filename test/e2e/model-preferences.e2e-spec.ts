import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { type Actor, newActor } from '../support/actors.js';
import { createTestApp } from '../support/create-test-app.js';
import { withClient } from '../support/database.js';
import { asModelUser } from '../support/model-ports.js';
import { expectProblem } from '../support/problems.js';
import { saveKey } from '../support/stored-keys.js';

const ROUTE = '/api/onboarding/model-preferences';

let app: NestFastifyApplication;
beforeAll(async () => {
  app = await createTestApp({
    WORKSPACE_KEYS: 'true',
    MISTRAL_API_KEY: 'workspace-mistral-key',
    GEMINI_API_KEY: 'workspace-gemini-key',
    MISTRAL_MODEL: 'operators-mistral',
  });
});
afterAll(() => app.close());

const save = (user: Actor, choices: unknown) => user.send('PUT', ROUTE, { choices });

async function setStanding({ userId }: Actor, provider: string, standing: string): Promise<void> {
  await withClient('superuser', (client) =>
    client.query('update api_keys set check_status = $3 where user_id = $1 and provider = $2', [
      userId,
      provider,
      standing,
    ]),
  );
}

/** The models that a question is tried with, as the answer tells and as the port gives. */
async function tried(user: Actor): Promise<string[]> {
  const { body } = await user.send('GET', ROUTE);
  const choices = await asModelUser(app, user, ({ access, userId }) => access.choices(userId));
  expect(body.tried).toEqual(choices);
  return choices.map(({ provider, model }) => `${provider} ${model}`);
}

describe('the models of a user', () => {
  it('are the usual ones of the providers with a key, own keys first, when nothing is preferred', async () => {
    const user = newActor(app);
    expect((await user.send('GET', ROUTE)).body).toMatchObject({ choices: [], warnings: [] });
    expect(await tried(user)).toEqual(['gemini gemini-3.5-flash', 'mistral operators-mistral']);
    await saveKey(user, 'groq', 'gsk_0123456789abcdef');
    await saveKey(user, 'openai', 'sk-proj-0123456789');
    await saveKey(user, 'exa', 'exa-key-is-for-research');
    expect(await tried(user)).toEqual([
      'openai gpt-5.4-mini',
      'groq openai/gpt-oss-120b',
      'gemini gemini-3.5-flash',
      'mistral operators-mistral',
    ]);
  });

  it('are the preferred ones and no others, in the order of the user, over several requests', async () => {
    const user = newActor(app);
    await saveKey(user, 'openai', 'sk-proj-0123456789');
    const choices = [
      { provider: 'mistral', model: null },
      { provider: 'openai', model: 'gpt-x' },
    ];
    expect((await save(user, choices)).body).toEqual({
      choices,
      tried: [
        { provider: 'mistral', model: 'operators-mistral' },
        { provider: 'openai', model: 'gpt-x' },
      ],
      warnings: [],
    });
    expect(await tried(user)).toEqual(['mistral operators-mistral', 'openai gpt-x']);
    expect((await save(user, [{ provider: 'openai' }])).body.choices).toEqual([{ provider: 'openai', model: null }]);
    expect(await tried(user)).toEqual(['openai gpt-5.4-mini']);
    expect((await save(user, [])).body.choices).toEqual([]);
    expect(await tried(user)).toHaveLength(3);
  });

  it('pass over providers without a key, saying so, until one is saved', async () => {
    const user = newActor(app);
    const { status, body } = await save(user, [{ provider: 'xai' }]);
    expect([status, body.tried]).toEqual([200, []]);
    expect(body.warnings).toEqual([
      expect.stringMatching(/^xai: there is no key, .* POST \/api\/onboarding\/api-keys/),
    ]);
    await saveKey(user, 'xai', 'xai-0123456789abcdef');
    expect(await tried(user)).toEqual(['xai grok-4']);
    expect((await user.send('GET', ROUTE)).body.warnings).toEqual([]);
  });

  it('come last while their key does not work, and not at all while it is locked', async () => {
    const user = newActor(app);
    for (const provider of ['openai', 'anthropic', 'mistral']) await saveKey(user, provider, `key-of-${provider}`);
    await setStanding(user, 'anthropic', 'rejected');
    await setStanding(user, 'openai', 'exhausted');
    expect(await tried(user)).toEqual([
      'mistral operators-mistral',
      'gemini gemini-3.5-flash',
      'openai gpt-5.4-mini',
      'anthropic claude-haiku-5-5',
    ]);
    await withClient('superuser', (client) =>
      client.query("update api_keys set key_id = 'gone~00000000' where user_id = $1 and provider = 'mistral'", [
        user.userId,
      ]),
    );
    expect(await tried(user)).not.toContain('mistral operators-mistral');
    expect((await save(user, [{ provider: 'mistral' }, { provider: 'openai' }])).body.warnings).toEqual([
      expect.stringContaining('locked'),
      expect.stringContaining('used up'),
    ]);
  });

  it('are refused with every bad entry, and nothing is stored then', async () => {
    const user = newActor(app);
    const planted = 'sk-proj-PlantedNeedle0123456789';
    const answer = await save(user, [
      { provider: 'huggingface' },
      { provider: 'openai', model: '../../v1/files?x=' },
      { provider: 'openai', model: planted },
      { provider: 'openai', model: '' },
      { provider: 'openai', key: 'x' },
      'openai',
    ]);
    expectProblem(answer, 422, 'validation_failed');
    expect(answer.body.errors.map(({ path }: { path: string }) => path.slice(0, 9))).toEqual(
      expect.arrayContaining([0, 1, 2, 3, 4, 5].map((index) => `choices.${index}`)),
    );
    expect(answer.text).not.toContain(planted);
    expectProblem(await save(user, [{ provider: 'openai_compatible' }]), 422, 'validation_failed');
    expectProblem(
      await save(user, [{ provider: 'xai' }, { provider: 'xai', model: 'grok-4' }]),
      422,
      'validation_failed',
    );
    expectProblem(await save(user, Array(11).fill({ provider: 'xai' })), 422, 'validation_failed');
    expectProblem(await user.send('PUT', ROUTE, {}), 422, 'validation_failed');
    expect((await user.send('GET', ROUTE)).body.choices).toEqual([]);
  });

  it('are told in the log, exported, and gone after a reset but not after one that keeps data', async () => {
    const user = newActor(app);
    await save(user, [{ provider: 'mistral', model: 'm' }]);
    const { body } = await user.send('GET', '/api/onboarding/export');
    expect(body.model_preferences).toEqual([{ provider: 'mistral', model: 'm' }]);
    expect(body.events.at(-1)).toMatchObject({ type: 'model_preferences.saved', payload: { providers: ['mistral'] } });
    await user.send('POST', '/api/onboarding/reset?keep_data=true');
    expect((await user.send('GET', ROUTE)).body.choices).toHaveLength(1);
    await user.send('POST', '/api/onboarding/reset');
    expect((await user.send('GET', ROUTE)).body.choices).toEqual([]);
  });
});
