import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { isRunning, ownIdentity, processIdentity } from './process-identity.js';

describe('processIdentity', () => {
  it('names a running process by its number and the time it started', () => {
    expect(ownIdentity()).toMatch(new RegExp(`^${process.pid}-\\d+$`));
    expect(processIdentity(process.pid)).toBe(ownIdentity());
    expect(isRunning(ownIdentity())).toBe(true);
  });

  it('is null for a process that has ended', async () => {
    const child = spawn('true');
    await once(child, 'exit');
    expect(processIdentity(child.pid!)).toBeNull();
  });

  it('is null for a process that has ended but was not reaped', async () => {
    const parent = spawn('sh', ['-c', 'sleep 0.2 & echo $!; exec sleep 60'], { stdio: ['ignore', 'pipe', 'ignore'] });
    try {
      const [line] = await once(parent.stdout, 'data');
      const pid = Number(String(line));
      const state = (): string => readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]![0]!;
      while (state() !== 'Z') await new Promise((resolve) => setTimeout(resolve, 5));
      expect(processIdentity(pid)).toBeNull();
    } finally {
      parent.kill();
      await once(parent, 'exit');
    }
  });

  it.each([0, -1, Number.NaN, 1.5, 2 ** 60])('is null for %d, which is not the number of a process', (pid) => {
    expect(processIdentity(pid)).toBeNull();
  });

  it('tells a process from an earlier one with the same number', () => {
    expect(isRunning(`${process.pid}-1`)).toBe(false);
    expect(isRunning('')).toBe(false);
    expect(isRunning('not a process')).toBe(false);
  });
});
