import { randomBytes } from 'node:crypto';
import pg from 'pg';

type DatabaseRole = 'runtime' | 'owner' | 'superuser';

const variables: Record<DatabaseRole, string> = {
  runtime: 'TEST_DATABASE_URL',
  owner: 'TEST_DATABASE_OWNER_URL',
  superuser: 'TEST_DATABASE_SUPERUSER_URL',
};

/** Name of this worker's own database. */
function workersDatabase(): string {
  return `onboarding_${process.env['JEST_WORKER_ID'] ?? '1'}`;
}

/** Connection string of this worker's own database, or of another one. */
export function databaseUrl(role: DatabaseRole = 'runtime', database = workersDatabase()): string {
  const base = process.env[variables[role]];
  if (base === undefined) throw new Error(`${variables[role]} is set by the global setup`);
  const url = new URL(base);
  url.pathname = `/${database}`;
  return url.toString();
}

/** A migrated database in which nothing is stored, for tests that count what all users have. */
export interface EmptyDatabase extends AsyncDisposable {
  readonly name: string;
}

export async function createEmptyDatabase(): Promise<EmptyDatabase> {
  const name = `empty_${randomBytes(6).toString('hex')}`;
  const run = (statement: string): Promise<unknown> => withClient('superuser', (client) => client.query(statement));
  await run(`create database ${name} template onboarding owner app_owner`);
  return {
    name,
    [Symbol.asyncDispose]: async () => {
      await run(`drop database ${name} with (force)`);
    },
  };
}

/** Runs statements as one role, outside the service, on this worker's own database or on another one. */
export async function withClient<T>(
  role: DatabaseRole,
  work: (client: pg.Client) => Promise<T>,
  database = workersDatabase(),
): Promise<T> {
  const client = new pg.Client({ connectionString: databaseUrl(role, database) });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
