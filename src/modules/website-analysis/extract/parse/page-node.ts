import { type DomHandler, DomUtils } from 'htmlparser2';

/** Any node of a parsed page. */
export type PageNode = DomHandler['root']['children'][number];

/** Any node that has children: an element or the document. */
export type PageParent = Extract<PageNode, { children: unknown }>;

/** An element with a name and attributes. */
export type PageElement = Extract<PageNode, { attribs: unknown }>;

const SILENT_TAGS = new Set(['script', 'style', 'noscript', 'template']);

/** Text parts below a node in document order, scripts and styles left out. Depth is bounded by the parser. */
export function* textParts(node: PageNode): Generator<string> {
  if (DomUtils.isText(node)) yield node.data;
  else if (DomUtils.hasChildren(node) && !(DomUtils.isTag(node) && SILENT_TAGS.has(node.name))) {
    for (const child of node.children) yield* textParts(child);
  }
}

/** Joins white space of every kind, drops invisible characters and trims. */
export function collapseSpaces(text: string): string {
  return text
    .replace(/[\u00AD\u200B\u2060\uFEFF]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Cuts to at most `limit` UTF-16 units without splitting a character in two. */
export function cutText(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const lastUnit = text.charCodeAt(limit - 1);
  const splitsPair = lastUnit >= 0xd800 && lastUnit <= 0xdbff;
  return text.slice(0, splitsPair ? limit - 1 : limit);
}

/** The text of a node on one line, at most `limit` characters. Reads no further, so nested markup cannot multiply the work. */
export function shortText(node: PageNode | undefined, limit = 500): string {
  if (node === undefined) return '';
  let text = '';
  for (const part of textParts(node)) {
    text += part.length > limit * 4 ? part.trimStart().slice(0, limit * 4) : part.replace(/\s+/g, ' ');
    if (text.length > limit * 4) break;
  }
  return cutText(collapseSpaces(text), limit).trimEnd();
}
