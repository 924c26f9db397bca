import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { PROVIDER_NAMES, type ProviderName, PROVIDERS } from '../src/modules/api-keys/index.js';

/** The row of a provider in docs/providers.md, its cells without padding. */
function rowOf(name: ProviderName): string {
  const { kind, check, addressVariable, keyVariable } = PROVIDERS[name];
  const request = check === null ? 'none' : `\`${check.method} ${check.path}\``;
  const cells = [`\`${name}\``, kind, request, check?.cost ?? '–', `\`${keyVariable}\``, `\`${addressVariable}\``];
  return `|${cells.join('|')}|`;
}

describe('docs/providers.md', () => {
  it('lists every provider as the catalogue has it, and no others', () => {
    const lines = readFileSync('docs/providers.md', 'utf8').split('\n');
    const rows = lines.filter((line) => line.startsWith('| `')).map((line) => line.replaceAll(/ *\| */g, '|'));
    expect(rows).toEqual(PROVIDER_NAMES.map(rowOf));
  });
});
