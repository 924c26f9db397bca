import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { EnvFileWriter } from './env-file-writer.js';

const ROUNDS = 15;
const ENDLESS = 1_000_000;

describe('an env file that several processes change', () => {
  let folder: string;
  let path: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'env-file-'));
    path = join(folder, '.env');
    writeFileSync(path, '# head\nKEPT="two\nlines"\n');
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const variables = () => parseEnv(readFileSync(path, 'utf8'));

  it('ends with every change of each', async () => {
    const writers = ['A_', 'B_', 'C_'].map((prefix) => new EnvFileWriter(path, prefix, 50));
    const exits = await Promise.all(writers.map(({ ended }) => ended));
    expect(exits).toEqual(writers.map(() => [0, null]));
    expect(Object.keys(variables())).toHaveLength(151);
    expect(readdirSync(folder)).toEqual(['.env']);
  });

  it('is whole whenever a process is killed, and the next process goes on', async () => {
    const value = 'v'.repeat(500);
    for (let round = 0; round < ROUNDS; round += 1) {
      await new EnvFileWriter(path, `R${round}_`, ENDLESS, value).killAfter(10 + round * 3);
      const { KEPT: kept, ...others } = variables();
      expect(kept).toBe('two\nlines');
      expect(Object.values(others).filter((text) => text !== value)).toEqual([]);
    }
    const [code] = await new EnvFileWriter(path, 'LAST_', 1).ended;
    expect(code).toBe(0);
    expect(variables()).toMatchObject({ KEPT: 'two\nlines', LAST_0: 'v' });
    expect(Object.keys(variables()).length).toBeGreaterThan(2);
    expect(readdirSync(folder).filter((name) => name.endsWith('.draft') || name.endsWith('.lock'))).toEqual([]);
  });
});
