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
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { replacePrivateFile } from './replace-private-file.js';

describe('replacePrivateFile', () => {
  let folder: string;
  let path: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'replace-'));
    path = join(folder, 'file');
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const contentOf = () => readFileSync(path, 'utf8');

  it('leaves a file that only its owner may read, also in place of a public one', () => {
    writeFileSync(path, 'old');
    chmodSync(path, 0o644);
    replacePrivateFile(path, Buffer.from('new'));
    expect([contentOf(), statSync(path).mode & 0o777]).toEqual(['new', 0o600]);
    expect(readdirSync(folder)).toEqual(['file']);
  });

  it('removes its draft when the last move fails, and leaves what was there', () => {
    mkdirSync(join(path, 'kept'), { recursive: true });
    expect(() => replacePrivateFile(path, Buffer.from('new'))).toThrow(/EISDIR|EEXIST|ENOTEMPTY/);
    expect(readdirSync(folder)).toEqual(['file']);
    expect(readdirSync(path)).toEqual(['kept']);
  });

  it('leaves what was there when the draft cannot be made', () => {
    writeFileSync(path, 'old');
    mkdirSync(`${path}.draft`);
    expect(() => replacePrivateFile(path, Buffer.from('new'))).toThrow();
    expect(contentOf()).toBe('old');
  });

  it('writes over the draft of a process that was killed', () => {
    writeFileSync(`${path}.draft`, 'half');
    replacePrivateFile(path, Buffer.from('new'));
    expect(contentOf()).toBe('new');
    expect(readdirSync(folder)).toEqual(['file']);
  });

  it('never writes through a link that stands where the draft belongs', () => {
    const target = join(folder, 'target');
    writeFileSync(target, 'untouched');
    symlinkSync(target, `${path}.draft`);
    replacePrivateFile(path, Buffer.from('new'));
    expect([contentOf(), readFileSync(target, 'utf8')]).toEqual(['new', 'untouched']);
  });
});
