import type { CheerioAPI } from 'cheerio';
import { shortText } from '../parse/page-node.js';

/** Elements that JavaScript frameworks fill with the page. */
const APP_ROOTS =
  '#root, #app, #__next, #__nuxt, #___gatsby, #svelte, #q-app, #app-root, #react-root, app-root, [data-reactroot], [ng-app], [data-server-rendered]';
/** A page with as many visible words has something to read without scripts. */
const ENOUGH_WORDS = 30;

function isNearlyEmpty(text: string): boolean {
  return text.split(' ').length < ENOUGH_WORDS;
}

/** True when the body is nearly empty and holds an empty application root and scripts to fill it. */
export function needsRendering($: CheerioAPI, visibleText: string): boolean {
  if ($('script[src], script[type="module"]').length === 0) return false;
  if (!isNearlyEmpty(visibleText.slice(0, 4000).replace(/\s+/g, ' '))) return false;
  return $(APP_ROOTS)
    .toArray()
    .some((root) => isNearlyEmpty(shortText(root)));
}
