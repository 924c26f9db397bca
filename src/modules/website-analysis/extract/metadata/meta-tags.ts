import type { CheerioAPI } from 'cheerio';
import { collapseSpaces, cutText } from '../parse/page-node.js';

const MAX_TAGS = 200;
const MAX_CONTENT_LENGTH = 2000;

/** The `meta` elements of a page: lower-case `name` or `property` to content. The first of each name wins. */
export function metaTagsOf($: CheerioAPI): Record<string, string> {
  const tags = new Map<string, string>();
  for (const { attribs } of $('meta[content]').toArray()) {
    const name = collapseSpaces(attribs['name'] ?? attribs['property'] ?? '').toLowerCase();
    const content = cutText(collapseSpaces(attribs['content'] ?? ''), MAX_CONTENT_LENGTH);
    if (name !== '' && content !== '' && !tags.has(name)) tags.set(name, content);
    if (tags.size === MAX_TAGS) break;
  }
  return Object.fromEntries(tags);
}
