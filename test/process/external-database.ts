import { randomBytes } from 'node:crypto';
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { openEmbeddedPostgres } from '../../src/database/index.js';
import { freePort } from '../../src/database/embedded/free-port.js';

type Server = Awaited<ReturnType<typeof openEmbeddedPostgres>>;

/** A PostgreSQL that belongs to the test and not to the service: own port, roles and databases. */
export class ExternalDatabase {
  private server: Server | undefined;

  private constructor(
    private readonly folder: string,
    private readonly port: number,
  ) {}

  static async open(): Promise<ExternalDatabase> {
    const folder = mkdtempSync(join(tmpdir(), 'onboarding-external-'));
    chmodSync(folder, 0o755);
    const database = new ExternalDatabase(folder, await freePort());
    await database.start();
    return database;
  }

  /** Starts the server on the port it always has. */
  async start(): Promise<void> {
    this.server = await openEmbeddedPostgres(this.folder, ['-p', String(this.port)]);
  }

  /** Stops the server; what is stored stays. */
  async stop(): Promise<void> {
    await this.server?.release();
  }

  async close(): Promise<void> {
    await this.stop();
    rmSync(this.folder, { recursive: true, force: true });
  }

  get pid(): number {
    if (this.server === undefined) throw new Error('The server was not started');
    return this.server.pid;
  }

  /** A new role with these options, such as `bypassrls`; returns its name. */
  async createRole(options = 'nosuperuser nobypassrls'): Promise<string> {
    const name = `role_${randomBytes(4).toString('hex')}`;
    await this.run('postgres', `create role ${name} login password '${name}' ${options}`);
    return name;
  }

  /** A new empty database of this owner; returns its name. */
  async createDatabase(owner: string): Promise<string> {
    const name = `database_${randomBytes(4).toString('hex')}`;
    await this.run('postgres', `create database ${name} owner ${owner}`);
    await this.run(name, `grant all on schema public to ${owner}`);
    return name;
  }

  /** Connection string of a role of `createRole`. */
  url(role: string, database: string, password = role): string {
    return `postgres://${role}:${password}@127.0.0.1:${this.port}/${database}`;
  }

  /** Runs one statement as the superuser. */
  async run(database: string, statement: string): Promise<pg.QueryResult> {
    const passwords: unknown = JSON.parse(readFileSync(join(this.folder, 'database-passwords.json'), 'utf8'));
    const password = passwords instanceof Object && 'superuser' in passwords ? String(passwords.superuser) : '';
    const client = new pg.Client({ host: '127.0.0.1', port: this.port, user: 'postgres', password, database });
    await client.connect();
    try {
      return await client.query(statement);
    } finally {
      await client.end();
    }
  }
}
