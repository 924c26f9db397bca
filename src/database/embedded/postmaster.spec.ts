import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { findPostmaster, stopPostmaster, untilReady } from './postmaster.js';
import { processIdentity } from '../../common/process/index.js';

describe('findPostmaster', () => {
  let root: string;
  let dataFolder: string;
  let server: ChildProcess;
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'postmaster-'));
    dataFolder = join(root, 'data');
    mkdirSync(dataFolder);
    server = spawn('sh', ['-c', 'while :; do sleep 0.05; done', '-D', dataFolder], { cwd: dataFolder });
  });
  afterEach(async () => {
    if (server.exitCode === null && server.signalCode === null) {
      server.kill('SIGKILL');
      await once(server, 'exit');
    }
    rmSync(root, { recursive: true });
  });

  const pidFile = (): string => join(dataFolder, 'postmaster.pid');
  const write = (pid: number | string, status: string): void =>
    writeFileSync(pidFile(), [pid, dataFolder, 1, 5433, '', '127.0.0.1', 'key', `${status}   `, ''].join('\n'));

  it('finds nothing in a folder where no server has been', async () => {
    expect(await findPostmaster(dataFolder)).toBeNull();
  });

  it('finds the running server with its port', async () => {
    write(server.pid!, 'ready');
    expect(await findPostmaster(dataFolder)).toEqual({
      pid: server.pid,
      port: 5433,
      identity: processIdentity(server.pid!),
    });
  });

  it('waits for a server that still starts', async () => {
    write(server.pid!, 'starting');
    setTimeout(() => write(server.pid!, 'ready'), 100);
    expect((await findPostmaster(dataFolder))?.pid).toBe(server.pid);
  });

  it('waits for a server that stops until it is gone', async () => {
    write(server.pid!, 'stopping');
    setTimeout(() => server.kill('SIGKILL'), 100);
    expect(await findPostmaster(dataFolder)).toBeNull();
    expect(existsSync(pidFile())).toBe(false);
  });

  it('recognises the server of a folder that was moved or is reached through a link', async () => {
    write(server.pid!, 'ready');
    const moved = join(root, 'moved');
    renameSync(dataFolder, moved);
    symlinkSync(moved, join(root, 'link'));
    expect((await findPostmaster(moved))?.pid).toBe(server.pid);
    expect((await findPostmaster(join(root, 'link')))?.pid).toBe(server.pid);
  });

  it.each([
    ['a process that is no server of this folder', () => process.pid],
    ['no process', () => 2 ** 30],
    ['nothing, because the file was cut short', () => ''],
  ])('removes a leftover file that names %s', async (_case, pid) => {
    write(pid(), 'ready');
    expect(await findPostmaster(dataFolder)).toBeNull();
    expect(existsSync(pidFile())).toBe(false);
  });

  it('never removes the file of the server that this process is starting', async () => {
    writeFileSync(pidFile(), '');
    const ready = untilReady(dataFolder, server.pid!);
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(existsSync(pidFile())).toBe(true);
    write(server.pid!, 'ready');
    expect((await ready)?.port).toBe(5433);
  });

  it('stops waiting for a start when the server has ended', async () => {
    setTimeout(() => server.kill('SIGKILL'), 50);
    expect(await untilReady(dataFolder, server.pid!)).toBeNull();
  });

  it('stops the server that was found, and no later process with its number', async () => {
    write(server.pid!, 'ready');
    const found = (await findPostmaster(dataFolder))!;
    await stopPostmaster({ ...found, identity: `${found.pid}-1` });
    expect(processIdentity(found.pid)).toBe(found.identity);
    await stopPostmaster(found);
    expect(processIdentity(found.pid)).toBeNull();
  });
});
