import { describe, expect, it } from '@jest/globals';
import { isAbsent } from './onboarding-parts.js';

describe('isAbsent', () => {
  const onboarding = { persona: null, preferences: { research_depth: 'Standard' } };

  it('knows of a part that was not stored', () => {
    expect(isAbsent('persona', onboarding, [{ type: 'research_preferences.saved' }])).toBe(true);
  });

  it.each([
    ['a part that is stored', () => isAbsent('preferences', onboarding, [])],
    ['a part that was saved since', () => isAbsent('persona', onboarding, [{ type: 'persona.saved' }])],
    ['a part that nobody read', () => isAbsent('competitors', onboarding, [])],
    ['any part when the onboarding was not read', () => isAbsent('persona', null, [])],
  ])('does not call %s absent', (_case, isAbsentNow) => {
    expect(isAbsentNow()).toBe(false);
  });
});
