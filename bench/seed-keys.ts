import pg from 'pg';
import type { KeyVault } from '../src/modules/api-keys/vault/key-vault.js';
import { sessionIdOf } from '../src/modules/sessions/index.js';

const BATCH = 1_000;
const PROVIDER = 'openai';

/** Name of the n-th user and the key that they have stored. */
export const keyOwner = (number: number): string => `key-owner-${number}`;
export const storedKey = (number: number): string => `sk-proj-${String(number).padStart(40, '0')}`;

/** Stores one key for each of `count` users, encrypted as the service does. */
export async function seedKeys(superuserUrl: string, vault: KeyVault, count: number): Promise<void> {
  const client = new pg.Client({ connectionString: superuserUrl });
  await client.connect();
  try {
    for (let from = 0; from < count; from += BATCH) await seedBatch(client, vault, from, Math.min(count, from + BATCH));
    await client.query('analyze');
  } finally {
    await client.end();
  }
}

async function seedBatch(client: pg.Client, vault: KeyVault, from: number, to: number): Promise<void> {
  const rows = Array.from({ length: to - from }, (_unused, index) => {
    const number = from + index;
    const sessionId = sessionIdOf(keyOwner(number));
    const { keyId, ...sealed } = vault.seal({ sessionId, provider: PROVIDER }, storedKey(number));
    return { session_id: sessionId, user_id: keyOwner(number), key_id: keyId, ...sealed };
  });
  const given = `from json_to_recordset($1) as r(session_id uuid, user_id text, ciphertext text, key_id text, fingerprint text)`;
  await client.query(
    `insert into onboarding_sessions (id, user_id, started_at, updated_at) select session_id, user_id, now(), now() ${given}`,
    [JSON.stringify(rows)],
  );
  await client.query(
    `insert into api_keys (session_id, provider, user_id, ciphertext, key_id, last4, fingerprint, check_status, created_at, updated_at)
     select session_id, '${PROVIDER}', user_id, ciphertext, key_id, '0000', fingerprint, 'unknown', now(), now() ${given}`,
    [JSON.stringify(rows)],
  );
}
