import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import pg from 'pg';
import { isUserId, UserScope } from '../../src/auth/index.js';
import { ApiKeysService, KeyLockedError } from '../../src/modules/api-keys/index.js';
import { type Actor, newActor, send } from '../support/actors.js';
import { createTestApp } from '../support/create-test-app.js';
import { createEmptyDatabase, databaseUrl, type EmptyDatabase, withClient } from '../support/database.js';
import { ChangeObservers } from '../../src/modules/sessions/index.js';
import { expectProblem } from '../support/problems.js';

const [OLD, NEW, OTHER] = [1, 2, 3].map((byte) => Buffer.alloc(32, byte).toString('base64'));
const BEFORE = `old:${OLD}`;
const AFTER = `new:${NEW},old:${OLD}`;
const VAULT = '/api/admin/key-vault';
const KEYS = '/api/onboarding/api-keys';

let database: EmptyDatabase;
const apps: NestFastifyApplication[] = [];
beforeAll(async () => {
  database = await createEmptyDatabase();
});
afterEach(async () => {
  for (const app of apps.splice(0)) await app.close();
  await query('delete from onboarding_sessions');
});
afterAll(async () => {
  await database[Symbol.asyncDispose]();
});

function query(text: string, values: unknown[] = []): Promise<any[]> {
  return withClient('superuser', async (client) => (await client.query(text, values)).rows, database.name);
}

/** A process of the service with these master keys, on the database that only this file uses. */
async function serve(masterKeys: string): Promise<NestFastifyApplication> {
  const app = await createTestApp({ KEY_VAULT_KEYS: masterKeys }, { url: databaseUrl('runtime', database.name) });
  apps.push(app);
  return app;
}

async function save(user: Actor, provider: string, key: string): Promise<void> {
  expect((await user.send('POST', KEYS, { provider, api_key: key })).status).toBe(200);
}

/** Users with a key each, saved while the old master key was the active one. */
async function saveUnderOldKey(count: number): Promise<Actor[]> {
  const app = await serve(BEFORE);
  const users = Array.from({ length: count }, () => newActor(app));
  for (const [index, user] of users.entries()) await save(user, 'openai', keyOf(index));
  return users;
}

const keyOf = (index: number): string => `sk-proj-number-${String(index).padStart(6, '0')}`;

async function open(app: NestFastifyApplication, { userId }: Actor): Promise<string> {
  if (!isUserId(userId)) throw new Error('Not a user id');
  const seen: string[] = [];
  await app
    .get(UserScope)
    .run(userId, () =>
      app
        .get(ApiKeysService)
        .withKey(userId, 'openai', 'generation', ({ key }) => Promise.resolve(void seen.push(key))),
    );
  return seen.join();
}

async function rotate(app: NestFastifyApplication): Promise<any> {
  const admin = newActor(app, { role: 'admin' });
  const started = await admin.send('POST', `${VAULT}/rotate`);
  expect(started.status).toBe(202);
  let state = started.body;
  while (state.rotating === true) state = (await admin.send('GET', VAULT)).body;
  return state;
}

describe('the key vault', () => {
  it('is for administrators', async () => {
    const app = await serve(BEFORE);
    for (const [method, path] of [
      ['GET', VAULT],
      ['POST', `${VAULT}/rotate`],
    ] as const) {
      expectProblem(await send(app, method, path), 401, 'unauthenticated');
      expectProblem(await newActor(app).send(method, path), 403, 'forbidden');
    }
  });

  it('counts keys by master key and says which may be removed', async () => {
    await saveUnderOldKey(3);
    const app = await serve(AFTER);
    await save(newActor(app), 'xai', 'xai-under-the-new-key');
    const { body } = await newActor(app, { role: 'admin' }).send('GET', VAULT);
    expect(body).toEqual({
      active_key_id: expect.stringMatching(/^new~/),
      total: 4,
      current: 1,
      remaining: 3,
      locked: 0,
      progress: 25,
      rotating: false,
      shared_keys: 0,
      master_keys: [
        { id: body.active_key_id, keys: 1, held: true, active: true, removable: false },
        { id: expect.stringMatching(/^old~/), keys: 3, held: true, active: false, removable: false },
      ],
    });
  });

  it('encrypts every key anew, after which the old master key is not needed', async () => {
    const users = await saveUnderOldKey(5);
    const before = await query('select * from api_keys order by session_id');
    const app = await serve(AFTER);
    const state = await rotate(app);
    expect(state).toMatchObject({ total: 5, current: 5, remaining: 0, progress: 100 });
    expect(state.master_keys[1]).toMatchObject({ keys: 0, removable: true });
    const alone = await serve(`new:${NEW}`);
    expect(await Promise.all(users.map((user) => open(alone, user)))).toEqual(
      users.map((_user, index) => keyOf(index)),
    );
    const after = await query('select * from api_keys order by session_id');
    const rotated = ['ciphertext', 'key_id', 'fingerprint', 'last_used_at'];
    const untouched = (row: object): object =>
      Object.fromEntries(Object.entries(row).filter(([column]) => !rotated.includes(column)));
    expect(after.map(untouched)).toEqual(before.map(untouched));
    expect(await query('select 1 from onboarding_events where type not like $1', ['%start%'])).toHaveLength(5);
  });

  it('still recognises a key that is saved again, and the same key of two users and two providers', async () => {
    const [first, second] = await saveUnderOldKey(2);
    await save(first!, 'deepseek', keyOf(0));
    await save(second!, 'deepseek', keyOf(0));
    await query("update api_keys set check_status = 'valid' where user_id = $1", [first!.userId]);
    const app = await serve(AFTER);
    const same = { provider: 'openai', api_key: keyOf(0) };
    const user = newActor(app, {}, first!.userId);
    const repeated = { status: 'valid', warnings: ['The same key is stored for deepseek. It is taken as given.'] };
    expect((await user.send('POST', KEYS, same)).body.validation).toMatchObject(repeated);
    expect(await rotate(app)).toMatchObject({ shared_keys: 1 });
    expect((await user.send('POST', KEYS, same)).body.validation).toMatchObject(repeated);
  });

  it('joins a rotation that another process has begun', async () => {
    const app = await serve(AFTER);
    const other = new pg.Client({ connectionString: databaseUrl('runtime', database.name) });
    await other.connect();
    try {
      await other.query('select pg_advisory_lock($1)', [0x616c7773]);
      await saveUnderOldKey(1);
      const admin = newActor(app, { role: 'admin' });
      for (let turn = 0; turn < 3; turn += 1) {
        const { status, body } = await admin.send('POST', `${VAULT}/rotate`);
        expect([status, body.rotating, body.remaining]).toEqual([202, true, 1]);
      }
    } finally {
      await other.end();
    }
    while ((await rotate(app)).remaining > 0);
  });

  it('serves every read and takes every key meanwhile, and the user’s own save wins', async () => {
    const users = await saveUnderOldKey(40);
    const app = await serve(AFTER);
    const old = await serve(BEFORE + `,new:${NEW}`);
    const results: unknown[] = [];
    let isOver = false;
    const read = async (offset: number): Promise<void> => {
      for (let turn = offset; !isOver; turn += 1) {
        const user = users[turn % 20]!;
        const key = await open(turn % 2 === 0 ? app : old, user).catch((error: unknown) => error);
        if (key !== keyOf(turn % 20)) results.push(key);
      }
    };
    const replace = async (process: NestFastifyApplication, parity: number): Promise<void> => {
      for (const [index, { userId }] of users.entries()) {
        if (index >= 20 && index % 2 === parity)
          await save(newActor(process, {}, userId), 'openai', `sk-replaced-${keyOf(index)}`);
      }
    };
    const readers = [0, 1, 2, 3].map(read);
    const [state] = await Promise.all([rotate(app), replace(app, 0), replace(old, 1)]);
    isOver = true;
    await Promise.all(readers);
    expect(results).toEqual([]);
    expect(state.total).toBe(40);
    while ((await rotate(app)).remaining > 0);
    const alone = await serve(`new:${NEW}`);
    const opened = await Promise.all(users.map((user) => open(alone, user)));
    expect(opened).toEqual(users.map((_user, index) => (index < 20 ? keyOf(index) : `sk-replaced-${keyOf(index)}`)));
  });

  it('leaves a row that its user is changing for later instead of waiting for it', async () => {
    const [user] = await saveUnderOldKey(1);
    const app = await serve(AFTER);
    const change = new pg.Client({ connectionString: databaseUrl('superuser', database.name) });
    await change.connect();
    try {
      await change.query('begin');
      await change.query('select 1 from api_keys for update');
      const admin = newActor(app, { role: 'admin' });
      await admin.send('POST', `${VAULT}/rotate`);
      expect((await admin.send('GET', VAULT)).body).toMatchObject({ remaining: 1, rotating: true });
    } finally {
      await change.end();
    }
    expect(await rotate(app)).toMatchObject({ remaining: 0 });
    expect(await open(app, user!)).toBe(keyOf(0));
  });

  it('keeps row and envelope under one master key when a process with an older keyring saves meanwhile', async () => {
    const [user] = await saveUnderOldKey(1);
    const app = await serve(AFTER);
    const old = await serve(`${BEFORE},new:${NEW}`);
    const admin = newActor(app, { role: 'admin' });
    old.get(ChangeObservers).add(async () => {
      await admin.send('POST', `${VAULT}/rotate`);
      await new Promise((resolve) => setTimeout(resolve, 500));
    });
    await save(newActor(old, {}, user!.userId), 'openai', 'sk-proj-saved-meanwhile');
    while ((await rotate(app)).remaining > 0);
    const [row] = await query("select key_id, split_part(ciphertext, '.', 2) as named from api_keys");
    expect(row).toEqual({ key_id: expect.stringMatching(/^new~/), named: row.key_id });
    expect(await open(await serve(`new:${NEW}`), user!)).toBe('sk-proj-saved-meanwhile');
  });

  it('leaves what does not open exactly as it is, and goes on with the rest', async () => {
    const users = await saveUnderOldKey(4);
    const broken = users[1]!;
    await query("update api_keys set ciphertext = ciphertext || 'A' where user_id = $1", [broken.userId]);
    const rows = (): Promise<any[]> => query('select * from api_keys where user_id = $1', [broken.userId]);
    const before = await rows();
    const app = await serve(AFTER);
    expect(await rotate(app)).toMatchObject({ current: 3, remaining: 1, progress: 75 });
    expect(await rows()).toEqual(before);
  });
});

describe('a keyring that is partly wrong', () => {
  it('locks what it cannot open, serves the rest, and gives everything back once it is right', async () => {
    const [locked] = await saveUnderOldKey(1);
    const app = await serve(`new:${NEW},old:${OTHER}`);
    const [kept, user] = [newActor(app), newActor(app, {}, locked!.userId)];
    await save(kept, 'openai', 'sk-proj-under-the-new-key');
    const before = await query('select * from api_keys where user_id = $1', [locked!.userId]);

    expect((await user.send('GET', KEYS)).body.keys).toMatchObject([
      { provider: 'openai', status: 'locked', detail: expect.stringContaining('lacks the master key') },
    ]);
    await expect(open(app, user)).rejects.toBeInstanceOf(KeyLockedError);
    expect(await open(app, kept)).toBe('sk-proj-under-the-new-key');
    const health = await send(app, 'GET', '/health/ready');
    expect([health.status, health.body]).toEqual([
      200,
      { status: 'degraded', degraded: [{ part: 'key_vault', detail: expect.stringContaining('KEY_VAULT_KEYS') }] },
    ]);
    expect(health.text).not.toMatch(/old~/);
    expect(await rotate(app)).toMatchObject({
      current: 1,
      remaining: 0,
      locked: 1,
      master_keys: [
        { active: true },
        { removable: true },
        { id: expect.stringMatching(/^old~/), keys: 1, held: false },
      ],
    });
    expect((await user.send('POST', '/api/onboarding/step/1/complete', {})).status).toBe(200);
    expect(await query('select * from api_keys where user_id = $1', [locked!.userId])).toEqual(before);

    const right = await serve(AFTER);
    expect(await open(right, locked!)).toBe(keyOf(0));
    expect((await send(right, 'GET', '/health/ready')).body).toEqual({ status: 'ok', degraded: [] });
  });

  it('lets the user replace a locked key', async () => {
    const [locked] = await saveUnderOldKey(1);
    const app = await serve(`new:${NEW}`);
    const user = newActor(app, {}, locked!.userId);
    await save(user, 'openai', 'sk-proj-saved-over-it');
    expect(await open(app, user)).toBe('sk-proj-saved-over-it');
    expect((await user.send('GET', KEYS)).body.keys).toMatchObject([{ status: 'unknown' }]);
  });
});
