import type { CheerioAPI } from 'cheerio';
import type { HeadingCounts, PageHeading } from '../extracted-page.js';
import { shortText } from '../parse/page-node.js';
import { locatorOf } from '../parse/place.js';

const MAX_HEADINGS = 500;

/** Headings with text, in document order; at most 500. */
export function headingsOf($: CheerioAPI): PageHeading[] {
  return $('h1, h2, h3, h4, h5, h6')
    .toArray()
    .slice(0, MAX_HEADINGS)
    .map((element) => ({
      level: Number(element.name.slice(1)),
      text: shortText(element, 300),
      locator: locatorOf(element),
    }))
    .filter(({ text }) => text !== '');
}

/** How many headings of each level there are, empty ones included. */
export function headingCountsOf($: CheerioAPI): HeadingCounts {
  return {
    h1: $('h1').length,
    h2: $('h2').length,
    h3: $('h3').length,
    h4: $('h4').length,
    h5: $('h5').length,
    h6: $('h6').length,
  };
}
