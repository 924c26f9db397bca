import { writeFileSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { signToken } from '../support/actors.js';
import { isListening, startSession } from './requests.js';
import { Scene, until } from './scene.js';
import { MAIN, PROCESS_SECRET, serviceVariables } from './service-run.js';

jest.setTimeout(180_000);

const DEADLINE_MS = 10_000;

describe('stopping the service', () => {
  let scene: Scene;
  beforeEach(() => {
    scene = new Scene();
  });
  afterEach(() => scene.clear());

  const expectNothingLeft = async (url: string): Promise<void> => {
    expect(await isListening(url)).toBe(false);
    expect(scene.hasPidFile()).toBe(false);
    expect(scene.databaseProcesses()).toEqual([]);
  };

  it.each(['SIGTERM', 'SIGINT', 'SIGHUP'] as const)(
    'ends with code 0 on %s, closes the port and stops the database',
    async (signal) => {
      const service = scene.start();
      const url = await service.url();
      await startSession(url, 'somebody');
      const ending = await service.stop(signal);
      expect(ending).toMatchObject({ code: 0, signal: null });
      expect(ending.ms).toBeLessThan(DEADLINE_MS);
      expect(service.stderr).toBe('');
      await expectNothingLeft(url);
    },
  );

  it('is not harmed by more signals while it stops', async () => {
    const service = scene.start();
    const url = await service.url();
    const stopped = service.stop('SIGINT');
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGINT'] as const) {
      await new Promise((resolve) => setTimeout(resolve, 5));
      service.signal(signal);
    }
    expect(await stopped).toMatchObject({ code: 0, signal: null });
    await expectNothingLeft(url);
  });

  it('leaves nothing behind when it is stopped while it starts', async () => {
    const service = scene.start();
    await until(() => scene.hasPidFile());
    const ending = await service.stop();
    expect(ending).toMatchObject({ code: 0, signal: null });
    expect(ending.ms).toBeLessThan(DEADLINE_MS);
    expect(scene.databaseProcesses()).toEqual([]);
  });

  it('does not wait for a request that never ends', async () => {
    const service = scene.start();
    const url = await service.url();
    const socket = await sendHalfARequest(url);
    const ending = await service.stop();
    expect(ending).toMatchObject({ code: 0, signal: null });
    expect(ending.ms).toBeLessThan(DEADLINE_MS);
    await expectNothingLeft(url);
    socket.destroy();
  });

  it('hears a SIGTERM that was sent to npm start', async () => {
    const scripts = { start: `exec node ${MAIN}` };
    writeFileSync(join(scene.folder, 'package.json'), JSON.stringify({ name: 'started', private: true, scripts }));
    const variables = serviceVariables(scene.dataDir);
    const npm = scene.run('npm', ['start'], { ...variables, npm_config_update_notifier: 'false' });
    const url = await npm.url();
    expect((await startSession(url, 'somebody')).status).toBe(200);
    const ending = await npm.stop();
    expect(ending.ms).toBeLessThan(DEADLINE_MS);
    await until(async () => !(await isListening(url)), DEADLINE_MS);
    await until(() => scene.databaseProcesses().length === 0, DEADLINE_MS);
    expect(scene.hasPidFile()).toBe(false);
  });
});

describe('the start script of package.json', () => {
  it('replaces the shell, which would keep signals to itself', async () => {
    const { default: manifest } = await import('../../package.json', { with: { type: 'json' } });
    expect(manifest.scripts.start).toBe('exec node dist/src/main.js');
  });
});

/** A POST whose body stops half-way, so that the server goes on waiting for the rest. */
function sendHalfARequest(url: string): Promise<Socket> {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  const head = [
    'POST /api/onboarding/start HTTP/1.1',
    `Host: ${hostname}`,
    `Authorization: Bearer ${signToken('slow', {}, PROCESS_SECRET)}`,
    'Content-Type: application/json',
    'Content-Length: 1000',
  ];
  return new Promise((resolve, reject) => {
    socket.on('error', reject);
    socket.write(`${head.join('\r\n')}\r\n\r\n{"half":`, () => setTimeout(() => resolve(socket), 300));
  });
}
