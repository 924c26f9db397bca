import pg from 'pg';
import { hasErrorCode } from '../common/files/index.js';

const CONNECT_TIMEOUT_MS = 5_000;

/** Which variable a connection comes from. */
export type ConnectionVariable = 'DATABASE_URL' | 'DATABASE_OWNER_URL';

/** The database of a variable cannot be used. The message is one line that names the variable, the cause and the remedy. */
export class DatabaseConnectionError extends Error {
  override readonly name = 'DatabaseConnectionError';
}

/** Runs `work` on a connection of its own. Throws DatabaseConnectionError when there is no connection within 5 s. */
export async function withConnection<T>(
  variable: ConnectionVariable,
  url: string,
  work: (client: pg.Client) => Promise<T>,
): Promise<T> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: CONNECT_TIMEOUT_MS });
  // A connection that breaks later fails the next query on it; the event would end the process.
  client.on('error', () => undefined);
  try {
    await client.connect();
  } catch (error) {
    throw new DatabaseConnectionError(`${variable}: ${describeFailure(client, error)}`, { cause: error });
  }
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

function describeFailure(client: pg.Client, error: unknown): string {
  const server = `${client.host}:${client.port}`;
  const reason = reasonOf(error);
  if (hasErrorCode(error, '28P01') || hasErrorCode(error, '28000'))
    return `the server at ${server} refuses the role: ${reason}. Correct the user or the password`;
  if (hasErrorCode(error, '3D000')) return `the server at ${server} has no such database: ${reason}`;
  return `the server at ${server} does not answer: ${reason}. Start it or correct the address`;
}

/** A host name with several addresses fails with one error for each and no message of its own. */
function reasonOf(error: unknown): string {
  if (error instanceof AggregateError) return error.errors.map(reasonOf).join(', ');
  return error instanceof Error ? error.message : String(error);
}
