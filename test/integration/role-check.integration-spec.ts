import { randomBytes } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { assertSafeRole, UnsafeDatabaseRoleError } from '../../src/database/index.js';
import { databaseUrl, withClient } from '../support/database.js';

const PASSWORD = randomBytes(12).toString('hex');

const run = (...statements: readonly string[]): Promise<void> =>
  withClient('superuser', async (client) => {
    for (const statement of statements) await client.query(statement);
  });

describe('assertSafeRole', () => {
  let role: string;
  beforeEach(() => {
    role = `role_${randomBytes(6).toString('hex')}`;
  });
  afterEach(async () => {
    await run(`drop table if exists unsafe_rows`);
    await run(`drop role if exists ${role}`);
  });

  const urlOf = (name: string): string => {
    const url = new URL(databaseUrl());
    url.username = name;
    url.password = PASSWORD;
    return url.toString();
  };
  const createRole = (options: string): Promise<void> =>
    run(`create role ${role} login password '${PASSWORD}' ${options}`);

  it('accepts the role that runs the service', async () => {
    await expect(assertSafeRole(databaseUrl('runtime'))).resolves.toBeUndefined();
  });

  it('accepts any plain role', async () => {
    await createRole('nosuperuser nobypassrls');
    await expect(assertSafeRole(urlOf(role))).resolves.toBeUndefined();
  });

  it('refuses a superuser', async () => {
    await expect(assertSafeRole(databaseUrl('superuser'))).rejects.toThrow(UnsafeDatabaseRoleError);
    await expect(assertSafeRole(databaseUrl('superuser'))).rejects.toThrow(
      'DATABASE_URL is not safe to use: role "postgres" is a superuser, which ignores row level security',
    );
  });

  it('refuses a role with BYPASSRLS', async () => {
    await createRole('bypassrls');
    await expect(assertSafeRole(urlOf(role))).rejects.toThrow(`role "${role}" has BYPASSRLS`);
  });

  it('refuses the owner of a table whose policies do not bind it', async () => {
    await createRole('nosuperuser');
    await run(
      'create table unsafe_rows (user_id text not null)',
      'alter table unsafe_rows enable row level security',
      `alter table unsafe_rows owner to ${role}`,
    );
    await expect(assertSafeRole(urlOf(role))).rejects.toThrow(
      `role "${role}" owns unsafe_rows without FORCE ROW LEVEL SECURITY`,
    );
  });

  it('refuses a member of the role that owns such a table', async () => {
    await createRole('nosuperuser in role app_owner');
    await run(
      'create table unsafe_rows (user_id text not null)',
      'alter table unsafe_rows enable row level security',
      'alter table unsafe_rows owner to app_owner',
    );
    await expect(assertSafeRole(urlOf(role))).rejects.toThrow(`role "${role}" owns unsafe_rows`);
  });

  it('refuses to work on a table of users that has no row level security', async () => {
    await run('create table unsafe_rows (user_id text not null)');
    await expect(assertSafeRole(databaseUrl('runtime'))).rejects.toThrow(
      'row level security is off on unsafe_rows. Run the migrations',
    );
  });

  it('says so when it cannot connect, instead of passing', async () => {
    await expect(assertSafeRole(urlOf(role))).rejects.toThrow('password authentication failed');
  });
});
