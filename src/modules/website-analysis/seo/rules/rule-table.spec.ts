import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { CATEGORY_WEIGHTS } from '../scores.js';
import { SEO_RULES } from './index.js';

/** The cells of the rows of every table in a page. */
const rows = readFileSync('docs/seo-audit.md', 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('|'))
  .map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );

describe('docs/seo-audit.md', () => {
  it('lists every rule as it is', () => {
    const listed = rows.filter((cells) => cells.length === 6 && /^`[a-z_]+\.[a-z_]+`$/.test(cells[0] ?? ''));
    expect(listed).toEqual(
      SEO_RULES.map(({ id, version, category, severity, scope, message }) => [
        `\`${id}\``,
        `${version}`,
        category,
        severity,
        scope,
        message,
      ]),
    );
  });

  it('states the weights of the categories', () => {
    const stated = rows
      .filter(([name, weight]) => /^`/.test(name ?? '') && /^\d+$/.test(weight ?? ''))
      .filter((cells) => cells.length === 3);
    expect(stated.map(([name, weight]) => [name, Number(weight)])).toEqual(
      Object.entries(CATEGORY_WEIGHTS).map(([category, weight]) => [`\`${category}\``, weight]),
    );
  });
});
