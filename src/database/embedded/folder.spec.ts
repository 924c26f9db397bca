import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  realpathSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { EmbeddedPostgresError } from './embedded-postgres-error.js';
import { prepareFolder } from './folder.js';
import { firstClosedFolder } from './server-account.js';

describe('prepareFolder', () => {
  let parent: string;
  beforeEach(() => {
    parent = realpathSync(mkdtempSync(join(tmpdir(), 'folder-')));
  });
  afterEach(() => rmSync(parent, { recursive: true }));

  const permissions = (path: string): number => statSync(path).mode & 0o777;

  it('makes a folder that only its owner can read, and one inside that only the server can enter', () => {
    const root = prepareFolder(join(parent, 'deep', 'data'), {});
    expect(root).toBe(join(parent, 'deep', 'data'));
    expect(permissions(root)).toBe(0o700);
    expect(permissions(join(root, 'postgres'))).toBe(0o700);
  });

  it('takes no right away from a folder that was there', () => {
    const data = join(parent, 'data');
    mkdirSync(data);
    chmodSync(data, 0o775);
    const account = { uid: process.getuid?.() ?? 0, gid: process.getgid?.() ?? 0 };
    prepareFolder(data, account);
    expect(permissions(data)).toBe(0o775);
  });

  it('lets another account pass through a folder that is closed to it', () => {
    const data = join(parent, 'data');
    mkdirSync(data, { mode: 0o700 });
    prepareFolder(data, { uid: process.getuid?.() ?? 0, gid: process.getgid?.() ?? 0 });
    expect(permissions(data)).toBe(0o701);
  });

  it('returns the place that a link leads to', () => {
    mkdirSync(join(parent, 'data'));
    symlinkSync(join(parent, 'data'), join(parent, 'link'));
    expect(prepareFolder(join(parent, 'link'), {})).toBe(join(parent, 'data'));
  });

  it.each(['file', 'file/deeper', 'file/deeper/still'])('explains that %s cannot be a folder', (path) => {
    writeFileSync(join(parent, 'file'), '');
    expect(() => prepareFolder(join(parent, path), {})).toThrow(EmbeddedPostgresError);
    expect(() => prepareFolder(join(parent, path), {})).toThrow(
      `DATA_DIR ${join(parent, path)} is not a writable folder`,
    );
    expect(existsSync(join(parent, path, 'postgres'))).toBe(false);
  });
});

describe('firstClosedFolder', () => {
  it('is the outermost folder that keeps the account out', () => {
    const parent = realpathSync(mkdtempSync(join(tmpdir(), 'closed-')));
    const stranger = { uid: 2 ** 30, gid: 2 ** 30 };
    try {
      const path = join(parent, 'inner', 'file');
      mkdirSync(join(parent, 'inner'), { mode: 0o700 });
      expect(firstClosedFolder(stranger, [path])).toBe(parent);
      chmodSync(parent, 0o711);
      expect(firstClosedFolder(stranger, [path])).toBe(join(parent, 'inner'));
      chmodSync(join(parent, 'inner'), 0o711);
      expect(firstClosedFolder(stranger, [path])).toBeNull();
      expect(firstClosedFolder({}, [path])).toBeNull();
    } finally {
      rmSync(parent, { recursive: true });
    }
  });
});
