import type { CheerioAPI } from 'cheerio';
import type { ContentStructure } from '../extracted-page.js';
import { shortText } from '../parse/page-node.js';
import { headingCountsOf } from './headings.js';

/** `sidebar` as a whole word of a class or id. */
const SIDEBAR_NAME = /(?:^|[\s_-])sidebar(?:$|[\s_-])/i;

function hasSidebar($: CheerioAPI): boolean {
  if ($('aside, [role="complementary"]').length > 0) return true;
  return $('body [class*="sidebar" i], body [id*="sidebar" i]')
    .toArray()
    .some(({ attribs }) => SIDEBAR_NAME.test(attribs['class'] ?? '') || SIDEBAR_NAME.test(attribs['id'] ?? ''));
}

/** Counts and landmarks of a page. Landmarks are elements or roles, not words that look like them. */
export function contentStructureOf($: CheerioAPI, callsToAction: number): ContentStructure {
  return {
    headings: headingCountsOf($),
    paragraphs: $('p')
      .toArray()
      .filter((element) => shortText(element, 20) !== '').length,
    lists: $('ul, ol, dl').length,
    images: $('img').length,
    links: $('a[href]').length,
    content_sections: $('section, article').length,
    has_navigation: $('nav, [role="navigation"]').length > 0,
    has_footer: $('footer, [role="contentinfo"]').length > 0,
    has_sidebar: hasSidebar($),
    has_call_to_action: callsToAction > 0,
  };
}
