import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';

const FOLDER = 'test/e2e/regression';
const PUBLISHED = [
  ...Array.from({ length: 24 }, (_none, index) => `S${index + 1}`),
  ...Array.from({ length: 47 }, (_none, index) => `C${index + 1}`),
];

/** Id, what holds here, and the spec, of each row of the page. */
const rows = readFileSync('docs/known-defects.md', 'utf8')
  .split('\n')
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .filter(([, id]) => /^[SC]\d+$/.test(id ?? ''))
  .map(([, id = '', , here = '', spec = '']) => ({ id, here, spec: spec.replaceAll('`', '') }));

/** Ids that the titles of a spec file begin with. */
function idsIn(file: string): string[] {
  return [...readFileSync(file, 'utf8').matchAll(/'([SC]\d+) /g)].map(([, id = '']) => id);
}

describe('the page of known defects', () => {
  it('lists each published id once', () => {
    expect(rows.map(({ id }) => id)).toEqual(PUBLISHED);
  });

  it.each(rows)('names a spec with a test of $id, or says why there is none', ({ id, here, spec }) => {
    if (spec === '') expect(here).toMatch(/^No test: /);
    else expect(idsIn(`${FOLDER}/${spec}.e2e-spec.ts`)).toContain(id);
  });

  it('names the spec of every test that begins with an id', () => {
    const listed = new Set(rows.map(({ id, spec }) => `${spec} ${id}`));
    const tested = readdirSync(FOLDER).flatMap((file) =>
      idsIn(`${FOLDER}/${file}`).map((id) => `${file.replace('.e2e-spec.ts', '')} ${id}`),
    );
    expect(tested.filter((entry) => !listed.has(entry))).toEqual([]);
  });
});
