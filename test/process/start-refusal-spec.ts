import { mkdirSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { Scene } from './scene.js';
import type { ServiceRun } from './service-run.js';

jest.setTimeout(180_000);

describe('a start that cannot succeed', () => {
  let scene: Scene;
  beforeEach(() => {
    scene = new Scene();
  });
  afterEach(() => scene.clear());

  /** Ends with code 1 and one line of explanation, and leaves no database behind. */
  const expectRefusal = async (service: ServiceRun, explanation: RegExp): Promise<void> => {
    expect(await service.ended).toEqual({ code: 1, signal: null });
    expect(service.stderr).toMatch(/^Cannot start: [^\n]+\n$/);
    expect(service.stderr).toMatch(explanation);
    expect(service.stdout).not.toMatch(/is up|\n +at /);
    expect(scene.databaseProcesses()).toEqual([]);
  };

  it.each([
    ['no port number', { PORT: 'http' }, /PORT must be a port number/],
    ['a port above 65535', { PORT: '70000' }, /PORT /],
    ['a host of another machine', { HOST: '203.0.113.9' }, /HOST 203\.0\.113\.9 /],
    ['a bad switch', { RATE_LIMIT_ENABLED: 'maybe' }, /RATE_LIMIT_ENABLED must be true or false/],
    ['short master keys', { KEY_VAULT_KEYS: 'main:c2hvcnQ=' }, /KEY_VAULT_KEYS/],
    ['nameless master keys', { KEY_VAULT_KEYS: 'nonsense' }, /KEY_VAULT_KEYS/],
    ['a short token secret', { AUTH_JWT_SECRET: 'short' }, /AUTH_JWT_SECRET must have at least 32 characters/],
    ['an owner without a database', { DATABASE_OWNER_URL: 'postgres://o:o@127.0.0.1/d' }, /needs DATABASE_URL/],
    ['another kind of database', { DATABASE_URL: 'mysql://u:p@127.0.0.1/d' }, /DATABASE_URL must look like/],
    [
      'a database port above 65535',
      { DATABASE_URL: 'postgres://u:p@127.0.0.1:99999/d' },
      /DATABASE_URL must look like/,
    ],
    ['a stray % in a password', { DATABASE_URL: 'postgres://u:p%@127.0.0.1/d' }, /DATABASE_URL must look like/],
    ['production without a token secret', { NODE_ENV: 'production', AUTH_JWT_SECRET: '' }, /set AUTH_JWT_SECRET/],
    ['production without master keys', { NODE_ENV: 'production' }, /set KEY_VAULT_KEYS/],
    ['local keys in production', { NODE_ENV: 'production', DEPLOY_ENV: 'local' }, /DEPLOY_ENV=local .* refused/],
    [
      'production without a database',
      { NODE_ENV: 'production', KEY_VAULT_KEYS: `main:${Buffer.alloc(32, 7).toString('base64')}` },
      /set DATABASE_URL/,
    ],
  ])('is explained for %s', async (_case, variables: Record<string, string>, explanation) => {
    await expectRefusal(scene.start(variables), explanation);
  });

  it('is explained for a port that is taken', async () => {
    const squatter = await listen();
    try {
      const port = portOf(squatter);
      await expectRefusal(scene.start({ PORT: String(port) }), new RegExp(`PORT ${port} is taken`));
    } finally {
      squatter.close();
    }
  });

  it('is explained for a DATA_DIR that is a file', async () => {
    writeFileSync(scene.dataDir, 'not a folder');
    await expectRefusal(scene.start(), /DATA_DIR \S+ is not a writable folder/);
  });

  it('is explained for a DATA_DIR below a file', async () => {
    writeFileSync(scene.dataDir, 'not a folder');
    await expectRefusal(
      scene.start({ DATA_DIR: join(scene.dataDir, 'deeper') }),
      /DATA_DIR \S+ is not a writable folder/,
    );
  });

  it('is explained for a DATA_DIR where nothing can be written', async () => {
    await expectRefusal(scene.start({ DATA_DIR: '/proc/onboarding' }), /DATA_DIR \/proc\/onboarding is not a writable/);
  });

  it('is explained for passwords that are damaged', async () => {
    mkdirSync(scene.dataDir);
    writeFileSync(join(scene.dataDir, 'database-passwords.json'), '{"superuser":');
    await expectRefusal(scene.start(), /database-passwords\.json does not hold the passwords/);
  });

  it('is explained for passwords of another database, which is stopped again', async () => {
    const first = scene.start();
    await first.url();
    await first.stop();
    const others = { superuser: 'a', owner: 'b', runtime: 'c' };
    writeFileSync(join(scene.dataDir, 'database-passwords.json'), JSON.stringify(others));
    await expectRefusal(scene.start(), /other passwords than database-passwords\.json/);
  });
});

function listen(): Promise<Server> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => resolve(server));
  });
}

function portOf(server: Server): number {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server does not listen on a port');
  return address.port;
}
