import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { signToken } from '../support/actors.js';
import { get } from './requests.js';
import { Scene } from './scene.js';
import { PROCESS_SECRET } from './service-run.js';

jest.setTimeout(180_000);

const KEYS = '/api/onboarding/api-keys';
const headers = (userId: string) => ({ authorization: `Bearer ${signToken(userId, {}, PROCESS_SECRET)}` });

describe('a service in local development', () => {
  let scene: Scene;
  beforeEach(() => {
    scene = new Scene();
  });
  afterEach(() => scene.clear());

  it('writes keys to the .env that it read its settings from, and is served by it after a restart', async () => {
    const envFile = join(scene.folder, '.env');
    writeFileSync(envFile, '# local\nDEPLOY_ENV=local\n');
    const first = scene.start();
    const saved = await fetch(`${await first.url()}${KEYS}`, {
      method: 'POST',
      headers: { ...headers('alice'), 'content-type': 'application/json' },
      body: JSON.stringify({ provider: 'tavily', api_key: 'tvly-0123456789' }),
    });
    expect(saved.status).toBe(200);
    await first.stop();
    expect(readFileSync(envFile, 'utf8')).toMatch(
      /^# local\nDEPLOY_ENV=local\n\n# [^\n]+\nTAVILY_API_KEY=tvly-0123456789\n$/,
    );
    const second = scene.start();
    const list = await get(await second.url(), KEYS, headers('bob'));
    expect(list.body.workspace_providers).toEqual(['tavily']);
    expect((await second.stop()).code).toBe(0);
    expect(first.stdout + first.stderr + second.stdout + second.stderr).not.toContain('tvly-0123456789');
  });
});
