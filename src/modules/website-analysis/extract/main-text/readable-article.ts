import { Readability } from '@mozilla/readability';
import type { Cheerio } from 'cheerio';
import { DomUtils } from 'htmlparser2';
import { DOMParser } from 'linkedom';
import type { PageElement, PageNode } from '../parse/page-node.js';
import { parseHtml } from '../parse/parse-html.js';
import { blockText } from './block-text.js';
import { countWords } from './count-words.js';

/** The attributes the readability rules look at; any other is only a cost. */
const READ_ATTRIBUTES = new Set(
  'class id href src alt role rel itemprop itemscope itemtype colspan rowspan'.split(' '),
);
const MAX_ATTRIBUTE_LENGTH = 500;

/** Inline elements that the readability rules take for blocks, so that they would cut a sentence in three. */
const UNKNOWN_INLINE = new Set(['acronym', 'bdi', 'big', 'nobr', 's', 'strike', 'tt', 'u']);

/** Fewest words of a block that is running text. */
const TEXT_WORDS = 12;

/** A paragraph among its siblings: books mark them as `<p>` or `<div class="para">`. */
function isTextBlock(node: PageNode): boolean {
  if (!DomUtils.isTag(node) || !(node.name === 'p' || node.attribs['class'] === 'para')) return false;
  return countWords(DomUtils.textContent(node)) >= TEXT_WORDS;
}

/** A box between paragraphs. The readability rules take its name for a column beside the text. */
function isBox({ name, attribs }: PageElement): boolean {
  return name === 'div' && /(?:^|\s)sidebar(?:$|\s)/i.test(attribs['class'] ?? '');
}

/** Drops the attributes that say nothing about where the article is, and makes every inline element a known one. */
function simplify(nodes: readonly PageNode[]): void {
  const hasText = nodes.some(isTextBlock);
  for (const node of nodes) {
    if (DomUtils.isTag(node)) {
      if (hasText && isBox(node)) delete node.attribs['class'];
      if (UNKNOWN_INLINE.has(node.name)) node.name = 'span';
      const kept = Object.entries(node.attribs).filter(([name]) => READ_ATTRIBUTES.has(name));
      node.attribs = Object.fromEntries(kept.map(([name, value]) => [name, value.slice(0, MAX_ATTRIBUTE_LENGTH)]));
    }
    if (DomUtils.hasChildren(node)) simplify(node.children);
  }
}

/** The text of the part of a body that Mozilla's readability rules take for the article; empty when they find none. */
export function readableArticle(visibleContent: Cheerio<PageNode>, title: string): string {
  const content = visibleContent.clone();
  simplify(content.toArray());
  const heading = title.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const page = `<!doctype html><html><head><title>${heading}</title></head><body>${content.html() ?? ''}</body></html>`;
  const document = new DOMParser().parseFromString(page, 'text/html');
  const article = new Readability(document, { disableJSONLD: true }).parse();
  if (!article?.content) return '';
  return blockText(parseHtml(article.content).$.root().toArray());
}
