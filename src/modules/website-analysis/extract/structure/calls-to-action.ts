import type { CheerioAPI } from 'cheerio';
import type { CallToAction } from '../extracted-page.js';
import { linkText } from '../links/links.js';
import { type PageAddress, webAddress } from '../links/page-address.js';
import { collapseSpaces, cutText } from '../parse/page-node.js';
import { locatorOf } from '../parse/place.js';
import { asksToAct } from './call-to-action-lexicon.js';

const MAX_CALLS = 50;
const BUTTON_CLASS = /(?:^|[\s_-])(?:btn|button|cta)(?:$|[\s_-])/i;

/** Buttons and links that ask the visitor to act, each once; links inside headings are titles and are left out. */
export function callsToActionOf($: CheerioAPI, address: PageAddress): CallToAction[] {
  const calls = new Map<string, CallToAction>();
  const candidates = 'a[href], button, input[type="submit" i], input[type="button" i], [role="button"]';
  for (const element of $(candidates).toArray()) {
    const { href, role, class: classes, value } = element.attribs;
    const isButton = element.name !== 'a' || role === 'button' || BUTTON_CLASS.test(classes ?? '');
    const text = element.name === 'input' ? cutText(collapseSpaces(value ?? ''), 200) : linkText($, element);
    if (!asksToAct(text, isButton) || $(element).closest('h1, h2, h3, h4, h5, h6').length > 0) continue;
    const target = webAddress(href, address.base)?.href ?? null;
    const key = `${text.toLowerCase()} ${target ?? ''}`;
    if (!calls.has(key)) calls.set(key, { text, href: target, locator: locatorOf(element) });
    if (calls.size === MAX_CALLS) break;
  }
  return [...calls.values()];
}
