import { parseHtml } from './parse-html.js';
import { textParts } from './page-node.js';

const UNREAD_ELEMENT = /^<(script|style|noscript|template|svg|head|nav|footer|title|textarea|select)(?=[\s/>])/i;
const BLOCK_TAG =
  /^<\/?(?:p|div|h[1-6]|li|ul|ol|dl|dt|dd|tr|table|section|article|main|aside|header|blockquote|pre|br|hr)(?=[\s/>])/i;
/** Room for the longest tag name the expressions above look for. */
const TAG_HEAD_LENGTH = 16;

/** Where the markup that starts at `start` ends, and the white space it leaves behind. */
function markupAt(html: string, start: number): { end: number; gap: string } {
  if (html.startsWith('<!--', start)) return { end: endAfter(html, '-->', start + 4), gap: '' };
  const head = html.slice(start, start + TAG_HEAD_LENGTH);
  const unread = UNREAD_ELEMENT.exec(head)?.[1];
  if (unread === undefined) return { end: endAfter(html, '>', start), gap: BLOCK_TAG.test(head) ? '\n\n' : '' };
  const closing = new RegExp(`</${unread}(?=[\\s/>])`, 'gi');
  closing.lastIndex = start;
  const closed = closing.exec(html);
  return { end: closed === null ? html.length : endAfter(html, '>', closed.index), gap: '\n\n' };
}

function endAfter(html: string, mark: string, from: number): number {
  const found = html.indexOf(mark, from);
  return found === -1 ? html.length : found + mark.length;
}

/** Resolves character references; the text holds no tags any more. */
function decodeReferences(text: string): string {
  return parseHtml(text.replaceAll('<', '&lt;'))
    .$.root()
    .toArray()
    .flatMap((node) => [...textParts(node)])
    .join('');
}

/**
 * The readable text of HTML that is too deep or too large to parse: tags are cut out in one pass over the
 * characters, whole scripts, styles, navigation and footers with them. Blocks are separated by blank lines.
 */
export function stripMarkup(html: string): string {
  const parts: string[] = [];
  let position = 0;
  while (position < html.length) {
    const tag = nextTag(html, position);
    parts.push(html.slice(position, tag));
    if (tag === html.length) break;
    const { end, gap } = markupAt(html, tag);
    parts.push(gap);
    position = end;
  }
  return decodeReferences(parts.join(''))
    .split('\n\n')
    .map((block) => block.replace(/\s+/g, ' ').trim())
    .filter((block) => block !== '')
    .join('\n\n');
}

/** The next character that starts a tag or comment, or the end of the text. */
function nextTag(html: string, from: number): number {
  const opening = /<[a-z/!?]/gi;
  opening.lastIndex = from;
  return opening.exec(html)?.index ?? html.length;
}
