import type { Cheerio, CheerioAPI } from 'cheerio';
import { DomUtils } from 'htmlparser2';
import type { PageElement, PageNode, PageParent } from '../parse/page-node.js';
import { isFrame, isSilent } from './visibility.js';

/** Takes elements out below a node. Each list of children is filtered once, so many siblings cost no more than few. */
function prune(node: PageParent, isUnwanted: (element: PageElement) => boolean): void {
  const kept = [];
  for (const child of node.children) {
    if (DomUtils.isComment(child) || (DomUtils.isTag(child) && isUnwanted(child))) continue;
    if (DomUtils.hasChildren(child)) prune(child, isUnwanted);
    kept.push(child);
  }
  node.children = kept;
}

/** A copy of the body without what a visitor cannot read. A document without `body` counts as one. */
export function visibleBody($: CheerioAPI): Cheerio<PageNode> {
  const body: Cheerio<PageNode> = $('body').length > 0 ? $('body').first() : $.root();
  return pruned(body, isSilent);
}

/** A copy of a visible body without navigation, footers, side columns and dialogs. */
export function withoutFrame(body: Cheerio<PageNode>): Cheerio<PageNode> {
  return pruned(body, isFrame);
}

/** A copy without program listings, which are not the author's sentences. */
export function withoutListings(body: Cheerio<PageNode>): Cheerio<PageNode> {
  return pruned(body, ({ name }) => name === 'pre');
}

function pruned(body: Cheerio<PageNode>, isUnwanted: (element: PageElement) => boolean): Cheerio<PageNode> {
  const copy = body.clone();
  for (const node of copy.toArray()) if (DomUtils.hasChildren(node)) prune(node, isUnwanted);
  return copy;
}
