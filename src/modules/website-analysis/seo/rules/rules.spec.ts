import { describe, expect, it } from '@jest/globals';
import { auditSite } from '../audit-site.js';
import { RULE_FIXTURES } from '../testing/fixtures/index.js';
import { CLEAN, type SiteFixture, siteOf } from '../testing/site-fixture.js';
import { SEO_RULES } from './index.js';

const outcomesOf = (fixture: SiteFixture) => auditSite(siteOf(fixture)).rules;
const idsWith = (fixture: SiteFixture, outcome: string) =>
  outcomesOf(fixture)
    .filter((rule) => rule.outcome === outcome)
    .map(({ id }) => id);

describe('the rule set', () => {
  it('has sixty rules at least, each with an id of its own, and two sites for each', () => {
    const ids = SEO_RULES.map(({ id }) => id);
    expect(ids.length).toBeGreaterThanOrEqual(60);
    expect(new Set(ids).size).toBe(ids.length);
    expect(RULE_FIXTURES.map(({ rule }) => rule).toSorted()).toEqual(ids.toSorted());
  });

  it('finds nothing to say about the clean site, and applies every rule to it', () => {
    expect(idsWith(CLEAN, 'passed')).toEqual(SEO_RULES.map(({ id }) => id));
  });

  it.each(SEO_RULES)('$id says what is wrong and what to do in sentences', ({ version, message, fix }) => {
    expect(version).toBeGreaterThanOrEqual(1);
    for (const text of [message, fix]) expect(text).toMatch(/^[A-Z].+\.$/);
  });
});

describe.each(RULE_FIXTURES)('$rule', ({ rule, passing, failing }) => {
  it('passes where it is kept', () => {
    expect(outcomesOf(passing).find(({ id }) => id === rule)?.outcome).toBe('passed');
  });

  it('fails where it is broken, with evidence, and no other rule counts the same defect', () => {
    expect(idsWith(failing, 'failed')).toEqual([rule]);
    expect(idsWith(failing, 'error')).toEqual([]);
    const outcome = outcomesOf(failing).find(({ id }) => id === rule);
    expect(outcome?.pages_failed).toBeGreaterThan(0);
    for (const { page_url: url, locator, quote } of outcome?.evidence ?? []) {
      expect(url).toMatch(/^https?:\/\//);
      expect(locator).not.toBe('');
      expect(quote?.length ?? 0).toBeLessThanOrEqual(240);
    }
    expect(outcome?.evidence).not.toEqual([]);
  });
});
