import { existsSync, mkdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { Scene, until } from './scene.js';
import type { Ending, ServiceRun } from './service-run.js';

jest.setTimeout(120_000);

const PREPARE = fileURLToPath(new URL('../../scripts/prepare.mjs', import.meta.url));

describe('preparing a checkout', () => {
  let scene: Scene;
  beforeEach(() => {
    scene = new Scene();
    mkdirSync(join(scene.folder, 'src', 'deep'), { recursive: true });
    mkdirSync(join(scene.folder, 'dist'));
    write('src/main.ts', 'main');
    write('src/deep/part.ts', 'part');
    write(
      'package-lock.json',
      JSON.stringify({ name: 'checkout', lockfileVersion: 3, packages: { '': { name: 'checkout' } } }),
    );
    installed();
    setBuild('echo built >> builds.txt');
  });
  afterEach(() => scene.clear());

  const write = (path: string, text: string): void => writeFileSync(join(scene.folder, path), text);
  const setBuild = (build: string): void =>
    write('package.json', JSON.stringify({ name: 'checkout', private: true, scripts: { build } }));
  const installed = (): void => {
    mkdirSync(join(scene.folder, 'node_modules'), { recursive: true });
    write('node_modules/.package-lock.json', '{}');
    const later = new Date(Date.now() + 1_000);
    utimesSync(join(scene.folder, 'node_modules/.package-lock.json'), later, later);
  };
  const prepare = (...words: string[]): ServiceRun => scene.run(process.execPath, [PREPARE, ...words], {});
  const prepareToBuild = (): Promise<Ending> => prepare('build').ended;
  const builds = (): number =>
    existsSync(join(scene.folder, 'builds.txt'))
      ? readFileSync(join(scene.folder, 'builds.txt'), 'utf8').trim().split('\n').length
      : 0;

  it('builds once, and again only when a source was edited, added or removed', async () => {
    const counts: number[] = [];
    const changes = [
      () => undefined,
      () => undefined,
      () => write('src/main.ts', 'edited'),
      () => write('src/deep/added.ts', 'added'),
      () => rmSync(join(scene.folder, 'src/deep/part.ts')),
      () => utimesSync(join(scene.folder, 'src/main.ts'), 1, 1),
      () => undefined,
    ];
    for (const change of changes) {
      change();
      expect(await prepareToBuild()).toEqual({ code: 0, signal: null });
      counts.push(builds());
    }
    expect(counts).toEqual([1, 1, 2, 3, 4, 5, 5]);
  });

  it('passes the exit code of a failed build on and builds again the next time', async () => {
    setBuild('echo built >> builds.txt; touch dist/.tsbuildinfo; exit 3');
    expect(await prepareToBuild()).toEqual({ code: 3, signal: null });
    expect(await prepareToBuild()).toEqual({ code: 3, signal: null });
    expect(builds()).toBe(2);
  });

  it('ends its build when it is told to stop, and builds again the next time', async () => {
    setBuild('echo $$ > building.txt; sleep 600; echo built >> builds.txt');
    const stopped = prepare('build');
    await until(() => existsSync(join(scene.folder, 'building.txt')), 60_000);
    const builder = Number(readFileSync(join(scene.folder, 'building.txt'), 'utf8'));
    expect(await stopped.stop()).toMatchObject({ code: 143, signal: null });
    await until(() => !existsSync(`/proc/${builder}`));
    setBuild('echo built >> builds.txt');
    expect(await prepareToBuild()).toEqual({ code: 0, signal: null });
    expect(builds()).toBe(1);
  });

  it('does not build unless asked', async () => {
    expect(await prepare().ended).toEqual({ code: 0, signal: null });
    expect(builds()).toBe(0);
  });

  it('installs when the installed tree is older than the lock file or was left half-finished', async () => {
    rmSync(join(scene.folder, 'node_modules/.package-lock.json'));
    const halfFinished = prepare();
    expect(await halfFinished.ended).toEqual({ code: 0, signal: null });
    expect(halfFinished.stdout).toContain('Installing dependencies');
    installed();
    const whole = prepare();
    expect(await whole.ended).toEqual({ code: 0, signal: null });
    expect(whole.stdout).toBe('');
  });
});
