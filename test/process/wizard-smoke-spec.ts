import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Scene } from './scene.js';

const COMMAND = fileURLToPath(new URL('../../dist/src/cli/wizard-smoke.js', import.meta.url));

/** Nothing listens here. */
const NOWHERE = ['--url', 'http://127.0.0.1:1', '--site', 'http://127.0.0.1:2', '--token-secret', 'a-secret'];

describe('npm run wizard-smoke', () => {
  let scene: Scene;
  beforeAll(() => {
    scene = new Scene();
  });
  afterAll(() => scene.clear());

  it('ends with code 1 and a readable account when the user is stuck', async () => {
    const smoke = scene.run(process.execPath, [COMMAND, ...NOWHERE, '--scenario', 'fresh-user'], {});
    expect((await smoke.ended).code).toBe(1);
    expect(smoke.stdout).toMatch(/^FAILED {5}fresh-user +1 calls in .+2 error paths/m);
    expect(smoke.stdout).toMatch(/✘ root page: GET \/api\/subscription\/status\/\S+ got no answer: \S/);
    expect(smoke.stderr).toContain('1 of 1 scenarios failed');
    expect(smoke.stdout + smoke.stderr).not.toContain('a-secret');
  });

  it('explains itself and starts nothing when it does not know what to play', async () => {
    const smoke = scene.run(process.execPath, [COMMAND, '--scenario', 'unknown'], {});
    expect((await smoke.ended).code).toBe(1);
    expect(smoke.stderr).toContain('Usage: npm run wizard-smoke');
    expect(smoke.stdout).toBe('');
  });
});
