import { DomUtils } from 'htmlparser2';
import { type PageElement, type PageParent, collapseSpaces, cutText } from './page-node.js';

/** A place in a page, and what is written there. */
export interface PagePlace {
  /** CSS path of the element, from the nearest element with an id or from the body; the outer part of a long path is cut. */
  readonly locator: string;
  /** The opening tag or the text, at most 240 characters. */
  readonly quote: string;
}

/** Longest quote and longest locator, in characters. */
const MAX_LENGTH = 240;
/** Longest attribute value shown in an opening tag, so that one value cannot hide the others. */
const MAX_VALUE_LENGTH = 100;
/** Most places kept of one kind. */
const MAX_PLACES = 20;
const PLAIN_ID = /^[a-z][\w-]{0,60}$/i;
const FRAME = new Set(['html', 'body', 'page-root']);

/** Steps of the children of one parent, computed once, so that many siblings cost no more than few. */
const stepsByParent = new WeakMap<PageParent, Map<PageElement, string>>();

function stepsOf(parent: PageParent): Map<PageElement, string> {
  const known = stepsByParent.get(parent);
  if (known !== undefined) return known;
  const elements = parent.children.filter(DomUtils.isTag);
  const total = Map.groupBy(elements, ({ name }) => name);
  const seen = new Map<string, number>();
  const steps = new Map<PageElement, string>();
  for (const element of elements) {
    const position = (seen.get(element.name) ?? 0) + 1;
    seen.set(element.name, position);
    const isOnly = total.get(element.name)?.length === 1;
    steps.set(element, isOnly ? element.name : `${element.name}:nth-of-type(${position})`);
  }
  stepsByParent.set(parent, steps);
  return steps;
}

/** The CSS path of an element. */
export function locatorOf(element: PageElement): string {
  let path = '';
  for (let node: PageElement | null = element; node !== null && !FRAME.has(node.name);) {
    const id = node.attribs['id'];
    const isAnchor = id !== undefined && PLAIN_ID.test(id);
    const { parent }: PageElement = node;
    const step = isAnchor ? `#${id}` : ((parent && stepsOf(parent).get(node)) ?? node.name);
    const longer = path === '' ? cutText(step, MAX_LENGTH) : `${step} > ${path}`;
    if (longer.length > MAX_LENGTH) return path;
    path = longer;
    if (isAnchor) return path;
    node = parent !== null && DomUtils.isTag(parent) ? parent : null;
  }
  return path === '' ? element.name : path;
}

/** The opening tag of an element with its attributes. */
export function openingTag({ name, attribs }: PageElement): string {
  let tag = `<${name}`;
  for (const [attribute, value] of Object.entries(attribs)) {
    tag += ` ${attribute}="${cutText(collapseSpaces(value.slice(0, MAX_LENGTH)), MAX_VALUE_LENGTH)}"`;
    if (tag.length > MAX_LENGTH) break;
  }
  return cutText(`${tag}>`, MAX_LENGTH);
}

/** The place of an element, quoting `quote` or its opening tag. */
export function placeOf(element: PageElement, quote = openingTag(element)): PagePlace {
  return { locator: locatorOf(element), quote: cutText(quote, MAX_LENGTH) };
}

/** The places of the first 20 elements. */
export function placesOf(elements: readonly PageElement[]): PagePlace[] {
  return elements.slice(0, MAX_PLACES).map((element) => placeOf(element));
}
