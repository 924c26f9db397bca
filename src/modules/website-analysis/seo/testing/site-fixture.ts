import { type ExtractedPage, extractPage } from '../../extract/index.js';
import type { AuditedPage, AuditedSite, SiteFacts } from '../audited-site.js';
import { ARTICLE_HTML, ARTICLE_URL, CLEAN_HEADERS, HOME_HTML, HOME_URL } from './clean-site.js';

/** A text of a page and what takes its place. */
export type Replacement = readonly [text: string, by: string];

/** How a page differs from the one of the clean site. */
export interface PageFixture {
  readonly url?: string;
  readonly replace?: readonly Replacement[];
  /** Takes the place of the whole page. */
  readonly html?: string;
  /** Null when headers are not known; an empty text takes a header away. */
  readonly headers?: Readonly<Record<string, string>> | null;
}

/** How a site differs from the clean site. */
export interface SiteFixture {
  readonly home?: PageFixture;
  readonly article?: PageFixture;
  readonly facts?: Partial<SiteFacts>;
}

/** A rule with a site that keeps it and one that breaks it and nothing else. */
export interface RuleFixture {
  readonly rule: string;
  readonly passing: SiteFixture;
  readonly failing: SiteFixture;
}

/** Most fixtures leave one page as it is: it is extracted once. */
const extracted = new Map<string, ExtractedPage>();

/** The clean site as it is. */
export const CLEAN: SiteFixture = {};

/** The site of a fixture. Throws when a text that is to be replaced is not there. */
export function siteOf({ home = {}, article = {}, facts = {} }: SiteFixture): AuditedSite {
  const homePage = pageOf(home, HOME_URL, HOME_HTML, true);
  return {
    home: homePage,
    pages: [homePage, pageOf(article, ARTICLE_URL, ARTICLE_HTML, false)],
    facts: { has_robots_txt: true, has_sitemap: true, broken_pages: [], ...facts },
  };
}

function pageOf(fixture: PageFixture, cleanUrl: string, cleanHtml: string, isHome: boolean): AuditedPage {
  const html = (fixture.replace ?? []).reduce(replaced, fixture.html ?? cleanHtml);
  const url = fixture.url ?? cleanUrl;
  const page = extracted.get(`${url} ${html}`) ?? extractPage(url, html);
  extracted.set(`${url} ${html}`, page);
  return { ...page, headers: headersOf(fixture.headers), is_home: isHome };
}

function replaced(html: string, [text, by]: Replacement): string {
  if (!html.includes(text)) throw new Error(`The page does not contain ${text}`);
  return html.replaceAll(text, () => by);
}

function headersOf(changes: PageFixture['headers'] = {}): Readonly<Record<string, string>> | null {
  if (changes === null) return null;
  return Object.fromEntries(Object.entries({ ...CLEAN_HEADERS, ...changes }).filter(([, value]) => value !== ''));
}
