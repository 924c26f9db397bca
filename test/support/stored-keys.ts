import type { Actor } from './actors.js';
import { withClient } from './database.js';

/** Route of stored keys. */
export const KEYS = '/api/onboarding/api-keys';

/** A key that providers of a test accept once they are told, and one that they do not. */
export const GOOD_KEY = 'good-key-00000000aaaa';
export const BAD_KEY = 'bad-key-000000000bbbb';

/** Saves a key over HTTP; `query` stands behind the path. */
export const saveKey = (user: Actor, provider: string, key: string, more: object = {}, query = '') =>
  user.send('POST', `${KEYS}${query}`, { provider, api_key: key, ...more });

/** What the listing says of one key. */
export async function listedKey(user: Actor, provider: string): Promise<any> {
  const { body } = await user.send('GET', KEYS);
  return body.keys.find((key: { provider: string }) => key.provider === provider);
}

/** Sets columns of a user's stored keys, as if time had passed. */
export const rewriteKeys = (user: Actor, assignments: string) =>
  withClient('superuser', (client) =>
    client.query(`update api_keys set ${assignments} where user_id = $1`, [user.userId]),
  );
