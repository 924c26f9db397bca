import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { keyOwner, seedKeys, storedKey } from '../../bench/seed-keys.js';
import { isUserId, UserScope } from '../../src/auth/index.js';
import { ApiKeysService } from '../../src/modules/api-keys/index.js';
import { KeyVault } from '../../src/modules/api-keys/vault/key-vault.js';
import { parseKeyring } from '../../src/modules/api-keys/vault/keyring.js';
import { createTestApp } from '../support/create-test-app.js';
import { createEmptyDatabase, databaseUrl, type EmptyDatabase, withClient } from '../support/database.js';
import { Scene } from './scene.js';
import { serviceVariables, type ServiceRun } from './service-run.js';

jest.setTimeout(300_000);

const COMMAND = fileURLToPath(new URL('../../dist/src/cli/vault-rotate.js', import.meta.url));
const KEYS = 4_000;
const KILLS = 20;

const masterKey = (name: string, byte: number): string => `${name}:${Buffer.alloc(32, byte).toString('base64')}`;
const [A, B] = [masterKey('a', 1), masterKey('b', 2)];
const rings = [`${B},${A}`, `${A},${B}`];
const activeId = (ring: string): string => parseKeyring(ring, 'KEY_VAULT_KEYS').active.id;

let scene: Scene;
let database: EmptyDatabase;
beforeAll(async () => {
  scene = new Scene();
  database = await createEmptyDatabase();
  await seedKeys(databaseUrl('superuser', database.name), new KeyVault(parseKeyring(A, 'KEY_VAULT_KEYS')), KEYS);
});
afterAll(async () => {
  await scene.clear();
  await database[Symbol.asyncDispose]();
});

function rotate(ring: string): ServiceRun {
  const variables = { KEY_VAULT_KEYS: ring, DATABASE_URL: databaseUrl('runtime', database.name) };
  return scene.run(process.execPath, [COMMAND], serviceVariables(scene.dataDir, variables));
}

async function countsByMasterKey(): Promise<Map<string, number>> {
  const { rows } = await withClient(
    'superuser',
    (client) => client.query('select key_id, count(*)::int as keys from api_keys group by 1'),
    database.name,
  );
  return new Map(rows.map(({ key_id: id, keys }) => [id, keys]));
}

/** Kills the run once it has encrypted this many keys; false when it had ended before. */
async function killAt(run: ServiceRun, ring: string, target: number): Promise<boolean> {
  while (run.isRunning) {
    const done = (await countsByMasterKey()).get(activeId(ring)) ?? 0;
    if (done >= target) return (await run.stop('SIGKILL')).signal === 'SIGKILL';
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
  await run.ended;
  return false;
}

async function open(app: NestFastifyApplication, number: number): Promise<string> {
  const userId = keyOwner(number);
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

/** Opens one key after another until it is told to stop; returns what was not the key. */
async function readUntil(app: NestFastifyApplication, isOver: () => boolean): Promise<unknown[]> {
  const wrong: unknown[] = [];
  for (let turn = 0; !isOver(); turn += 1) {
    const number = (turn * 997) % KEYS;
    const key = await open(app, number).catch((error: unknown) => error);
    if (key !== storedKey(number)) wrong.push(key);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  return wrong;
}

describe('npm run vault:rotate', () => {
  it('is killed anywhere, goes on where it was, loses no key and fails no read', async () => {
    const app = await createTestApp({ KEY_VAULT_KEYS: rings[0] }, { url: databaseUrl('runtime', database.name) });
    let isOver = false;
    const reading = readUntil(app, () => isOver);
    let ring = 0;
    let midway = 0;
    for (let kill = 0; kill < KILLS; kill += 1) {
      const current = rings[ring]!;
      const done = (await countsByMasterKey()).get(activeId(current)) ?? 0;
      const run = rotate(current);
      await killAt(run, current, done + 1 + Math.floor(Math.random() * (KEYS - done - 1) * 0.6));
      const counts = await countsByMasterKey();
      expect([...counts.values()].reduce((sum, keys) => sum + keys, 0)).toBe(KEYS);
      const after = counts.get(activeId(current)) ?? 0;
      expect(after).toBeGreaterThanOrEqual(done);
      if (after < KEYS) midway += 1;
      // Little is left, or nothing: the other way round there is more to interrupt.
      if (after > KEYS * 0.8) ring = 1 - ring;
    }
    expect(midway).toBeGreaterThan(KILLS / 2);

    const last = rotate(rings[ring]!);
    expect(await last.ended).toEqual({ code: 0, signal: null });
    expect(await countsByMasterKey()).toEqual(new Map([[activeId(rings[ring]!), KEYS]]));
    expect(last.stdout).toContain(`4,000 of 4,000 keys under ${activeId(rings[ring]!)} (100.00 %)`);
    expect(last.stdout).toContain(`No key needs ${activeId(rings[1 - ring]!)} any more`);
    isOver = true;
    expect(await reading).toEqual([]);
    await app.close();

    const remaining = new KeyVault(parseKeyring(ring === 0 ? B : A, 'KEY_VAULT_KEYS'));
    const { rows } = await withClient(
      'superuser',
      (client) => client.query('select session_id, provider, user_id, ciphertext, key_id, fingerprint from api_keys'),
      database.name,
    );
    const opened = new Map(
      rows.map((row) => [
        row.user_id,
        remaining.open({ sessionId: row.session_id, provider: row.provider }, row.ciphertext),
      ]),
    );
    const expected = Array.from({ length: KEYS }, (_unused, number) => [keyOwner(number), storedKey(number)] as const);
    expect(opened).toEqual(new Map(expected));
    const recognised = rows.filter((row) =>
      remaining.recognises({ keyId: row.key_id, fingerprint: row.fingerprint }, opened.get(row.user_id) ?? ''),
    );
    expect(recognised).toHaveLength(KEYS);
  });

  it('ends with code 0 and names what is locked, and with code 1 when a key is left', async () => {
    const ring = `${masterKey('c', 3)},${masterKey('d', 4)}`;
    const lacking = rotate(ring);
    expect(await lacking.ended).toEqual({ code: 0, signal: null });
    expect(lacking.stdout).toMatch(/^4,000 keys are locked: KEY_VAULT_KEYS lacks [ab]~[0-9a-f]{8}$/m);
    await withClient(
      'superuser',
      (client) => client.query("update api_keys set ciphertext = ciphertext || 'A' where user_id = $1", [keyOwner(7)]),
      database.name,
    );
    const whole = rotate(`${masterKey('c', 3)},${A},${B}`);
    expect(await whole.ended).toEqual({ code: 1, signal: null });
    expect(whole.stdout).toMatch(/^1 keys are left under [ab]~[0-9a-f]{8}: run this again\. .*damaged/m);
    expect(whole.stdout).toMatch(/3,999 of 4,000 keys under c~[0-9a-f]{8} \(99\.97 %\)/);
  });

  it('ends with one line and code 1 without a usable keyring', async () => {
    const run = rotate('main:tooshort');
    expect(await run.ended).toEqual({ code: 1, signal: null });
    expect(run.stderr).toMatch(/KEY_VAULT_KEYS entry 1 must be/);
  });
});
