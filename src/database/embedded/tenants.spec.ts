import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { ownIdentity, processIdentity } from '../../common/process/index.js';
import { Tenants } from './tenants.js';

describe('Tenants', () => {
  let folder: string;
  let tenants: Tenants;
  beforeEach(() => {
    folder = join(mkdtempSync(join(tmpdir(), 'tenants-')), 'users');
    tenants = new Tenants(folder);
  });
  afterEach(() => rmSync(join(folder, '..'), { recursive: true }));

  it('says that nobody is left when the only one leaves', () => {
    tenants.enter();
    expect(readdirSync(folder)).toEqual([ownIdentity()]);
    expect(tenants.leave()).toBe(true);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('says that somebody is left while another process lives, and not once it is dead', async () => {
    const other = spawn('sleep', ['60']);
    tenants.enter();
    writeFileSync(join(folder, processIdentity(other.pid!)!), '');
    expect(tenants.leave()).toBe(false);
    other.kill('SIGKILL');
    await once(other, 'exit');
    expect(tenants.leave()).toBe(true);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('does not take a later process with the same number for the one that signed in', () => {
    mkdirSync(folder);
    writeFileSync(join(folder, `${process.pid}-1`), '');
    tenants.enter();
    expect(tenants.leave()).toBe(true);
  });

  it('leaves twice without harm', () => {
    tenants.enter();
    tenants.leave();
    expect(tenants.leave()).toBe(true);
  });
});
