import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { processIdentity } from '../../src/common/process/index.js';
import { ExternalDatabase } from './external-database.js';
import { get, readStatus, startSession } from './requests.js';
import { Scene } from './scene.js';
import type { ServiceRun } from './service-run.js';

jest.setTimeout(240_000);

describe('a service with DATABASE_URL', () => {
  let external: ExternalDatabase;
  let scene: Scene;
  let owner: string;
  let runtime: string;
  let database: string;

  beforeAll(async () => {
    external = await ExternalDatabase.open();
  });
  afterAll(() => external.close());
  beforeEach(async () => {
    scene = new Scene();
    [owner, runtime] = [await external.createRole(), await external.createRole()];
    database = await external.createDatabase(owner);
  });
  afterEach(() => scene.clear());

  const startWith = (more: Record<string, string> = {}): ServiceRun =>
    scene.start({
      DATABASE_URL: external.url(runtime, database),
      DATABASE_OWNER_URL: external.url(owner, database),
      ...more,
    });

  const migrated = async (): Promise<void> => {
    const service = startWith();
    await service.url();
    await service.stop();
  };

  const expectRefusal = async (service: ServiceRun, explanation: RegExp): Promise<void> => {
    expect(await service.ended).toEqual({ code: 1, signal: null });
    expect(service.stderr).toMatch(/^Cannot start: [^\n]+\n$/);
    expect(service.stderr).toMatch(explanation);
    expect(service.stdout).toBe('');
  };

  it('migrates as the owner, serves as the other role and leaves the server running', async () => {
    const service = startWith();
    const url = await service.url();
    expect(service.stdout).toMatch(/Database {5}PostgreSQL at 127\.0\.0\.1:\d+\n/);
    expect((await startSession(url, 'external')).status).toBe(200);
    const tables = await external.run(
      database,
      "select distinct tableowner from pg_tables where schemaname = 'public'",
    );
    expect(tables.rows).toEqual([{ tableowner: owner }]);
    const users = await external.run(
      database,
      `select distinct usename from pg_stat_activity where datname = '${database}' and pid <> pg_backend_pid()`,
    );
    expect(users.rows).toEqual([{ usename: runtime }]);
    const pid = external.pid;
    expect(await service.stop()).toMatchObject({ code: 0 });
    expect(processIdentity(pid)).not.toBeNull();
  });

  it('renews the rights of its role in one transaction, so that one that serves already never lacks them', async () => {
    await migrated();
    await migrated();
    const { rows } = await external.run(
      database,
      `select count(distinct xmin::text)::int as transactions from pg_class
       where relkind = 'r' and relnamespace = 'public'::regnamespace and relname <> 'mikro_orm_migrations'`,
    );
    expect(rows).toEqual([{ transactions: 1 }]);
  });

  it('asks for a complete build when no migration makes a table', async () => {
    await migrated();
    await external.run(database, 'drop table api_keys cascade');
    await expectRefusal(startWith(), /lacks api_keys\. The migrations of this build do not make it/);
  });

  it('serves without an owner once the tables are there', async () => {
    await migrated();
    const service = startWith({ DATABASE_OWNER_URL: '' });
    expect((await startSession(await service.url(), 'later')).status).toBe(200);
  });

  it('asks for the migrations when the tables are not there and no owner is named', async () => {
    await expectRefusal(startWith({ DATABASE_OWNER_URL: '' }), /lacks .*onboarding_sessions.*Run the migrations/);
  });

  it('asks for the migrations when a table of a newer version is not there', async () => {
    await migrated();
    await external.run(database, 'drop table api_keys cascade');
    await expectRefusal(startWith({ DATABASE_OWNER_URL: '' }), /lacks api_keys\. Run the migrations/);
  });

  it('asks for the migrations when the role may not read the tables', async () => {
    await migrated();
    runtime = await external.createRole();
    await expectRefusal(
      startWith({ DATABASE_OWNER_URL: '' }),
      /may not read .*onboarding_sessions.*Run the migrations/,
    );
  });

  it('refuses a superuser', async () => {
    runtime = await external.createRole('superuser');
    await expectRefusal(startWith(), /role "\w+" is a superuser/);
  });

  it('refuses a role with BYPASSRLS', async () => {
    runtime = await external.createRole('bypassrls');
    await expectRefusal(startWith(), /role "\w+" has BYPASSRLS/);
  });

  it('refuses the owner of a table that does not force its policies', async () => {
    await migrated();
    await external.run(database, 'alter table onboarding_events no force row level security');
    runtime = owner;
    await expectRefusal(startWith(), /owns onboarding_events without FORCE ROW LEVEL SECURITY/);
  });

  it('names the variable of a wrong password', async () => {
    const runtimeUrl = external.url(runtime, database, 'wrong');
    await expectRefusal(startWith({ DATABASE_URL: runtimeUrl }), /: DATABASE_URL: .*refuses the role.*password/);
    const ownerUrl = external.url(owner, database, 'wrong');
    await expectRefusal(startWith({ DATABASE_OWNER_URL: ownerUrl }), /: DATABASE_OWNER_URL: .*refuses the role/);
  });

  it('names the variable of a database that does not exist', async () => {
    await expectRefusal(
      startWith({ DATABASE_OWNER_URL: external.url(owner, 'nowhere') }),
      /: DATABASE_OWNER_URL: .*no such database/,
    );
  });

  it('names the variable of a server that cannot be reached', async () => {
    const nowhere = 'postgres://u:p@127.0.0.1:9/d';
    const unreachable = { DATABASE_URL: nowhere, DATABASE_OWNER_URL: '' };
    await expectRefusal(
      startWith(unreachable),
      /: DATABASE_URL: the server at 127\.0\.0\.1:9 does not answer: .*ECONNREFUSED/,
    );
    const localhost = { DATABASE_OWNER_URL: 'postgres://u:p@localhost:9/d' };
    await expectRefusal(
      startWith(localhost),
      /: DATABASE_OWNER_URL: the server at localhost:9 does not answer: \S*.*ECONNREFUSED/,
    );
    const unknown = { DATABASE_OWNER_URL: 'postgres://u:p@no-such-host.invalid/d' };
    await expectRefusal(
      startWith(unknown),
      /: DATABASE_OWNER_URL: the server at no-such-host\.invalid:5432 does not answer/,
    );
  });

  it('names the right that the owner lacks', async () => {
    await expectRefusal(
      startWith({ DATABASE_OWNER_URL: external.url(runtime, database) }),
      /DATABASE_OWNER_URL must own/,
    );
  });

  it('answers 503 while the server is down and works again when it is back, without a restart', async () => {
    const service = startWith();
    const url = await service.url();
    expect((await startSession(url, 'patient')).status).toBe(200);
    const before = await readStatus(url, 'patient');
    expect(before.status).toBe(200);
    await external.stop();
    try {
      for (const answer of [await startSession(url, 'patient'), await readStatus(url, 'patient')]) {
        expect(answer).toMatchObject({ status: 503, body: { code: 'service_unavailable', retry_after: 5 } });
        expect(answer.retryAfter).toBe('5');
        expect(answer.ms).toBeLessThan(5_000);
      }
      expect((await get(url, '/health/ready')).status).toBe(503);
      expect((await get(url, '/health/live')).status).toBe(200);
    } finally {
      await external.start();
    }
    expect((await startSession(url, 'patient')).status).toBe(200);
    expect((await readStatus(url, 'patient')).body).toEqual(before.body);
    expect((await get(url, '/health/ready')).status).toBe(200);
    expect(await service.stop()).toMatchObject({ code: 0 });
  });

  it('stops while the server is down', async () => {
    const service = startWith();
    const url = await service.url();
    await startSession(url, 'patient');
    await external.stop();
    try {
      expect(await service.stop()).toMatchObject({ code: 0, signal: null });
    } finally {
      await external.start();
    }
  });

  it('is migrated once by services that start at the same instant', async () => {
    const services = [startWith(), startWith(), startWith()];
    const urls = await Promise.all(services.map((service) => service.url()));
    const answers = await Promise.all(urls.map((url) => startSession(url, 'one')));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    const twice = await external.run(
      database,
      'select name from mikro_orm_migrations group by name having count(*) > 1',
    );
    expect(twice.rows).toEqual([]);
  });
});
