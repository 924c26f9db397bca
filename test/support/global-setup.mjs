// Starts one throw-away PostgreSQL for the whole run and one migrated database for each worker.
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';

const FAST = [
  '-c',
  'fsync=off',
  '-c',
  'synchronous_commit=off',
  '-c',
  'full_page_writes=off',
  '-c',
  'max_connections=200',
];

export default async function globalSetup(globalConfig) {
  const { openEmbeddedPostgres } = await import('../../dist/src/database/index.js');
  const { prepareDatabase } = await import('../../dist/src/prepare-database.js');
  const folder = mkdtempSync(join(tmpdir(), 'onboarding-test-'));
  const server = await openEmbeddedPostgres(folder, FAST);
  globalThis.testServer = { server, folder };
  await prepareDatabase({ url: server.url, ownerUrl: server.ownerUrl });
  const { superuser } = JSON.parse(readFileSync(join(folder, 'database-passwords.json'), 'utf8'));
  const client = new pg.Client({
    host: '127.0.0.1',
    port: server.port,
    user: 'postgres',
    password: superuser,
    database: 'postgres',
  });
  await client.connect();
  for (let worker = 1; worker <= globalConfig.maxWorkers; worker += 1) {
    await client.query(`create database onboarding_${worker} template onboarding owner app_owner`);
  }
  await client.end();
  process.env.TEST_DATABASE_URL = server.url;
  process.env.TEST_DATABASE_OWNER_URL = server.ownerUrl;
  process.env.TEST_DATABASE_SUPERUSER_URL = `postgres://postgres:${superuser}@127.0.0.1:${server.port}/onboarding`;
  process.env.TEST_DATA_DIR = folder;
}
