import type { MeasuredPage } from '../../text/index.js';

/** Pages that a model is given: the crawl puts the most telling first. */
const MOST_PAGES = 12;

/** Characters of one page; more of it says little more about how the site writes. */
const MOST_CHARACTERS = 6000;

/** The beginnings of the first pages that have text. Offsets in them are offsets in the stored text. */
export function pagesForModels(pages: readonly MeasuredPage[]): readonly MeasuredPage[] {
  return pages
    .filter(({ text }) => text.trim() !== '')
    .slice(0, MOST_PAGES)
    .map((page) => ({ ...page, text: page.text.slice(0, MOST_CHARACTERS).toWellFormed() }));
}
