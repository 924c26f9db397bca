import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { EmbeddedPostgresError } from './embedded-postgres-error.js';
import { ownIdentity } from '../../common/process/index.js';
import { StartLock } from './start-lock.js';

/** A number that was used before: this process did not start one tick after the machine did. */
const DEAD = `${process.pid}-1`;

describe('StartLock', () => {
  let folder: string;
  let path: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'start-lock-'));
    path = join(folder, 'start.lock');
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('names its holder while it is held, and leaves nothing behind', async () => {
    const lock = await StartLock.acquire(path);
    expect(readFileSync(path, 'utf8')).toBe(ownIdentity());
    expect(readdirSync(folder)).toEqual(['start.lock']);
    lock.release();
    expect(readdirSync(folder)).toEqual([]);
  });

  it('lets the next one in when it is released', async () => {
    const first = await StartLock.acquire(path);
    let isSecondIn = false;
    const second = StartLock.acquire(path).then((lock) => {
      isSecondIn = true;
      return lock;
    });
    await new Promise((resolve) => setTimeout(resolve, 150));
    expect(isSecondIn).toBe(false);
    first.release();
    (await second).release();
  });

  it.each([
    ['a dead process', DEAD],
    ['a process that wrote nothing', ''],
    ['something that is no process', 'garbage'],
  ])('takes over the lock of %s', async (_case, holder) => {
    writeFileSync(path, holder);
    const lock = await StartLock.acquire(path, 1_000);
    expect(readFileSync(path, 'utf8')).toBe(ownIdentity());
    lock.release();
    expect(readdirSync(folder)).toEqual([]);
  });

  it('takes over although a process died while it took over', async () => {
    writeFileSync(path, DEAD);
    writeFileSync(`${path}.discard`, DEAD);
    (await StartLock.acquire(path, 1_000)).release();
    expect(readdirSync(folder)).toEqual([]);
  });

  it('lets in one at a time when many find the lock of a dead process', async () => {
    writeFileSync(path, DEAD);
    let inside = 0;
    let most = 0;
    const enter = async (): Promise<void> => {
      const lock = await StartLock.acquire(path, 10_000);
      most = Math.max(most, (inside += 1));
      await new Promise((resolve) => setTimeout(resolve, 5));
      inside -= 1;
      lock.release();
    };
    await Promise.all(Array.from({ length: 8 }, enter));
    expect(most).toBe(1);
  });

  it('gives up on a living process, naming the file', async () => {
    writeFileSync(path, ownIdentity());
    await expect(StartLock.acquire(path, 100)).rejects.toThrow(EmbeddedPostgresError);
    await expect(StartLock.acquire(path, 100)).rejects.toThrow(`remove ${path} if none is`);
    expect(existsSync(path)).toBe(true);
  });
});
