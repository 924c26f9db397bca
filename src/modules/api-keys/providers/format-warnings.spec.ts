import { describe, expect, it } from '@jest/globals';
import { formatWarnings } from './format-warnings.js';

describe('formatWarnings', () => {
  it.each([
    ['openai', 'sk-proj-a1b2c3d4'],
    ['anthropic', 'sk-ant-a1b2c3d4'],
    ['gemini', 'AIzaSyA1b2c3d4'],
    ['openrouter', 'sk-or-v1-a1b2c3'],
    ['exa', '0b6c2f3e-58d7-4c0b-9b1c-0f6c1f9f6f10'],
    ['copilotkit', 'ck_pub_a1b2c3d4'],
    ['mistral', 'whatever-it-is'],
  ] as const)('has no doubt about %s %s', (provider, key) => {
    expect(formatWarnings(provider, key)).toEqual([]);
  });

  it.each([
    ['openai', 'sk-ant-a1b2c3d4'],
    ['anthropic', 'sk-proj-a1b2c3d4'],
    ['gemini', 'sk-proj-a1b2c3d4'],
    ['exa', 'not-a-uuid-at-all'],
  ] as const)('doubts %s %s without repeating the key', (provider, key) => {
    const warnings = formatWarnings(provider, key);
    expect(warnings).toHaveLength(1);
    expect(warnings[0]).toContain(provider);
    expect(warnings[0]).not.toContain(key);
  });
});
