import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { isUserId, type UserId, UserScope } from '../../src/auth/index.js';
import {
  ApiKeysService,
  KeyCorruptError,
  KeyLockedError,
  type OpenedKey,
  type ProviderName,
} from '../../src/modules/api-keys/index.js';
import { type Actor, newActor } from '../support/actors.js';
import { createTestApp } from '../support/create-test-app.js';
import { withClient } from '../support/database.js';

const ROUTE = '/api/onboarding/api-keys';

function userIdOf({ userId }: Actor): UserId {
  if (!isUserId(userId)) throw new Error('Not a user id');
  return userId;
}

/** What a part of the service sees when it opens a stored key. */
async function open(app: NestFastifyApplication, actor: Actor, provider: ProviderName): Promise<string> {
  const userId = userIdOf(actor);
  const seen: string[] = [];
  const look = ({ key }: OpenedKey): Promise<void> => Promise.resolve(void seen.push(key));
  await app.get(UserScope).run(userId, () => app.get(ApiKeysService).withKey(userId, provider, 'live_check', look));
  return seen.join();
}

const save = (actor: Actor, provider: string, key: unknown, more: object = {}) =>
  actor.send('POST', ROUTE, { provider, api_key: key, ...more });

interface EventRow {
  readonly type: string;
  readonly payload: unknown;
  readonly step_number: number | null;
}

async function eventsOf(actor: Actor): Promise<EventRow[]> {
  const { rows } = await withClient('superuser', (client) =>
    client.query<EventRow>('select type, payload, step_number from onboarding_events where user_id = $1 order by seq', [
      actor.userId,
    ]),
  );
  return rows;
}

describe('API keys', () => {
  let app: NestFastifyApplication;
  beforeAll(async () => {
    app = await createTestApp();
  });
  afterAll(() => app.close());

  it('answers a user without keys with an empty list', async () => {
    const answer = await newActor(app).send('GET', ROUTE);
    expect(answer.status).toBe(200);
    expect(answer.body).toEqual({
      api_keys: {},
      total_providers: 0,
      configured_providers: [],
      workspace_providers: [],
      keys: [],
    });
  });

  it('stores a key and lists it masked', async () => {
    const user = newActor(app);
    const saved = await save(user, 'openai', '  sk-proj-0123456789abcd\n', { description: 'team' });
    expect(saved.status).toBe(200);
    expect(saved.body).toEqual({
      message: expect.any(String),
      provider: 'openai',
      status: 'saved',
      validation: {
        valid: null,
        status: 'unknown',
        detail: expect.stringContaining('never checked'),
        checked_at: null,
        retry_at: null,
        cost: 'free',
        cached: false,
        warnings: [],
      },
    });
    const list = await user.send('GET', ROUTE);
    expect(list.body).toMatchObject({
      api_keys: { openai: '••••abcd' },
      total_providers: 1,
      configured_providers: ['openai'],
      keys: [
        {
          provider: 'openai',
          last4: 'abcd',
          description: 'team',
          status: 'unknown',
          checked_at: null,
          last_used_at: null,
        },
      ],
    });
    expect(await open(app, user, 'openai')).toBe('sk-proj-0123456789abcd');
    expect(await eventsOf(user)).toMatchObject([
      { type: 'session.started' },
      { type: 'api_key.saved', step_number: 1, payload: { provider: 'openai', replaced: false } },
    ]);
  });

  it('keeps created_at and the note when a key is replaced, and forgets the use of the old key', async () => {
    const user = newActor(app);
    await save(user, 'openai', 'sk-first-00000000aaaa', { description: 'team' });
    await open(app, user, 'openai');
    const before = (await user.send('GET', ROUTE)).body.keys[0];
    expect(before.last_used_at).not.toBeNull();
    await save(user, 'openai', 'sk-second-0000000bbbb');
    const after = (await user.send('GET', ROUTE)).body.keys;
    expect(after).toHaveLength(1);
    expect(after[0]).toMatchObject({
      created_at: before.created_at,
      description: 'team',
      last4: 'bbbb',
      last_used_at: null,
    });
    expect(after[0].updated_at > before.updated_at).toBe(true);
    expect(await open(app, user, 'openai')).toBe('sk-second-0000000bbbb');
  });

  it('keeps what is known about a key that is saved again unchanged', async () => {
    const user = newActor(app);
    await save(user, 'openai', 'sk-first-00000000aaaa');
    await withClient('superuser', (client) =>
      client.query("update api_keys set check_status = 'valid', checked_at = now() where user_id = $1", [user.userId]),
    );
    const again = await save(user, 'openai', 'sk-first-00000000aaaa');
    expect(again.body.validation.status).toBe('valid');
    const replaced = await save(user, 'openai', 'sk-other-00000000aaaa');
    expect(replaced.body.validation.status).toBe('unknown');
  });

  it('ends parallel saves of one provider with one row that opens', async () => {
    const user = newActor(app);
    const keys = Array.from({ length: 8 }, (_unused, index) => `sk-parallel-000000${index}`);
    const answers = await Promise.all(keys.map((key) => save(user, 'openai', key)));
    expect(answers.map(({ status }) => status)).toEqual(keys.map(() => 200));
    expect((await user.send('GET', ROUTE)).body.total_providers).toBe(1);
    expect(keys).toContain(await open(app, user, 'openai'));
  });

  it('removes a key once, then answers 404', async () => {
    const user = newActor(app);
    await save(user, 'exa', '0b6c2f3e-58d7-4c0b-9b1c-0f6c1f9f6f10');
    const removed = await user.send('DELETE', `${ROUTE}/exa`);
    expect([removed.status, removed.text]).toEqual([204, '']);
    const again = await user.send('DELETE', `${ROUTE}/exa`);
    expect([again.status, again.body.code]).toEqual([404, 'api_key_not_found']);
    expect((await user.send('DELETE', `${ROUTE}/acme`)).status).toBe(404);
    expect((await eventsOf(user)).at(-1)).toMatchObject({ type: 'api_key.deleted', payload: { provider: 'exa' } });
  });

  it('keeps two users apart', async () => {
    const [alice, bob] = [newActor(app), newActor(app)];
    await save(alice, 'openai', 'sk-alice-0000000aaaa');
    await save(bob, 'openai', 'sk-bob-000000000bbbb');
    expect((await alice.send('GET', ROUTE)).body.api_keys).toEqual({ openai: '••••aaaa' });
    expect((await alice.send('DELETE', `${ROUTE}/openai`)).status).toBe(204);
    expect((await bob.send('GET', ROUTE)).body.api_keys).toEqual({ openai: '••••bbbb' });
    expect(await open(app, bob, 'openai')).toBe('sk-bob-000000000bbbb');
  });

  it.each([
    ['an unknown provider', { provider: 'acme', api_key: 'sk-0123456789' }, /openai, anthropic/],
    ['a short key', { provider: 'openai', api_key: 'sk-0123' }, /8 to 512/],
    ['a long key', { provider: 'openai', api_key: 'k'.repeat(513) }, /8 to 512/],
    ['a key with a space', { provider: 'openai', api_key: 'sk-012 3456789' }, /printable/],
    ['a missing key', { provider: 'openai' }, /api_key/],
    ['a key that is a list', { provider: 'openai', api_key: ['sk-0123456789'] }, /api_key/],
    ['an unknown field', { provider: 'openai', api_key: 'sk-0123456789', user_id: 'bob' }, /user_id/],
    [
      'a note with the key in it',
      { provider: 'exa', api_key: '0b6c2f3e-58d7-4c0b', description: 'mine: 0b6c2f3e-58d7-4c0b' },
      /the key itself/,
    ],
    [
      'a note with half a character',
      { provider: 'openai', api_key: 'sk-0123456789', description: 'a\ud800' },
      /broken/,
    ],
    ['a note with a NUL', { provider: 'openai', api_key: 'sk-0123456789', description: 'a\u0000b' }, /control/],
  ])('refuses %s with 422', async (_case, body, detail) => {
    const answer = await newActor(app).send('POST', ROUTE, body);
    expect(answer.status).toBe(422);
    expect(answer.body.detail).toMatch(detail);
  });

  it('refuses a key that the stored note holds, until another note comes with it', async () => {
    const [user, key] = [newActor(app), 'plain-key-0000bbbb'];
    await save(user, 'exa', 'plain-key-0000aaaa', { description: `next: ${key}` });
    const refusals = [
      await save(user, 'exa', key),
      await user.send('POST', '/api/onboarding/step/1/complete', { data: { api_keys: { exa: key } } }),
    ];
    for (const refusal of refusals) {
      expect([refusal.status, refusal.body.errors]).toMatchObject([422, [{ path: 'description' }]]);
      expect(refusal.text).not.toContain(key);
    }
    expect((await save(user, 'exa', key, { description: 'the next one' })).status).toBe(200);
  });

  it('warns about an unusual form and stores the key all the same', async () => {
    const answer = await save(newActor(app), 'anthropic', 'sk-proj-0123456789');
    expect(answer.body).toMatchObject({
      status: 'saved',
      validation: { warnings: [expect.stringContaining('sk-ant-')] },
    });
  });

  it('says under which other providers of the user the same key is stored, and nothing of other users', async () => {
    const [alice, bob] = [newActor(app), newActor(app)];
    const key = 'xai-same-key-everywhere-aaaa';
    await save(bob, 'xai', key);
    await save(bob, 'mistral', 'another-key-of-bob-0000');
    expect((await save(alice, 'xai', key)).body.validation.warnings).toEqual([]);
    const warnings = (await save(alice, 'mistral', key)).body.validation.warnings;
    expect(warnings).toEqual(['The same key is stored for xai. It is taken as given.']);
    expect((await save(alice, 'mistral', 'another-key-0000bbbb')).body.validation.warnings).toEqual([]);
  });

  it('never opens a ciphertext that was moved to another row', async () => {
    const [alice, bob] = [newActor(app), newActor(app)];
    await save(alice, 'openai', 'sk-alice-0000000aaaa');
    await save(alice, 'xai', 'xai-alice-000000aaaa');
    await save(bob, 'openai', 'sk-bob-000000000bbbb');
    await withClient('superuser', (client) =>
      client.query(
        `update api_keys k set ciphertext = other.ciphertext from api_keys other
         where k.user_id = $1 and k.provider = 'openai' and other.user_id = $2 and other.provider = 'openai'
            or k.user_id = $2 and k.provider = 'openai' and other.user_id = $1 and other.provider = 'openai'`,
        [alice.userId, bob.userId],
      ),
    );
    await expect(open(app, alice, 'openai')).rejects.toBeInstanceOf(KeyCorruptError);
    await expect(open(app, bob, 'openai')).rejects.toBeInstanceOf(KeyCorruptError);
    await withClient('superuser', (client) =>
      client.query(
        `update api_keys set ciphertext = (select ciphertext from api_keys where user_id = $1 and provider = 'xai')
         where user_id = $1 and provider = 'openai'`,
        [alice.userId],
      ),
    );
    await expect(open(app, alice, 'openai')).rejects.toBeInstanceOf(KeyCorruptError);
    expect(await open(app, alice, 'xai')).toBe('xai-alice-000000aaaa');
  });

  it('does not record a use when the key could not be opened', async () => {
    const user = newActor(app);
    await save(user, 'openai', 'sk-first-00000000aaaa');
    await withClient('superuser', (client) =>
      client.query("update api_keys set ciphertext = 'v1.x' where user_id = $1", [user.userId]),
    );
    await expect(open(app, user, 'openai')).rejects.toBeInstanceOf(KeyCorruptError);
    expect((await user.send('GET', ROUTE)).body.keys[0].last_used_at).toBeNull();
  });

  it('shows keys as locked without their master key, deletes nothing, and opens them when it is back', async () => {
    const user = newActor(app);
    await save(user, 'openai', 'sk-first-00000000aaaa');
    const other = await createTestApp({ KEY_VAULT_KEYS: `other:${Buffer.alloc(32, 8).toString('base64')}` });
    const stranger = newActor(other, {}, user.userId);
    try {
      const list = await stranger.send('GET', ROUTE);
      expect(list.body).toMatchObject({ api_keys: { openai: '••••aaaa' }, keys: [{ status: 'locked' }] });
      await expect(open(other, stranger, 'openai')).rejects.toBeInstanceOf(KeyLockedError);
      expect((await save(stranger, 'xai', 'xai-second-0000bbbb')).status).toBe(200);
    } finally {
      await other.close();
    }
    expect(await open(app, user, 'openai')).toBe('sk-first-00000000aaaa');
    expect((await user.send('GET', ROUTE)).body.keys).toMatchObject([
      { provider: 'openai', status: 'unknown' },
      { provider: 'xai', status: 'locked' },
    ]);
  });

  it('refuses to start with a bad master key, naming the variable', async () => {
    await expect(createTestApp({ KEY_VAULT_KEYS: 'main:tooshort' })).rejects.toThrow(/^KEY_VAULT_KEYS entry 1 must be/);
  });

  it('needs a token', async () => {
    const answer = await app.inject({ method: 'GET', url: ROUTE });
    expect(answer.statusCode).toBe(401);
  });
});
