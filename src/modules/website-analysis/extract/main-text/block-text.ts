import { DomUtils } from 'htmlparser2';
import { type PageElement, type PageNode, collapseSpaces, textParts } from '../parse/page-node.js';

const BLOCKS = new Set(
  (
    'address article aside blockquote body center dd details dialog div dl dt fieldset figcaption figure footer form ' +
    'h1 h2 h3 h4 h5 h6 header hr html legend li main menu nav ol p pre section summary table tbody tfoot thead tr ul'
  ).split(' '),
);
/** Parts of a row: they stay on its line. */
const CELLS = new Set(['td', 'th']);

/** Collects blocks while the nodes are walked. */
class BlockCollector {
  readonly blocks: string[] = [];
  private parts: string[] = [];

  add(part: string): void {
    this.parts.push(part);
  }

  endBlock(): void {
    const text = this.parts
      .join('')
      .split('\n')
      .map(collapseSpaces)
      .filter((line) => line !== '')
      .join('\n');
    this.parts = [];
    if (text !== '') this.blocks.push(text);
  }
}

function walk(node: PageNode, collector: BlockCollector): void {
  if (DomUtils.isText(node)) collector.add(node.data.replace(/\s+/g, ' '));
  else if (DomUtils.isTag(node)) walkElement(node, collector);
  else if (DomUtils.hasChildren(node)) for (const child of node.children) walk(child, collector);
}

function walkElement(element: PageElement, collector: BlockCollector): void {
  const name = element.name.toLowerCase();
  const breaks = BLOCKS.has(name);
  if (breaks) collector.endBlock();
  if (CELLS.has(name)) collector.add(' ');
  if (name === 'br') collector.add('\n');
  if (name === 'pre') collector.add([...textParts(element)].join(''));
  else for (const child of element.children) walk(child, collector);
  if (breaks) collector.endBlock();
}

/**
 * The text of a tree as a reader sees it: blocks, list items and table rows are separated by a blank line. The parser's
 * depth limit bounds the recursion.
 */
export function blockText(nodes: readonly PageNode[]): string {
  const collector = new BlockCollector();
  for (const node of nodes) walk(node, collector);
  collector.endBlock();
  return collector.blocks.join('\n\n');
}
