import pg from 'pg';
import { hasErrorCode } from '../../common/files/index.js';
import type { Credentials } from './credentials.js';
import { EmbeddedPostgresError } from './embedded-postgres-error.js';

/** Name of the database, and of the two roles: one owns the tables, the other runs the service. */
export const DATABASE = 'onboarding';
export const OWNER_ROLE = 'app_owner';
export const RUNTIME_ROLE = 'app_user';

const WRONG_PASSWORD = '28P01';

/** A server that takes longer hangs. */
const ANSWER_MS = 20_000;

/** Creates the roles and the database on a server that is ours. Safe to repeat. Throws EmbeddedPostgresError. */
export async function prepareDatabase(port: number, dataFolder: string, credentials: Credentials): Promise<void> {
  await asSuperuser(port, 'postgres', credentials, async (client) => {
    await assertOurServer(client, dataFolder);
    await ensureRole(client, OWNER_ROLE, credentials.owner);
    await ensureRole(client, RUNTIME_ROLE, credentials.runtime);
    const found = await client.query('select 1 from pg_database where datname = $1', [DATABASE]);
    if (found.rowCount === 0) await client.query(`create database ${DATABASE} owner ${OWNER_ROLE}`);
  });
  await asSuperuser(port, DATABASE, credentials, async (client) => {
    await client.query(`grant all on schema public to ${OWNER_ROLE}`);
  });
}

async function asSuperuser(
  port: number,
  database: string,
  credentials: Credentials,
  work: (client: pg.Client) => Promise<void>,
): Promise<void> {
  const client = new pg.Client({
    host: '127.0.0.1',
    port,
    database,
    user: 'postgres',
    password: credentials.superuser,
    connectionTimeoutMillis: ANSWER_MS,
    query_timeout: ANSWER_MS,
  });
  try {
    await client.connect();
  } catch (error) {
    throw new EmbeddedPostgresError(connectFailure(error));
  }
  try {
    await work(client);
  } finally {
    await client.end();
  }
}

function connectFailure(error: unknown): string {
  if (hasErrorCode(error, WRONG_PASSWORD))
    return 'The embedded database has other passwords than database-passwords.json in DATA_DIR; restore that file, or move DATA_DIR away to begin anew';
  return `The embedded database does not answer: ${error instanceof Error ? error.message : String(error)}; see postgres.log in DATA_DIR and start again`;
}

/** A port that answers is not proof that the server is ours. */
async function assertOurServer(client: pg.Client, dataFolder: string): Promise<void> {
  const { rows } = await client.query<{ data_directory: string }>('show data_directory');
  const reported = rows[0]?.data_directory;
  if (reported !== dataFolder)
    throw new EmbeddedPostgresError(
      `The server on port ${client.port} serves ${String(reported)}, not ${dataFolder}; stop it or set DATA_DIR`,
    );
}

async function ensureRole(client: pg.Client, role: string, password: string): Promise<void> {
  const found = await client.query('select 1 from pg_roles where rolname = $1', [role]);
  const verb = found.rowCount === 0 ? 'create' : 'alter';
  await client.query(`${verb} role ${role} login nosuperuser nobypassrls password ${client.escapeLiteral(password)}`);
}
