import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { ApiKeyNotFoundError, KeyCorruptError, KeyLockedError } from '../../src/modules/api-keys/index.js';
import { type Actor, newActor } from '../support/actors.js';
import { createTestApp } from '../support/create-test-app.js';
import { withClient } from '../support/database.js';
import { openedKey } from '../support/opened-key.js';

const ROUTE = '/api/onboarding/api-keys';
const OWN = 'sk-own-0000000000aaaa';
const WORKSPACE = {
  OPENAI_API_KEY: 'sk-workspace-0000bbbb',
  OPENAI_BASE_URL: 'http://gateway.example/openai',
  EXA_API_KEY: 'workspace-exa-000cccc',
  OPENAI_COMPATIBLE_API_KEY: 'workspace-own-server',
  XAI_BASE_URL: 'http://gateway.example/xai',
};

const save = (actor: Actor, provider: string, key: string) => actor.send('POST', ROUTE, { provider, api_key: key });

const setColumn = (actor: Actor, assignment: string) =>
  withClient('superuser', (client) =>
    client.query(`update api_keys set ${assignment} where user_id = $1`, [actor.userId]),
  );

describe('Keys of the workspace', () => {
  let app: NestFastifyApplication;
  beforeAll(async () => {
    app = await createTestApp({ ...WORKSPACE, WORKSPACE_KEYS: 'true' });
  });
  afterAll(() => app.close());

  it('serve a user without a key of their own, who is told the source', async () => {
    const user = newActor(app);
    expect(await openedKey(app, user, 'openai')).toEqual({
      key: WORKSPACE.OPENAI_API_KEY,
      source: 'workspace',
      baseUrl: WORKSPACE.OPENAI_BASE_URL,
      isOperatorUrl: true,
    });
    expect((await openedKey(app, user, 'exa')).baseUrl).toBeNull();
  });

  it('come after the key of the user', async () => {
    const user = newActor(app);
    await save(user, 'openai', OWN);
    expect(await openedKey(app, user, 'openai')).toEqual({
      key: OWN,
      source: 'user',
      baseUrl: WORKSPACE.OPENAI_BASE_URL,
      isOperatorUrl: true,
    });
    await user.send('DELETE', `${ROUTE}/openai`);
    expect((await openedKey(app, user, 'openai')).source).toBe('workspace');
  });

  it('leave a provider that neither has without a key', async () => {
    await expect(openedKey(app, newActor(app), 'anthropic')).rejects.toBeInstanceOf(ApiKeyNotFoundError);
  });

  it('serve Metaphor with the key of Exa, its present name', async () => {
    expect((await openedKey(app, newActor(app), 'metaphor')).key).toBe(WORKSPACE.EXA_API_KEY);
  });

  it('serve an own server only where its address is known', async () => {
    await expect(openedKey(app, newActor(app), 'openai_compatible')).rejects.toBeInstanceOf(ApiKeyNotFoundError);
    const address = 'http://127.0.0.1:9/v1';
    const other = await createTestApp({ ...WORKSPACE, WORKSPACE_KEYS: 'true', OPENAI_COMPATIBLE_BASE_URL: address });
    try {
      expect((await openedKey(other, newActor(other), 'openai_compatible')).baseUrl).toBe(address);
    } finally {
      await other.close();
    }
  });

  it('use the address that the user gave before that of the workspace', async () => {
    const user = newActor(app);
    await save(user, 'xai', OWN);
    expect((await openedKey(app, user, 'xai')).baseUrl).toBe(WORKSPACE.XAI_BASE_URL);
    await setColumn(user, "base_url = 'http://own.example'");
    expect((await openedKey(app, user, 'xai')).baseUrl).toBe('http://own.example');
  });

  it('never stand in for a key of the user that is damaged', async () => {
    const user = newActor(app);
    await save(user, 'openai', OWN);
    await setColumn(user, "ciphertext = 'v1.x'");
    await expect(openedKey(app, user, 'openai')).rejects.toBeInstanceOf(KeyCorruptError);
    expect((await user.send('GET', ROUTE)).body.workspace_providers).not.toContain('openai');
  });

  it('never stand in for a key of the user that is locked', async () => {
    const user = newActor(app);
    await save(user, 'openai', OWN);
    const master = `other:${Buffer.alloc(32, 8).toString('base64')}`;
    const other = await createTestApp({ ...WORKSPACE, WORKSPACE_KEYS: 'true', KEY_VAULT_KEYS: master });
    try {
      const stranger = newActor(other, {}, user.userId);
      await expect(openedKey(other, stranger, 'openai')).rejects.toBeInstanceOf(KeyLockedError);
      expect((await stranger.send('GET', ROUTE)).body.workspace_providers).not.toContain('openai');
    } finally {
      await other.close();
    }
  });

  it('are listed by provider, and are no keys of the user', async () => {
    const user = newActor(app);
    const before = await user.send('GET', ROUTE);
    expect(before.body).toEqual({
      api_keys: {},
      total_providers: 0,
      configured_providers: [],
      workspace_providers: ['openai', 'exa', 'metaphor'],
      keys: [],
    });
    await save(user, 'exa', OWN);
    expect((await user.send('GET', ROUTE)).body.workspace_providers).toEqual(['openai', 'metaphor']);
  });

  it('do not meet the requirement of step 1', async () => {
    const answer = await newActor(app).send('POST', '/api/onboarding/step/1/complete', { data: {} });
    expect(answer.status).toBe(422);
    expect(answer.body.detail).toMatch(/at least one key/);
  });

  it.each([
    ['unset', undefined],
    ['off', 'false'],
  ])('serve nobody while WORKSPACE_KEYS is %s', async (_case, flag) => {
    const other = await createTestApp({ ...WORKSPACE, WORKSPACE_KEYS: flag });
    try {
      const user = newActor(other);
      await expect(openedKey(other, user, 'openai')).rejects.toBeInstanceOf(ApiKeyNotFoundError);
      expect((await user.send('GET', ROUTE)).body.workspace_providers).toEqual([]);
      await save(user, 'openai', OWN);
      expect((await openedKey(other, user, 'openai')).baseUrl).toBe(WORKSPACE.OPENAI_BASE_URL);
    } finally {
      await other.close();
    }
  });
});
