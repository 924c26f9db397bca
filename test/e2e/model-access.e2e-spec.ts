import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { EntityManager } from '@mikro-orm/postgresql';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { runInTransaction } from '../../src/database/index.js';
import type { ModelProvider, OpenedModel } from '../../src/llm/index.js';
import { type Actor, newActor } from '../support/actors.js';
import { createTestApp } from '../support/create-test-app.js';
import { withClient } from '../support/database.js';
import { asModelUser } from '../support/model-ports.js';
import { saveKey } from '../support/stored-keys.js';

let app: NestFastifyApplication;
beforeAll(async () => {
  app = await createTestApp({
    WORKSPACE_KEYS: 'true',
    MISTRAL_API_KEY: 'workspace-mistral-key',
    OPENAI_BASE_URL: 'http://127.0.0.1:9/v1/',
    OPENAI_COMPATIBLE_BASE_URL: 'http://127.0.0.1:9/local/v1',
    OPENAI_COMPATIBLE_API_KEY: 'workspace-own-server',
    EGRESS_ALLOW: '127.0.0.1:8',
  });
});
afterAll(() => app.close());

/** What a model is opened with for a user; null when it is not opened. */
async function opened(user: Actor, provider: ModelProvider): Promise<OpenedModel | null> {
  const seen: OpenedModel[] = [];
  const look = (model: OpenedModel): Promise<string> => Promise.resolve((seen.push(model), 'looked'));
  const result = await asModelUser(app, user, ({ access, userId }) => access.withModel(userId, provider, look));
  expect(result).toBe(seen.length === 0 ? null : 'looked');
  return seen[0] ?? null;
}

describe('a model', () => {
  it('is opened with the key of the user, or else of the workspace, or else not at all', async () => {
    const user = newActor(app);
    const workspace = { key: 'workspace-mistral-key', source: 'workspace', baseUrl: null, isOperatorUrl: false };
    expect(await opened(user, 'mistral')).toEqual(workspace);
    await saveKey(user, 'mistral', 'users-mistral-key');
    expect(await opened(user, 'mistral')).toEqual({ ...workspace, key: 'users-mistral-key', source: 'user' });
    expect(await opened(user, 'gemini')).toBeNull();
  });

  it('is reached at the address of the operator, or at the user’s own, which may not go where the operator’s may', async () => {
    const user = newActor(app);
    await saveKey(user, 'openai', 'sk-proj-0123456789');
    const operators = { baseUrl: 'http://127.0.0.1:9/v1', isOperatorUrl: true };
    expect(await opened(user, 'openai')).toMatchObject(operators);
    const local = { baseUrl: 'http://127.0.0.1:9/local/v1', isOperatorUrl: true };
    expect(await opened(user, 'openai_compatible')).toMatchObject({ ...local, source: 'workspace' });
    await saveKey(user, 'openai_compatible', 'users-own-server');
    expect(await opened(user, 'openai_compatible')).toMatchObject({ ...local, source: 'user' });
    const given = { provider: 'openai_compatible', api_key: 'users-own-server', base_url: 'http://127.0.0.1:8/v1/' };
    expect((await user.send('POST', '/api/onboarding/api-keys', given)).status).toBe(200);
    expect(await opened(user, 'openai_compatible')).toMatchObject({
      baseUrl: 'http://127.0.0.1:8/v1',
      isOperatorUrl: false,
    });
  });

  it.each([
    ['locked', "update api_keys set ciphertext = replace(ciphertext, 'v1.test', 'v1.gone') where user_id = $1"],
    ['damaged', "update api_keys set ciphertext = 'v1.x' where user_id = $1"],
  ])('is not opened with a %s key, nor with the workspace’s instead', async (_state, damage) => {
    const user = newActor(app);
    await saveKey(user, 'mistral', 'users-mistral-key');
    await withClient('superuser', (client) => client.query(damage, [user.userId]));
    expect(await opened(user, 'mistral')).toBeNull();
  });

  it('is opened with the key as it is then, and not as it was when the models were chosen', async () => {
    const user = newActor(app);
    await saveKey(user, 'groq', 'gsk_first_0123456789');
    await asModelUser(app, user, async ({ access, userId }) => {
      expect(await access.choices(userId)).toContainEqual(expect.objectContaining({ provider: 'groq' }));
      await saveKey(user, 'groq', 'gsk_second_0123456789');
      const keyNow = () => access.withModel(userId, 'groq', ({ key }) => Promise.resolve(key.split('_')[1]));
      expect(await keyNow()).toBe('second');
      await user.send('DELETE', '/api/onboarding/api-keys/groq');
      expect(await keyNow()).toBeNull();
      expect((await access.choices(userId)).map(({ provider }) => provider)).not.toContain('groq');
    });
  });

  it('leaves each use in the audit log, and no use that did not happen', async () => {
    const user = newActor(app);
    await opened(user, 'mistral');
    await opened(user, 'gemini');
    const { body } = await user.send('GET', '/api/onboarding/export');
    expect(body.audit_log).toMatchObject([{ provider: 'mistral', purpose: 'generation', source: 'workspace' }]);
  });

  it('hands on what its use fails with', async () => {
    const fail = (): Promise<never> => Promise.reject(new RangeError('no answer'));
    const asked = asModelUser(app, newActor(app), ({ access, userId }) => access.withModel(userId, 'mistral', fail));
    await expect(asked).rejects.toThrow(new RangeError('no answer'));
  });

  it('is never opened inside a transaction, which would stay open as long as the model takes', async () => {
    const asked = asModelUser(app, newActor(app), ({ access, userId }) =>
      runInTransaction(app.get(EntityManager), () => access.withModel(userId, 'mistral', () => Promise.resolve(1))),
    );
    await expect(asked).rejects.toThrow(/CallsOutside/);
  });
});
