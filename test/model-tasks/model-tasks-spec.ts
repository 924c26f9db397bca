import { readFileSync } from 'node:fs';
import { glob, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { REGISTERED_TASKS } from './registered-tasks.js';

const here = join(process.cwd(), 'test/model-tasks');
const kept = z.record(z.string(), z.string()).parse(JSON.parse(readFileSync(join(here, 'fingerprints.json'), 'utf8')));

/** Files of the product that state a task. */
async function filesWithTasks(): Promise<readonly string[]> {
  const found: string[] = [];
  for await (const file of glob('src/modules/**/*.ts')) {
    if (!file.endsWith('.spec.ts') && /export const \w+: ModelTask</.test(await readFile(file, 'utf8')))
      found.push(file);
  }
  return found;
}

describe('the tasks that models are asked with', () => {
  it('raise their version when their prompt, their schema or the length of the answer changes', () => {
    expect(Object.fromEntries(REGISTERED_TASKS.map(({ name, fingerprint }) => [name, fingerprint]))).toEqual(kept);
  });

  it('have an id of their own', () => {
    expect(new Set(REGISTERED_TASKS.map(({ id }) => id)).size).toBe(REGISTERED_TASKS.length);
  });

  it('are all registered', async () => {
    const registry = readFileSync(join(here, 'registered-tasks.ts'), 'utf8');
    for (const file of await filesWithTasks()) expect(registry).toContain(basename(file, '.ts'));
  });
});
