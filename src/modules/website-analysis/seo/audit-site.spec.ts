import { describe, expect, it } from '@jest/globals';
import { extractPage } from '../extract/index.js';
import { auditSite } from './audit-site.js';
import type { AuditedSite } from './audited-site.js';
import { SEO_CATEGORIES, type SeoRule } from './seo-rule.js';
import { CLEAN, siteOf } from './testing/site-fixture.js';

const RULE = { version: 1, category: 'meta', severity: 'warning', message: 'M.', fix: 'F.' } as const;
const keeps: SeoRule = { ...RULE, id: 'a.kept', scope: 'page', check: () => [] };
const breaksHome: SeoRule = {
  ...RULE,
  id: 'a.broken',
  scope: 'page',
  check: ({ is_home: isHome }) => (isHome ? [{ locator: 'h1', quote: 'x'.repeat(500) }] : []),
};
const appliesNowhere: SeoRule = { ...RULE, id: 'a.nowhere', scope: 'site', check: () => null };
const throws: SeoRule = {
  ...RULE,
  id: 'a.error',
  scope: 'site',
  check: () => {
    throw new TypeError('a defect of ours');
  },
};

function siteOfHtml(...pages: readonly string[]): AuditedSite {
  const [home, ...others] = pages.map((html, index) => ({
    ...extractPage(`https://site.example/${index === 0 ? '' : `page-${index}`}`, html),
    headers: null,
    is_home: index === 0,
  }));
  if (home === undefined) throw new Error('A site has a home page');
  return { home, pages: [home, ...others], facts: { has_robots_txt: null, has_sitemap: null, broken_pages: [] } };
}

describe('auditSite', () => {
  const site = siteOf(CLEAN);

  it('gives a site that keeps every rule full marks everywhere', () => {
    const audit = auditSite(site);
    expect(audit.overall_score).toBe(100);
    for (const category of SEO_CATEGORIES) {
      expect(audit[category]).toMatchObject({ score: 100, issues: [], warnings: [], recommendations: [] });
    }
    expect(audit.summary).toMatchObject({ passed_checks: audit.rules.length, total_checks: audit.rules.length });
  });

  it('tells passed, failed, not applicable and error apart, and counts only the first two', () => {
    const audit = auditSite(site, [keeps, breaksHome, appliesNowhere, throws]);
    expect(audit.rules.map(({ id, outcome, error }) => [id, outcome, error])).toEqual([
      ['a.kept', 'passed', null],
      ['a.broken', 'failed', null],
      ['a.nowhere', 'not_applicable', null],
      ['a.error', 'error', 'a defect of ours'],
    ]);
    expect(audit.summary).toMatchObject({
      passed_checks: 1,
      total_checks: 2,
      not_applicable_checks: 1,
      error_checks: 1,
    });
  });

  it('reports the pages that break a rule, with quotes of 240 characters at most', () => {
    const audit = auditSite(site, [breaksHome]);
    expect(audit.meta.warnings).toEqual([
      {
        type: 'warning',
        category: 'meta',
        message: 'M.',
        location: `${site.home.url} h1`,
        current_value: 'x'.repeat(240),
        fix: 'F.',
        action: 'a.broken',
        priority: 'medium',
        pages: [site.home.url],
      },
    ]);
    expect(audit.rules[0]).toMatchObject({
      pages_checked: 2,
      pages_failed: 1,
      evidence: [{ page_url: site.home.url, locator: 'h1', quote: 'x'.repeat(240) }],
    });
  });

  it('has no score where nothing applies', () => {
    const audit = auditSite(site, [appliesNowhere, throws]);
    expect(audit.overall_score).toBeNull();
    for (const category of SEO_CATEGORIES) expect(audit[category].score).toBeNull();
  });

  it('judges all pages, not only the home page', () => {
    const good = '<title>Wheel Stand: bicycle repairs in a day</title>';
    const audit = auditSite(siteOfHtml(good, '<p>Without</p>', good.replace('Stand', 'House')));
    const outcome = audit.rules.find(({ id }) => id === 'title.present');
    expect(outcome).toMatchObject({ outcome: 'failed', pages_checked: 3, pages_failed: 1 });
    expect(audit.meta.issues.find(({ action }) => action === 'title.present')?.pages).toEqual([
      'https://site.example/page-1',
    ]);
  });

  it('says nothing about what headers and files would show when nobody looked at them', () => {
    const { rules } = auditSite(siteOfHtml('<p>Hello</p>'));
    const unknown = ['security.referrer_header', 'loading.compressed', 'indexing.robots_txt', 'indexing.sitemap'];
    for (const id of unknown) expect(rules.find((rule) => rule.id === id)?.outcome).toBe('not_applicable');
  });

  it('says nothing about what a page lacks that could not be read to its end', () => {
    const audit = auditSite(siteOfHtml('<div>'.repeat(600)));
    const failed = audit.rules.filter(({ outcome }) => outcome === 'failed').map(({ id }) => id);
    expect(failed).toContain('document.readable_to_its_end');
    expect(audit.meta.score).toBeNull();
  });

  it('does not ask for many words on a contact page', () => {
    const short = '<p>Call us on Mondays.</p>';
    const pages = ['https://a.example/', 'https://a.example/contact.html'].map((url, index) => ({
      ...extractPage(url, short.repeat(index + 1)),
      headers: null,
      is_home: index === 0,
    }));
    const outcome = auditSite({ ...site, pages }).rules.find(({ id }) => id === 'content.enough_words');
    expect(outcome).toMatchObject({ pages_checked: 1, pages_failed: 1 });
  });

  it('gives the same audit for the same site', () => {
    expect(JSON.stringify(auditSite(siteOf(CLEAN)))).toBe(JSON.stringify(auditSite(site)));
  });
});
