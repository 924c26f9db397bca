import { createCipheriv, createHmac, randomBytes } from 'node:crypto';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type pg from 'pg';
import { sessionIdOf } from '../src/modules/sessions/index.js';
import { INIT_SQL } from './answers.js';

/** What a request needs: the user, or null when the token does not verify. */
type UserOf = (request: FastifyRequest) => string | null;

interface Work {
  readonly client: pg.PoolClient;
  readonly session: string;
  readonly user: string;
  readonly record: (type: string, payload: object, step?: number) => Promise<void>;
}

const MASTER_KEY = randomBytes(32);

const ARTEFACTS: Readonly<Record<number, string>> = {
  2: `insert into website_analyses (session_id, id, user_id, website_url, analysis_date, status, sections, meta, crawl_result, updated_at)
      values ($1, 1, $2, 'https://blog.example.com/', now(), 'partial', $3, '{}', '{}', now())`,
  3: `insert into research_preferences (session_id, user_id, content_types, details, created_at, updated_at)
      values ($1, $2, '["Blog Posts"]', $3, now(), now())`,
  4: `insert into persona_data (session_id, user_id, core_persona, platform_personas, selected_platforms, meta, version, created_at, updated_at)
      values ($1, $2, $3, '{}', '[]', '{}', 1, now(), now())`,
  5: `insert into integrations (session_id, user_id, state, created_at, updated_at) values ($1, $2, $3, now(), now())`,
};

/** The writes of the journey as plain SQL: one transaction on the locked session, state and event together. */
export function addJourney(server: FastifyInstance, pool: pg.Pool, userOf: UserOf): void {
  server.post('/api/onboarding/start', (request) =>
    change(pool, userOf(request), () => Promise.resolve({ message: 'ready' })),
  );
  server.post<{ Body: { provider: string; api_key: string } }>('/api/onboarding/api-keys', (request) =>
    change(pool, userOf(request), (work) => saveKey(work, request.body.provider, request.body.api_key)),
  );
  server.post<{ Params: { n: string }; Body: { data: object } }>('/api/onboarding/step/:n/complete', (request) =>
    change(pool, userOf(request), (work) => completeStep(work, Number(request.params.n), request.body.data)),
  );
  server.post('/api/onboarding/complete', (request) =>
    change(pool, userOf(request), async ({ client, session }) => {
      const { rows } = await client.query<pg.QueryResultRow>({
        name: 'all-steps',
        text: 'select * from onboarding_steps where session_id = $1',
        values: [session],
      });
      return { completion_percentage: (rows.length * 100) / 6 };
    }),
  );
  server.get('/api/onboarding/summary', async (request) => {
    const { rows } = await pool.query<pg.QueryResultRow>({ name: 'init', text: INIT_SQL, values: [userOf(request)] });
    return rows[0];
  });
}

async function change<T>(pool: pg.Pool, user: string | null, work: (work: Work) => Promise<T>): Promise<T> {
  if (user === null) throw new Error('No valid token');
  const client = await pool.connect();
  const session = sessionIdOf(user);
  try {
    await client.query('begin');
    const { rows } = await client.query<{ version: number }>({
      name: 'lock',
      text: 'select version from onboarding_sessions where id = $1 for update',
      values: [session],
    });
    let version = rows[0]?.version ?? 0;
    const record = async (type: string, payload: object, step: number | null = null): Promise<void> => {
      version += 1;
      await client.query({
        name: 'event',
        text: `insert into onboarding_events (session_id, seq, user_id, type, step_number, payload, actor, at)
               values ($1, $2, $3, $4, $5, $6, $3, now())`,
        values: [session, version, user, type, step, payload],
      });
    };
    if (rows.length === 0) {
      await client.query({
        name: 'session',
        text: `insert into onboarding_sessions (id, user_id, started_at, updated_at) values ($1, $2, now(), now())`,
        values: [session, user],
      });
      await record('session.started', {});
    }
    const result = await work({ client, session, user, record });
    await client.query({
      name: 'version',
      text: 'update onboarding_sessions set version = $2, updated_at = now() where id = $1',
      values: [session, version],
    });
    await client.query('commit');
    return result;
  } catch (error) {
    await client.query('rollback');
    throw error;
  } finally {
    client.release();
  }
}

async function saveKey({ client, session, user, record }: Work, provider: string, key: string): Promise<object> {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', MASTER_KEY, nonce);
  const ciphertext = Buffer.concat([nonce, cipher.update(key), cipher.final(), cipher.getAuthTag()]).toString('base64');
  const fingerprint = createHmac('sha256', MASTER_KEY).update(key).digest('hex');
  await client.query({
    name: 'key',
    text: `insert into api_keys (session_id, provider, user_id, ciphertext, key_id, last4, fingerprint, check_status, created_at, updated_at)
           values ($1, $2, $3, $4, 'bench', $5, $6, 'unknown', now(), now())`,
    values: [session, provider, user, ciphertext, key.slice(-4), fingerprint],
  });
  await record('api_key.saved', { provider }, 1);
  return { provider, status: 'saved' };
}

async function completeStep({ client, session, user, record }: Work, step: number, data: object): Promise<object> {
  await checkOrder(client, session, step);
  // The cross-step rules look at everything that is stored so far.
  await client.query({ name: 'snapshot', text: INIT_SQL, values: [user] });
  const artefact = ARTEFACTS[step];
  if (artefact !== undefined) {
    await client.query({ name: `artefact-${step}`, text: artefact, values: [session, user, data] });
    await record('artefact.saved', {}, step);
  }
  await client.query({
    name: 'step',
    text: `insert into onboarding_steps (session_id, step_number, user_id, status, started_at, completed_at, attempts, validation_errors, stale)
           values ($1, $2, $3, 'completed', now(), now(), 1, '[]', false)`,
    values: [session, step, user],
  });
  await record('step.completed', { again: false }, step);
  await client.query({
    name: 'progress',
    text: 'update onboarding_sessions set current_step = $2, progress = $3 where id = $1',
    values: [session, step, (step * 100) / 6],
  });
  return { step_number: step, data, warnings: null, status: 'completed' };
}

/** Optional steps before it may be open, required ones may not. */
async function checkOrder(client: pg.PoolClient, session: string, step: number): Promise<void> {
  const { rows } = await client.query<{ step_number: number }>({
    name: 'steps',
    text: 'select step_number, status from onboarding_steps where session_id = $1',
    values: [session],
  });
  const done = new Set(rows.map(({ step_number: number }) => number));
  const missing = [2, 3, 4].filter((required) => required < step && !done.has(required));
  if (missing.length > 0) throw new Error(`Step ${step} needs step ${missing.join(', ')}`);
}
