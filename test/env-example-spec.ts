import { readFileSync } from 'node:fs';
import { parseEnv } from 'node:util';
import { describe, expect, it } from '@jest/globals';
import { parseSettings, settingsSchema } from '../src/config/index.js';

const lines = readFileSync('.env.example', 'utf8').split('\n');
const assignments = lines.filter((line) => /^#?[A-Z_]+=/.test(line)).map((line) => line.replace(/^#/, ''));
const names = assignments.map((line) => line.slice(0, line.indexOf('=')));

describe('.env.example', () => {
  it('lists exactly the variables that the service reads', () => {
    expect([...names].sort()).toEqual(Object.keys(settingsSchema.shape).sort());
  });

  it.each(Object.entries(settingsSchema.shape))('describes %s with the words of the schema', (name, schema) => {
    const at = lines.findIndex((line) => line.startsWith(`#${name}=`) || line.startsWith(`${name}=`));
    expect(lines[at - 1]).toBe(`# ${schema.description ?? 'no description'}`);
  });

  it('shows the defaults that apply when a variable is unset', () => {
    const shown = parseEnv(assignments.join('\n'));
    expect(parseSettings(shown)).toEqual(parseSettings({}));
  });
});
