import type pg from 'pg';

/** One stored key as a rotation sees it. Whose it is, it does not see. */
export interface StoredEnvelope {
  readonly sessionId: string;
  readonly provider: string;
  readonly ciphertext: string;
}

/** The last row of a batch; the next one begins after it. */
export type Place = Pick<StoredEnvelope, 'sessionId' | 'provider'>;

/** What replaces the ciphertext of a row, if it is still that one. */
export interface RotatedEnvelope extends StoredEnvelope {
  readonly replaces: string;
  readonly keyId: string;
  readonly fingerprint: string;
}

const BEGINNING: Place = { sessionId: '00000000-0000-0000-0000-000000000000', provider: '' };

/** The stored keys of all users, through the functions of the database that may see them. */
export class KeyUpkeepRepository {
  constructor(private readonly client: pg.Client) {}

  /** How many stored keys each master key encrypts. */
  async countByMasterKey(): Promise<Map<string, number>> {
    const { rows } = await this.client.query<{ key_id: string; keys: string }>(
      'select key_id, keys from count_api_keys_by_master_key()',
    );
    return new Map(rows.map(({ key_id: id, keys }) => [id, Number(keys)]));
  }

  /** How many different keys are stored by more than one user. */
  async countShared(): Promise<number> {
    const { rows } = await this.client.query<{ shared: string }>('select shared from count_shared_api_keys()');
    return Number(rows[0]?.shared);
  }

  /** The next rows under one of these master keys, in the order of the primary key. */
  async readBatch(keyIds: readonly string[], after: Place | null, most: number): Promise<StoredEnvelope[]> {
    const { sessionId, provider } = after ?? BEGINNING;
    const { rows } = await this.client.query<{ session_id: string; provider: string; ciphertext: string }>(
      'select session_id, provider, ciphertext from read_api_keys_to_rotate($1, $2, $3, $4)',
      [keyIds, sessionId, provider, most],
    );
    return rows.map((row) => ({ sessionId: row.session_id, provider: row.provider, ciphertext: row.ciphertext }));
  }

  /** Stores a batch in one transaction; returns how many rows still held what is replaced and were free. */
  async storeBatch(batch: readonly RotatedEnvelope[]): Promise<number> {
    const rotated = batch.map(({ sessionId, keyId, ...row }) => ({ ...row, session_id: sessionId, key_id: keyId }));
    const { rows } = await this.client.query<{ stored: number }>('select stored from store_rotated_api_keys($1)', [
      JSON.stringify(rotated),
    ]);
    return rows[0]?.stored ?? 0;
  }
}
