import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import jwt from 'jsonwebtoken';
import { z } from 'zod';
import { startService } from '../src/cli/service-process.js';
import { openEmbeddedPostgres } from '../src/database/index.js';
import { KeyVault } from '../src/modules/api-keys/vault/key-vault.js';
import { parseKeyring } from '../src/modules/api-keys/vault/keyring.js';
import { keyOwner, seedKeys } from './seed-keys.js';

const KEYS = 100_000;
const READERS = 4;
const LOOK_MS = 1_000;
const SECRET = 'bench-secret-that-signs-tokens-on-this-machine-only';
const OLD = `old:${Buffer.alloc(32, 1).toString('base64')}`;
const NEW = `new:${Buffer.alloc(32, 2).toString('base64')}`;

const standing = z.object({ remaining: z.number(), current: z.number(), rotating: z.boolean() });

const headersOf = (user: string, claims: object = {}): Record<string, string> => {
  return { authorization: `Bearer ${jwt.sign(claims, SECRET, { subject: user, expiresIn: '2h' })}` };
};

async function call(url: string, method: string): Promise<z.output<typeof standing>> {
  const response = await fetch(url, { method, headers: headersOf('operator', { role: 'admin' }) });
  return standing.parse(await response.json());
}

/** Users look at their keys all the while; returns how many did, and how many were not answered as usual. */
async function readUntil(url: string, isOver: () => boolean): Promise<{ reads: number; failures: number }> {
  const counts = { reads: 0, failures: 0 };
  while (!isOver()) {
    const user = keyOwner(Math.floor(Math.random() * KEYS));
    const response = await fetch(`${url}/api/onboarding/api-keys`, { headers: headersOf(user) });
    const isFine = response.status === 200 && (await response.text()).includes('"status":"unknown"');
    counts.reads += 1;
    if (!isFine) counts.failures += 1;
  }
  return counts;
}

/** Rotates all keys, with readers or without, and says how long it took. Returns the failed reads and keys left. */
async function rotate(url: string, readers: number): Promise<number> {
  let isOver = false;
  const reading = Array.from({ length: readers }, () => readUntil(url, () => isOver));
  const from = performance.now();
  let state = await call(`${url}/api/admin/key-vault/rotate`, 'POST');
  while (state.rotating) {
    await delay(LOOK_MS);
    state = await call(`${url}/api/admin/key-vault`, 'GET');
  }
  const seconds = (performance.now() - from) / 1000;
  isOver = true;
  const counts = await Promise.all(reading);
  const [reads, failures] = [counts.map((one) => one.reads), counts.map((one) => one.failures)].map((list) =>
    list.reduce((sum, count) => sum + count, 0),
  );
  console.log(
    `${state.current} keys under the new master key in ${seconds.toFixed(1)} s with ${readers} readers: ` +
      `${reads ?? 0} reads, ${failures ?? 0} failed, ${state.remaining} keys left`,
  );
  return (failures ?? 0) + state.remaining;
}

async function run(folder: string): Promise<number> {
  const database = await openEmbeddedPostgres(folder);
  const { superuser } = z
    .object({ superuser: z.string() })
    .parse(JSON.parse(readFileSync(join(folder, 'database-passwords.json'), 'utf8')));
  const superuserUrl = `postgres://postgres:${superuser}@127.0.0.1:${database.port}/onboarding`;
  const variables = {
    DATA_DIR: folder,
    AUTH_JWT_SECRET: SECRET,
    RATE_LIMIT_ENABLED: 'false',
    NODE_ENV: 'development',
  };
  let failures = 0;
  try {
    const prepared = await startService({ ...variables, KEY_VAULT_KEYS: OLD });
    await prepared.stop();
    await seedKeys(superuserUrl, new KeyVault(parseKeyring(OLD, 'KEY_VAULT_KEYS')), KEYS);
    for (const [ring, readers] of [
      [`${NEW},${OLD}`, 0],
      [`${OLD},${NEW}`, READERS],
    ] as const) {
      const service = await startService({ ...variables, KEY_VAULT_KEYS: ring });
      failures += await rotate(service.url, readers);
      await service.stop();
    }
  } finally {
    await database.release();
  }
  return failures;
}

const folder = mkdtempSync(join(tmpdir(), 'onboarding-bench-'));
try {
  process.exitCode = (await run(folder)) === 0 ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
