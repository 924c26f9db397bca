/** Every policy that shows rows of other users, with its condition. */
export const CROSS_USER_POLICIES: Readonly<Record<string, string>> = { api_keys_upkeep: 'is_key_upkeep()' };

/** Every function that runs as the owner of the tables, with what it is for and all that it tells. */
export const OWNER_FUNCTIONS: Readonly<Record<string, { readonly because: string; readonly tells: string }>> = {
  count_api_keys_by_master_key: {
    because: 'operators and health see what waits for which master key',
    tells: 'TABLE(key_id text, keys bigint)',
  },
  count_shared_api_keys: {
    because: 'operators see that users share keys, not which',
    tells: 'TABLE(shared bigint)',
  },
  read_api_keys_to_rotate: {
    because: 'a rotation encrypts the keys of all users anew',
    tells: 'TABLE(session_id uuid, provider text, ciphertext text)',
  },
  store_rotated_api_keys: {
    because: 'a rotation stores what it encrypted anew',
    tells: 'TABLE(stored integer)',
  },
};
