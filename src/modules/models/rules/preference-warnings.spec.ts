import { describe, expect, it } from '@jest/globals';
import { preferenceWarnings } from './preference-warnings.js';
import type { ModelKey } from './usable-models.js';

const preferred = [
  { provider: 'openai', model: 'a' },
  { provider: 'openai', model: 'b' },
  { provider: 'gemini', model: null },
] as const;

describe('preferenceWarnings', () => {
  it('tells once for each provider what stands in the way, and how to change that', () => {
    const keys: ModelKey[] = [{ provider: 'gemini', source: 'user', standing: 'exhausted' }];
    expect(preferenceWarnings(preferred, keys)).toEqual([
      'openai: there is no key, so it is passed over: save one with POST /api/onboarding/api-keys.',
      'gemini: its credit or quota is used up, so it is tried last: top up the account, then check the key again.',
    ]);
  });

  it('says nothing of keys that may work', () => {
    const keys: ModelKey[] = [
      { provider: 'openai', source: 'workspace', standing: 'unknown' },
      { provider: 'gemini', source: 'user', standing: 'valid' },
      { provider: 'xai', source: 'user', standing: 'locked' },
    ];
    expect(preferenceWarnings(preferred, keys)).toEqual([]);
  });
});
