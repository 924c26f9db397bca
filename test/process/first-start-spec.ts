import { execFileSync } from 'node:child_process';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { get, startSession } from './requests.js';
import { Scene } from './scene.js';

jest.setTimeout(180_000);

describe('the first start on an empty DATA_DIR', () => {
  let scene: Scene;
  beforeEach(() => {
    scene = new Scene();
  });
  afterEach(() => scene.clear());

  it('creates the database, migrates it, serves, and prints how to use the service', async () => {
    const service = scene.start();
    const url = await service.url();
    expect(service.stdout).toContain(`API          ${url}/api/onboarding\n`);
    expect(service.stdout).toContain(`Swagger UI   ${url}/docs\n`);
    expect(service.stdout).toContain(`Health       ${url}/health/ready\n`);
    expect(service.stdout).toMatch(/Database {5}embedded PostgreSQL in \S+ \(started, port \d+\)\n/);
    const expiry = /Token +for user "dev", valid until (\S+):\n +(\S+)\n/.exec(service.stdout);
    expect(Date.parse(expiry![1]!)).toBeGreaterThan(Date.now());
    expect(service.stderr).toBe('');
    for (const path of ['/docs', '/health/live', '/health/ready']) {
      expect({ path, status: (await get(url, path)).status }).toEqual({ path, status: 200 });
    }
    expect((await startSession(url, 'first')).status).toBe(200);
  });

  it('prints a curl command that answers 200 as it stands', async () => {
    const service = scene.start();
    await service.url();
    const command = /^ +(curl .*)$/m.exec(service.stdout)![1]!;
    const output = execFileSync('sh', ['-c', `${command} -w '\\n%{http_code}'`], { encoding: 'utf8' });
    expect(output.trim().split('\n').at(-1)).toBe('200');
  });

  it('keeps rows, passwords and the development secret for the next start', async () => {
    const first = scene.start({ AUTH_JWT_SECRET: '' });
    const token = /^ +(eyJ\S+)$/m.exec((await first.url()) && first.stdout)![1]!;
    await startedAs(await first.url(), token);
    await first.stop();

    const second = scene.start({ AUTH_JWT_SECRET: '' });
    const url = await second.url();
    expect(second.stdout).toContain('(started, port');
    expect(await startedAs(url, token)).toBe(200);
    const rows = await scene.query<{ user_id: string; version: number }>(
      'select user_id, version from onboarding_sessions',
    );
    expect(rows).toEqual([{ user_id: 'dev', version: 1 }]);
  });
});

async function startedAs(url: string, token: string): Promise<number> {
  const response = await fetch(`${url}/api/onboarding/start`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}` },
  });
  return response.status;
}
