import { describe, expect, it } from '@jest/globals';
import { preferenceProblems } from './preference-problems.js';

const usual = (provider: string): string | null => (provider === 'openai_compatible' ? null : `usual-${provider}`);

describe('preferenceProblems', () => {
  it('has nothing against several models of one provider', () => {
    const choices = [
      { provider: 'openai', model: 'a' },
      { provider: 'openai', model: 'b' },
      { provider: 'openai_compatible', model: 'a' },
      { provider: 'gemini', model: null },
    ] as const;
    expect(preferenceProblems(choices, usual)).toEqual([]);
  });

  it('names what repeats an entry, also by leaving the usual model out', () => {
    const choices = [
      { provider: 'openai', model: 'usual-openai' },
      { provider: 'gemini', model: 'x' },
      { provider: 'openai', model: null },
    ] as const;
    expect(preferenceProblems(choices, usual)).toEqual([
      { path: 'choices.2.model', message: 'repeats openai usual-openai, which stands before it' },
    ]);
  });

  it('asks for the model of a server that only the user knows', () => {
    expect(preferenceProblems([{ provider: 'openai_compatible', model: null }], usual)).toEqual([
      {
        path: 'choices.0.model',
        message: 'is needed for openai_compatible: only you know what your server offers',
      },
    ]);
  });
});
