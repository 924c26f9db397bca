import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createApp } from '../../src/create-app.js';
import { parseSettings, type SettingValues } from '../../src/config/index.js';
import { databaseUrl } from './database.js';

export const TEST_SECRET = 'a-secret-for-tests-only-0123456789abcdef';
export const TEST_VAULT_KEY = `test:${Buffer.alloc(32, 7).toString('base64')}`;

const NO_ENV_FILE = join(tmpdir(), `onboarding-test-${process.pid}`, '.env');

/** Settings of an app under test; `variables` replace them, undefined unsets. */
export function testSettings(variables: Record<string, string | undefined> = {}): SettingValues {
  return parseSettings({
    NODE_ENV: 'test',
    LOG_LEVEL: 'silent',
    DATA_DIR: process.env['TEST_DATA_DIR'],
    AUTH_JWT_SECRET: TEST_SECRET,
    KEY_VAULT_KEYS: TEST_VAULT_KEY,
    RATE_LIMIT_ENABLED: 'false',
    DATABASE_POOL_SIZE: '10',
    CRAWLER_DELAY_MS: '0',
    ...variables,
  });
}

/**
 * The app that ships, on this worker's database unless another is named; `variables` replace test settings. No test
 * meets the developer's own env file.
 */
export async function createTestApp(
  variables: Record<string, string | undefined> = {},
  { url = databaseUrl(), envFile = NO_ENV_FILE }: { readonly url?: string; readonly envFile?: string } = {},
): Promise<NestFastifyApplication> {
  const app = await createApp(testSettings(variables), url, envFile);
  await app.getHttpAdapter().getInstance().ready();
  return app;
}
