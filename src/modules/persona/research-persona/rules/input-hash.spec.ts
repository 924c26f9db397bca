import { describe, expect, it } from '@jest/globals';
import { knownText, NO_FACTS, researchFacts } from '../../../../../test/factories/research-facts.js';
import { researchInputHash } from './input-hash.js';

const facts = researchFacts();

describe('researchInputHash', () => {
  it('is the same for the same input, also for none', () => {
    expect(researchInputHash(researchFacts())).toBe(researchInputHash(facts));
    expect(researchInputHash(NO_FACTS)).toMatch(/^[0-9a-f]{64}$/);
  });

  it.each([
    ['another analysis', { analysis: { ...facts.analysis!, id: 4 } }],
    ['an edited analysis', { analysis: { ...facts.analysis!, updated_at: '2026-11-21T10:00:00.000Z' } }],
    ['other preferences', { preferences: { ...facts.preferences!, updated_at: '2026-11-21T10:00:00.000Z' } }],
    ['another business', { business: null }],
    ['a new version of the persona', { persona: { version: 3, identity: null } }],
    ['another industry', { industry: knownText('Tea') }],
    ['another competitor', { competitors: [] }],
  ])('changes with %s', (_what, changes) => {
    expect(researchInputHash(researchFacts(changes))).not.toBe(researchInputHash(facts));
  });
});
