import { describe, expect, it } from '@jest/globals';
import type { ModelProvider } from '../../../llm/index.js';
import { type KeyStanding, type ModelKey, type Selection, usableModels } from './usable-models.js';

const ORDER: readonly ModelProvider[] = ['anthropic', 'openai', 'gemini', 'openai_compatible'];

const key = (provider: ModelProvider, standing: KeyStanding = 'valid', source: ModelKey['source'] = 'user') => ({
  provider,
  standing,
  source,
});

function namesOf(selection: Partial<Selection>): string[] {
  const defaultModel = (provider: ModelProvider): string | null =>
    provider === 'openai_compatible' ? null : `usual-${provider}`;
  const choices = usableModels({ preferred: [], keys: [], order: ORDER, defaultModel, ...selection });
  return choices.map(({ provider, model }) => `${provider} ${model}`);
}

describe('the models of a user who prefers none', () => {
  it('are the usual ones of the providers with a key, in the order of providers', () => {
    expect(namesOf({ keys: [key('gemini'), key('anthropic', 'unknown')] })).toEqual([
      'anthropic usual-anthropic',
      'gemini usual-gemini',
    ]);
    expect(namesOf({})).toEqual([]);
  });

  it('begin with those of the user’s own keys', () => {
    expect(namesOf({ keys: [key('anthropic', 'unknown', 'workspace'), key('gemini')] })).toEqual([
      'gemini usual-gemini',
      'anthropic usual-anthropic',
    ]);
  });

  it('leave out locked keys and providers without a model', () => {
    expect(namesOf({ keys: [key('anthropic', 'locked'), key('openai_compatible'), key('openai')] })).toEqual([
      'openai usual-openai',
    ]);
  });

  it('end with the keys that did not work, those without credit before those that are refused', () => {
    expect(namesOf({ keys: [key('anthropic', 'rejected'), key('openai', 'exhausted'), key('gemini')] })).toEqual([
      'gemini usual-gemini',
      'openai usual-openai',
      'anthropic usual-anthropic',
    ]);
  });
});

describe('preferred models', () => {
  const keys = [key('anthropic'), key('openai'), key('openai_compatible')];

  it('are the only ones, in the order of the user', () => {
    const preferred = [
      { provider: 'openai_compatible', model: 'llama3.2:1b' },
      { provider: 'anthropic', model: null },
    ] as const;
    expect(namesOf({ keys, preferred })).toEqual(['openai_compatible llama3.2:1b', 'anthropic usual-anthropic']);
  });

  it('are passed over without a key, also when nothing is left', () => {
    expect(namesOf({ keys, preferred: [{ provider: 'gemini', model: 'g' }] })).toEqual([]);
  });

  it('come last while their key does not work', () => {
    const preferred = [
      { provider: 'openai', model: 'a' },
      { provider: 'anthropic', model: 'b' },
    ] as const;
    expect(namesOf({ keys: [key('openai', 'exhausted'), key('anthropic')], preferred })).toEqual([
      'anthropic b',
      'openai a',
    ]);
  });

  it('count once, also when one names the usual model', () => {
    const preferred = [
      { provider: 'openai', model: null },
      { provider: 'openai', model: 'usual-openai' },
      { provider: 'openai', model: 'other' },
    ] as const;
    expect(namesOf({ keys, preferred })).toEqual(['openai usual-openai', 'openai other']);
  });
});
