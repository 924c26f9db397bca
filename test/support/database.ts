import pg from 'pg';

type DatabaseRole = 'runtime' | 'owner' | 'superuser';

const variables: Record<DatabaseRole, string> = {
  runtime: 'TEST_DATABASE_URL',
  owner: 'TEST_DATABASE_OWNER_URL',
  superuser: 'TEST_DATABASE_SUPERUSER_URL',
};

/** Connection string of this worker's own database. */
export function databaseUrl(role: DatabaseRole = 'runtime'): string {
  const base = process.env[variables[role]];
  if (base === undefined) throw new Error(`${variables[role]} is set by the global setup`);
  const url = new URL(base);
  url.pathname = `/onboarding_${process.env['JEST_WORKER_ID'] ?? '1'}`;
  return url.toString();
}

/** Runs statements as one role, outside the service. */
export async function withClient<T>(role: DatabaseRole, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: databaseUrl(role) });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
