import type { CheerioAPI } from 'cheerio';
import { DomUtils } from 'htmlparser2';
import type { PageElement } from './page-node.js';

/** The elements that a CSS selector finds, in document order. */
export function select($: CheerioAPI, selector: string): PageElement[] {
  return $(selector).toArray().filter(DomUtils.isTag);
}
