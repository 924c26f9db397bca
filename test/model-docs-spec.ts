import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { DEFAULT_MODELS, MODEL_PROVIDERS } from '../src/modules/models/access/default-models.js';

describe('docs/models.md', () => {
  it('lists the providers of models in the order in which they are tried, with their usual model and variable', () => {
    const lines = readFileSync('docs/models.md', 'utf8').split('\n');
    const rows = lines.filter((line) => /_MODEL` +\|$/.test(line)).map((line) => line.replaceAll(/[ ¹]/g, ''));
    const expected = MODEL_PROVIDERS.map((provider) => {
      const { model, variable } = DEFAULT_MODELS[provider];
      return ['', `\`${provider}\``, model === null ? 'none' : `\`${model}\``, `\`${variable}\``, ''].join('|');
    });
    expect(rows).toEqual(expected);
  });
});
