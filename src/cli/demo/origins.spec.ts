import { describe, expect, it } from '@jest/globals';
import { countOrigins, saidByModel } from './origins.js';

const DOCUMENT = {
  writing_style: { tone: 'plain', voice: 'active' },
  strengths: [{ 'a/b': 'short sentences' }],
  _meta: {
    '/writing_style/tone': { origin: 'measured' },
    '/writing_style/voice': { origin: 'llm' },
    '/strengths/0/a~1b': { origin: 'llm' },
    '/weaknesses': { origin: 'default' },
  },
};

describe('the origins of a document', () => {
  it('are counted as its _meta tells them', () => {
    expect(countOrigins(DOCUMENT)).toEqual({ measured: 1, llm: 2, default: 1 });
    expect(countOrigins({})).toEqual({});
  });

  it('lead to the values that a model gave', () => {
    expect(saidByModel(DOCUMENT)).toEqual([
      { pointer: '/writing_style/voice', value: 'active' },
      { pointer: '/strengths/0/a~1b', value: 'short sentences' },
    ]);
  });
});
