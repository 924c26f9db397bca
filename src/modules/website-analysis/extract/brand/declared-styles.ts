import type { CheerioAPI } from 'cheerio';
import { cutText } from '../parse/page-node.js';
import { locatorOf } from '../parse/place.js';

/** One declaration of a style sheet or a `style` attribute. */
export interface StyleDeclaration {
  /** In lower case; a custom property keeps its two dashes. */
  readonly property: string;
  readonly value: string;
  readonly locator: string;
}

const MAX_DECLARATIONS = 5_000;
const MAX_SHEET_LENGTH = 200_000;
const DECLARATION = /(?<=[{;]|^)\s{0,40}(--[\w-]{1,60}|[a-z-]{3,40})\s{0,10}:([^;{}]{1,300})/gi;

/** The declarations inside the page, `style` elements first; at most 5,000. Style sheet files are not read. */
export function declaredStyles($: CheerioAPI): StyleDeclaration[] {
  const sources = $('style, [style]')
    .toArray()
    .map((element) => ({
      locator: locatorOf(element),
      css: element.name === 'style' ? $(element).text() : (element.attribs['style'] ?? ''),
    }));
  const declarations: StyleDeclaration[] = [];
  for (const { css, locator } of sources) {
    for (const [, property, value] of withoutComments(css.slice(0, MAX_SHEET_LENGTH)).matchAll(DECLARATION)) {
      if (property === undefined || value === undefined) continue;
      declarations.push({ property: property.toLowerCase(), value: cutText(value.trim(), 300), locator });
      if (declarations.length === MAX_DECLARATIONS) return declarations;
    }
  }
  return declarations;
}

/** What stands before each comment begins, in one pass however many are never closed. */
function withoutComments(css: string): string {
  return css
    .split('*/')
    .map((part) => part.split('/*', 1)[0] ?? '')
    .join(' ');
}
