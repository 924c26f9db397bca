import pg from 'pg';
import { sessionIdOf } from '../src/modules/sessions/index.js';

const TABLES = [
  'onboarding_steps',
  'onboarding_events',
  'api_keys',
  'website_analyses',
  'research_preferences',
  'competitor_analyses',
  'persona_data',
  'integrations',
];
const BATCH = 1_000;

/** Name of the n-th user. */
export const userName = (number: number): string => `bench-${number}`;

/** Copies everything one real user has to users `from` to `to` - 1, so that every row is as large as a real one. */
export async function copyUser(superuserUrl: string, template: string, from: number, to: number): Promise<void> {
  const client = new pg.Client({ connectionString: superuserUrl });
  await client.connect();
  try {
    for (let start = from; start < to; start += BATCH)
      await copyBatch(client, template, start, Math.min(to, start + BATCH));
    await client.query('analyze');
  } finally {
    await client.end();
  }
}

async function copyBatch(client: pg.Client, template: string, from: number, to: number): Promise<void> {
  const users = Array.from({ length: to - from }, (_unused, index) => userName(from + index));
  const sessions = users.map((user) => sessionIdOf(user));
  const copied = 'from unnest($1::text[], $2::uuid[]) as target(user_id, session_id)';
  const source = sessionIdOf(template);
  await client.query(
    `insert into onboarding_sessions select (json_populate_record(s, json_build_object('id', target.session_id, 'user_id', target.user_id))).*
     ${copied}, onboarding_sessions s where s.id = $3`,
    [users, sessions, source],
  );
  for (const table of TABLES) {
    await client.query(
      `insert into ${table} select (json_populate_record(t, json_build_object('session_id', target.session_id, 'user_id', target.user_id))).*
       ${copied}, ${table} t where t.session_id = $3`,
      [users, sessions, source],
    );
  }
}
