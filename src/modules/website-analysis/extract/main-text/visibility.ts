import { DomUtils } from 'htmlparser2';
import type { PageElement } from '../parse/page-node.js';

const SILENT_TAGS = new Set(
  (
    'script style noscript template svg math iframe object embed canvas audio video head title button select textarea ' +
    'datalist'
  ).split(' '),
);
const HIDDEN_STYLE = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)\s*(?:;|!|$)/i;
const FRAME_TAGS = new Set(['nav', 'footer', 'aside']);
const FRAME_ROLES = new Set([
  'navigation',
  'contentinfo',
  'complementary',
  'banner',
  'search',
  'dialog',
  'alertdialog',
]);
/** Names that publishing tools give to menus and to what readers wrote. */
const MENU_NAMES = new Set([
  'breadcrumb',
  'breadcrumbs',
  'docnav',
  'nav',
  'navbar',
  'navfooter',
  'navheader',
  'navigation',
]);
const COMMENT_NAMES = new Set(['comments', 'comment-list', 'commentlist', 'disqus_thread', 'respond']);
const TEXT_TAGS = new Set(['article', 'blockquote', 'main', 'p']);
const CONTENT_TAGS = new Set(['main', 'article', 'section']);

/** True for elements that show no text of their own: scripts, media, form controls and hidden parts. */
export function isSilent({ name, attribs }: PageElement): boolean {
  if (SILENT_TAGS.has(name) || (name === 'dialog' && attribs['open'] === undefined)) return true;
  if (attribs['hidden'] !== undefined || attribs['aria-hidden'] === 'true') return true;
  return HIDDEN_STYLE.test(attribs['style'] ?? '');
}

/**
 * True for the frame around the content: navigation, footer, side columns, dialogs, comments of readers and the site's own
 * header.
 */
export function isFrame(element: PageElement): boolean {
  const { name, attribs } = element;
  if (name === 'body') return false;
  if (isMenu(element) || namesOf(element).some((each) => COMMENT_NAMES.has(each))) return true;
  if (FRAME_TAGS.has(name) || FRAME_ROLES.has((attribs['role'] ?? '').toLowerCase())) return true;
  return (
    name === 'header' && !isInsideContent(element) && DomUtils.existsOne((child) => child.name === 'nav', [element])
  );
}

/** A menu by name holds no paragraph: then it would be more than a menu. */
function isMenu(element: PageElement): boolean {
  return (
    namesOf(element).some((name) => MENU_NAMES.has(name)) &&
    !DomUtils.existsOne((child) => TEXT_TAGS.has(child.name), element.children)
  );
}

function namesOf({ attribs }: PageElement): string[] {
  return `${attribs['class'] ?? ''} ${attribs['id'] ?? ''}`.toLowerCase().split(/\s+/);
}

function isInsideContent(element: PageElement): boolean {
  for (let parent = element.parent; parent !== null; parent = parent.parent) {
    if (DomUtils.isTag(parent) && CONTENT_TAGS.has(parent.name)) return true;
  }
  return false;
}
