import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { type Actor, newActor } from '../support/actors.js';
import { askEcho, CONTACT } from '../support/asked-models.js';
import { createTestApp } from '../support/create-test-app.js';
import { type ModelServer, startModelServer } from '../support/model-server/index.js';
import { saveKey } from '../support/stored-keys.js';

let models: ModelServer;
beforeAll(async () => {
  models = await startModelServer();
});
afterAll(async () => {
  await models[Symbol.asyncDispose]();
});

let app: NestFastifyApplication;
afterEach(() => app.close());

async function startApp(variables: Record<string, string> = {}): Promise<void> {
  app = await createTestApp({ ...models.variables, ...variables });
}

/** The questions that were sent while `work` ran. */
async function sentDuring(work: () => Promise<unknown>): Promise<ModelServer['asked']> {
  const before = models.asked.length;
  await work();
  return models.asked.slice(before);
}

const usageOf = async (user: Actor) => (await user.send('GET', '/api/onboarding/usage')).body;

describe('a question of a user', () => {
  it('is answered without a model when there is no key, and nothing is sent', async () => {
    await startApp();
    const user = newActor(app);
    const sent = await sentDuring(async () => {
      const outcome = await askEcho(app, user, 'hello');
      expect(outcome).toMatchObject({ origin: 'heuristic', reason: 'no_key', value: { said: 'nobody answered' } });
    });
    expect(sent).toEqual([]);
    expect((await usageOf(user)).totals).toMatchObject({ calls: 0, cache_hits: 0 });
  });

  it('goes to the preferred models in order, each with its own key, and every call is in the ledger', async () => {
    await startApp({ WORKSPACE_KEYS: 'true', ANTHROPIC_API_KEY: 'workspace-anthropic-key' });
    const user = newActor(app);
    await saveKey(user, 'openai', 'users-openai-key');
    await saveKey(user, 'gemini', 'users-gemini-key');
    const choices = [{ provider: 'openai', model: 'first-model' }, { provider: 'anthropic' }];
    await user.send('PUT', '/api/onboarding/model-preferences', { choices });
    models.answer(({ provider }) => (provider === 'openai' ? { status: 401 } : { json: { said: 'hello' } }));
    const sent = await sentDuring(async () => {
      const { origin, trace } = await askEcho(app, user, 'who answers');
      expect([origin, trace.provider]).toEqual(['llm', 'anthropic']);
      expect(trace.failures).toEqual([{ provider: 'openai', reason: 'auth' }]);
    });
    expect(sent.map(({ provider, key, model }) => [provider, key, model])).toEqual([
      ['openai', 'users-openai-key', 'first-model'],
      ['anthropic', 'workspace-anthropic-key', 'claude-haiku-5-5'],
    ]);
    const { totals, by_provider: providers } = await usageOf(user);
    expect(totals).toMatchObject({ calls: 2, answered: 1, failed: 1, input_tokens: 100, output_tokens: 20 });
    expect(providers.map(({ provider }: { provider: string }) => provider)).toEqual(['anthropic', 'openai']);
    const { body } = await user.send('GET', '/api/onboarding/export');
    expect(body.model_usage).toMatchObject([
      { task: 'echo@1', provider: 'openai', model: 'first-model', source: 'user', outcome: 'auth' },
      { task: 'echo@1', provider: 'anthropic', source: 'workspace', outcome: 'answered' },
    ]);
  });

  it('is answered without a model once the day’s budget is used up', async () => {
    await startApp({ MODEL_DAILY_TOKENS: '120' });
    const user = newActor(app);
    await saveKey(user, 'openai', 'users-openai-key');
    models.answer({ json: { said: 'hello' } });
    expect((await askEcho(app, user, 'within the budget')).origin).toBe('llm');
    const sent = await sentDuring(async () => {
      expect(await askEcho(app, user, 'beyond it')).toMatchObject({ origin: 'heuristic', reason: 'budget' });
    });
    expect(sent).toEqual([]);
    expect((await usageOf(user)).budget).toMatchObject({ used_today: 120, left_today: 0 });
  });

  it.each([
    ['without addresses of people', {}, false],
    ['as it is where the operator says so', { MODEL_REDACT_CONTACTS: 'false' }, true],
  ])('is sent %s', async (_how, variables, isSent) => {
    await startApp(variables);
    const user = newActor(app);
    await saveKey(user, 'openai', 'users-openai-key');
    models.answer({ json: { said: 'hello' } });
    const [sent] = await sentDuring(() => askEcho(app, user, 'whom may I ask'));
    expect(JSON.stringify(sent?.body).includes(CONTACT)).toBe(isSent);
    expect(JSON.stringify(sent)).not.toContain(user.userId);
  });
});
