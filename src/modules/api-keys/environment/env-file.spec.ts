import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { EnvFile } from './env-file.js';
import { EnvFileRefusedError } from './env-file-refused.error.js';
import { setVariable } from './text/edit-env.js';

describe('EnvFile', () => {
  let folder: string;
  let path: string;
  let file: EnvFile;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'env-file-'));
    path = join(folder, '.env');
    file = new EnvFile(path);
  });
  afterEach(() => {
    chmodSync(folder, 0o700);
    rmSync(folder, { recursive: true });
  });

  const contentOf = () => readFileSync(path, 'utf8');
  const setPort = (text: string) => setVariable(text, 'PORT', '1');

  it('makes the file when there is none, for its owner only', () => {
    file.change(setPort);
    expect(parseEnv(contentOf())).toEqual({ PORT: '1' });
    expect(statSync(path).mode & 0o777).toBe(0o600);
  });

  it('closes a file that others could read, and leaves nothing beside it', () => {
    writeFileSync(path, 'A=1\n', { mode: 0o644 });
    file.change(setPort);
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(readdirSync(folder)).toEqual(['.env']);
  });

  it('keeps every byte of other lines, whatever their encoding', () => {
    const before = Buffer.from([0xef, 0xbb, 0xbf, 0x23, 0xff, 0xc3, 0xa9, 0x0a, 0x41, 0x3d, 0xe9, 0x0a]);
    writeFileSync(path, before);
    file.change(setPort);
    expect(readFileSync(path).subarray(0, before.length)).toEqual(before);
  });

  it('does not touch the file when there is nothing to change', () => {
    writeFileSync(path, 'A=1\n', { mode: 0o644 });
    const before = statSync(path);
    file.change(() => null);
    const after = statSync(path);
    expect([after.ino, after.mode, after.mtimeMs]).toEqual([before.ino, before.mode, before.mtimeMs]);
  });

  it('writes nothing in a rehearsal', () => {
    file.rehearse(setPort);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('refuses a symbolic link and leaves its target untouched', () => {
    const target = join(folder, 'target');
    writeFileSync(target, 'A=1\n');
    symlinkSync(target, path);
    expect(() => file.change(setPort)).toThrow(new EnvFileRefusedError('the file is a symbolic link'));
    expect(readFileSync(target, 'utf8')).toBe('A=1\n');
    expect(readdirSync(folder).sort()).toEqual(['.env', 'target']);
  });

  it.each(['rehearse', 'change'] as const)('refuses a read-only file (%s)', (act) => {
    writeFileSync(path, 'A=1\n');
    chmodSync(path, 0o444);
    expect(() => file[act](setPort)).toThrow(new EnvFileRefusedError('the file is read-only'));
    expect(contentOf()).toBe('A=1\n');
  });

  it.each(['rehearse', 'change'] as const)('refuses a read-only folder (%s)', (act) => {
    writeFileSync(path, 'A=1\n');
    chmodSync(folder, 0o555);
    expect(() => file[act](setPort)).toThrow(/read-only|EACCES/);
    expect(contentOf()).toBe('A=1\n');
    expect(readdirSync(folder)).toEqual(['.env']);
  });

  it('refuses what is no regular file, and a folder where the system allows no file', () => {
    mkdirSync(path);
    expect(() => file.change(setPort)).toThrow(EnvFileRefusedError);
    expect(() => new EnvFile('/proc/.env').change(setPort)).toThrow();
    expect(() => new EnvFile(join(folder, 'absent', '.env')).change(setPort)).toThrow(/ENOENT/);
  });

  it('gives back the lock when an edit fails, and leaves the file', () => {
    writeFileSync(path, 'A=1\n');
    const failing = () => {
      throw new Error('broken');
    };
    expect(() => file.change(failing)).toThrow('broken');
    expect(contentOf()).toBe('A=1\n');
    file.change(setPort);
    expect(readdirSync(folder)).toEqual(['.env']);
  });

  it('takes over the lock of a dead process, and gives up on one that a living process keeps', () => {
    writeFileSync(`${path}.lock`, '999999999-1');
    file.change(setPort);
    expect(parseEnv(contentOf())).toEqual({ PORT: '1' });
    const living = `1-${readFileSync('/proc/1/stat', 'utf8').split(') ')[1]?.split(' ')[19] ?? ''}`;
    writeFileSync(`${path}.lock`, living);
    expect(() => file.change(() => '')).toThrow(new EnvFileRefusedError('another process is changing the file'));
    expect(parseEnv(contentOf())).toEqual({ PORT: '1' });
  });
});
