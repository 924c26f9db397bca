import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { type LoopbackServer, startLoopbackServer } from '../../src/egress/testing/loopback-server.js';
import { Scene } from './scene.js';
import { serviceVariables } from './service-run.js';

jest.setTimeout(180_000);

const COMMAND = fileURLToPath(new URL('../../dist/src/cli/demo.js', import.meta.url));
const BLOG = fileURLToPath(new URL('../../examples/blog', import.meta.url));

const KEY = 'planted-key-of-the-demo';

describe('npm run demo with a model', () => {
  let scene: Scene;
  let server: LoopbackServer;
  beforeAll(async () => {
    scene = new Scene();
    server = await startLoopbackServer((_request, response) => {
      response.writeHead(503, { 'content-type': 'application/json' }).end('{"error": {"message": "no model today"}}');
    });
  });
  afterAll(async () => {
    await scene.clear();
    await server[Symbol.asyncDispose]();
  });

  it('walks through all six steps also when the model does not answer, and never shows the key', async () => {
    const words = ['--llm', `${server.origin}/v1/`, '--model', 'llama3.2:3b', '--key', KEY, BLOG];
    const demo = scene.run(process.execPath, [COMMAND, ...words], serviceVariables(scene.dataDir));
    expect({ ...(await demo.ended), stderr: demo.stderr }).toEqual({ code: 0, signal: null, stderr: '' });
    expect(demo.stdout).toContain('{"openai_compatible":"••••demo"}; questions go to llama3.2:3b');
    expect(demo.stdout).toMatch(/^Where the values come from\n {2}website analysis: \d+ measured, /m);
    expect(demo.stdout).toContain('No value comes from a model');
    expect(demo.stdout).toMatch(/^Used: \d+ calls of a model, 0 answered/m);
    expect(demo.stdout).toContain('All six steps completed.');
    expect(demo.stdout).not.toContain(KEY);
  });

  it('explains itself and starts nothing when it does not know what to ask', async () => {
    const demo = scene.run(process.execPath, [COMMAND, '--llm', server.origin], serviceVariables(scene.dataDir));
    expect((await demo.ended).code).toBe(1);
    expect(demo.stderr).toContain('--llm and --model go together');
    expect(demo.stdout).toBe('');
  });
});
