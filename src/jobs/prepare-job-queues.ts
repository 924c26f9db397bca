import { PgBoss } from 'pg-boss';
import { type SchemaPreparation, SchemaNotReadyError, withConnection } from '../database/index.js';
import { QUEUE_SCHEMA, QUEUES } from './queues.js';

/** Rights of the running service: it moves jobs, and changes neither tables nor queues. */
const GRANTS = [
  `grant usage on schema ${QUEUE_SCHEMA} to %role`,
  `grant select, insert, update, delete on all tables in schema ${QUEUE_SCHEMA} to %role`,
  `revoke insert, delete on ${QUEUE_SCHEMA}.version from %role`,
  `revoke insert, delete on ${QUEUE_SCHEMA}.queue from %role`,
  `grant usage on all sequences in schema ${QUEUE_SCHEMA} to %role`,
];

/** Installs or upgrades the queue's tables as their owner, creates the queues and lets the runtime role use them. */
async function prepare(ownerUrl: string, role: string): Promise<void> {
  const schemaIsThere = await withConnection('DATABASE_OWNER_URL', ownerUrl, async (client) => {
    const { rows } = await client.query<{ found: boolean }>('select to_regnamespace($1) is not null as found', [
      QUEUE_SCHEMA,
    ]);
    return rows[0]?.found === true;
  });
  await createQueues(ownerUrl, !schemaIsThere);
  const quotedRole = `"${role.replaceAll('"', '""')}"`;
  await withConnection('DATABASE_OWNER_URL', ownerUrl, async (client) => {
    const statements = GRANTS.map((statement) => statement.replace('%role', () => quotedRole));
    // In one transaction, or a process that already serves would lose its rights for a moment.
    await client.query(['begin', ...statements, 'commit'].join(';'));
  });
}

async function createQueues(connectionString: string, createSchema: boolean): Promise<void> {
  const boss = new PgBoss({
    connectionString,
    createSchema,
    schema: QUEUE_SCHEMA,
    max: 1,
    supervise: false,
    schedule: false,
    registerInstance: false,
    reindex: false,
  });
  const failures: Error[] = [];
  boss.on('error', (error) => failures.push(error));
  try {
    await boss.start();
    const known = new Set((await boss.getQueues()).map(({ name }) => name));
    for (const { name, ...options } of QUEUES) {
      if (known.has(name)) await boss.updateQueue(name, options);
      else await boss.createQueue(name, options);
    }
  } finally {
    await boss.stop({ graceful: false });
  }
  if (failures[0] !== undefined) throw failures[0];
}

const MISSING = `
  select name from unnest($1::text[]) as name
  where name not in (select q.name from ${QUEUE_SCHEMA}.queue q)`;

/** Checks, as the runtime role of `url`, that every queue is there. Throws SchemaNotReadyError ending with `remedy`. */
async function assertReady(url: string, remedy: string): Promise<void> {
  await withConnection('DATABASE_URL', url, async (client) => {
    const { rows } = await client.query<{ ready: boolean }>(
      `select coalesce(has_schema_privilege(to_regnamespace($1), 'usage') and to_regclass($2) is not null
         and has_table_privilege(to_regclass($2), 'select'), false) as ready`,
      [QUEUE_SCHEMA, `${QUEUE_SCHEMA}.queue`],
    );
    if (rows[0]?.ready !== true)
      throw new SchemaNotReadyError(`The database lacks the job queues, or they are closed to the role. ${remedy}`);
    const missing = await client.query<{ name: string }>(MISSING, [QUEUES.map(({ name }) => name)]);
    const names = missing.rows.map(({ name }) => name);
    if (names.length > 0)
      throw new SchemaNotReadyError(`The database lacks the job queues ${names.join(', ')}. ${remedy}`);
  });
}

/** The job queues as a part of preparing the database. */
export const jobQueues: SchemaPreparation = { prepare, assertReady };
