import { DomUtils } from 'htmlparser2';
import { type PageElement, type PageNode, collapseSpaces, textParts } from '../parse/page-node.js';

const BLOCKS = new Set(
  (
    'address article aside blockquote body center dd details dialog div dl dt fieldset figcaption figure footer form ' +
    'h1 h2 h3 h4 h5 h6 header hr html legend li main menu nav ol p pre section summary table tbody tfoot thead tr ul'
  ).split(' '),
);
const ITEMS = new Set(['li', 'dt', 'dd', 'tr']);
/** Parts of a row: they stay on its line. */
const CELLS = new Set(['td', 'th']);

interface Block {
  readonly text: string;
  readonly isItem: boolean;
}

/** Collects blocks while the nodes are walked. */
class BlockCollector {
  readonly blocks: Block[] = [];
  private parts: string[] = [];

  add(part: string): void {
    this.parts.push(part);
  }

  endBlock(isItem: boolean): void {
    const text = this.parts
      .join('')
      .split('\n')
      .map(collapseSpaces)
      .filter((line) => line !== '')
      .join('\n');
    this.parts = [];
    if (text !== '') this.blocks.push({ text, isItem });
  }
}

function walk(node: PageNode, isItem: boolean, collector: BlockCollector): void {
  if (DomUtils.isText(node)) collector.add(node.data.replace(/\s+/g, ' '));
  else if (DomUtils.isTag(node)) walkElement(node, isItem, collector);
  else if (DomUtils.hasChildren(node)) for (const child of node.children) walk(child, isItem, collector);
}

function walkElement(element: PageElement, isItem: boolean, collector: BlockCollector): void {
  const name = element.name.toLowerCase();
  const insideItem = isItem || ITEMS.has(name);
  const breaks = BLOCKS.has(name);
  if (breaks) collector.endBlock(isItem);
  if (CELLS.has(name)) collector.add(' ');
  if (name === 'br') collector.add('\n');
  if (name === 'pre') collector.add([...textParts(element)].join(''));
  else for (const child of element.children) walk(child, insideItem, collector);
  if (breaks) collector.endBlock(insideItem);
}

/**
 * The text of a tree as a reader sees it: blocks are separated by a blank line, list items and table rows stand on
 * lines of their own. The parser's depth limit bounds the recursion.
 */
export function blockText(nodes: readonly PageNode[]): string {
  const collector = new BlockCollector();
  for (const node of nodes) walk(node, false, collector);
  collector.endBlock(false);
  return collector.blocks
    .map(({ text, isItem }, index) => {
      const follows = collector.blocks[index - 1];
      if (follows === undefined) return text;
      return isItem && follows.isItem ? `\n${text}` : `\n\n${text}`;
    })
    .join('');
}
