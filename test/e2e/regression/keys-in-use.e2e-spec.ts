import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { type Actor, newActor } from '../../support/actors.js';
import { createTestApp } from '../../support/create-test-app.js';
import { type ModelServer, startModelServer } from '../../support/model-server/index.js';
import { type SearchServer, startSearchServer } from '../../support/search-server/search-server.js';
import { saveKey } from '../../support/stored-keys.js';
import { discover } from '../../support/search-server/discovery-scene.js';
import { generatePersona } from '../../support/walk.js';
import { userWithAnalysis } from '../../factories/persona.js';

describe('keys that are in use', () => {
  let models: ModelServer;
  let search: SearchServer;
  let app: NestFastifyApplication;
  beforeAll(async () => {
    models = await startModelServer();
    search = await startSearchServer();
    app = await createTestApp({ ...models.variables, ...search.variables });
  });
  afterAll(async () => {
    await app.close();
    await Promise.all([models[Symbol.asyncDispose](), search[Symbol.asyncDispose]()]);
  });

  /** Lets a user make a persona; returns the keys that the model was asked with about the user's own archetype. */
  async function personaOf(user: Actor, key: string): Promise<void> {
    await saveKey(user, 'openai', key);
    await generatePersona(user, { selected_platforms: ['blog'] });
  }

  it('S8 users who work at the same time are each served with their own key', async () => {
    models.answer(({ key }) => ({ json: { persona_name: { text: `named with ${key}`, quotes: ['x'] } } }));
    const users = await Promise.all(Array.from({ length: 4 }, () => userWithAnalysis(app)));
    const keys = users.map((_user, index) => `sk-proj-own-key-of-user-${index}`);
    await Promise.all(users.map((user, index) => personaOf(user, keys[index] ?? '')));
    for (const key of keys) expect(models.asked.some((question) => question.key === key)).toBe(true);
    for (const [index, user] of users.entries()) {
      const { body } = await user.send('GET', '/api/onboarding/usage');
      const ofUser = models.asked.filter(({ key }) => key === keys[index]);
      expect(body.totals.calls).toBe(ofUser.length);
    }
  });

  it('S9 a search provider is asked with the key of the user who searches, whoever searched first', async () => {
    const keys = ['11111111-1d1f-4a40-8c9e-6f1f1f6b2a11', '22222222-1d1f-4a40-8c9e-6f1f1f6b2a22'];
    for (const key of keys) search.accept('exa', key);
    for (const key of keys) {
      const user = newActor(app);
      await saveKey(user, 'exa', key);
      await discover(user, { industry_context: 'bicycle repair' });
    }
    expect(search.seen.map(({ headers }) => headers['x-api-key'])).toEqual(keys);
  });
});
