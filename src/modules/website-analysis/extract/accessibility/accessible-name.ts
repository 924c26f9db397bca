import { DomUtils } from 'htmlparser2';
import { type PageElement, shortText } from '../parse/page-node.js';

/** Whether an attribute holds more than white space. */
export function states({ attribs }: PageElement, attribute: string): boolean {
  return (attribs[attribute] ?? '').trim() !== '';
}

/** Whether an element has a name that assistive technology reads: text, a label, a title or an image with a text. */
export function hasName(element: PageElement): boolean {
  if (['aria-label', 'aria-labelledby', 'title'].some((attribute) => states(element, attribute))) return true;
  return shortText(element, 10) !== '' || DomUtils.existsOne(givesName, element.children);
}

function givesName(element: PageElement): boolean {
  const named = element.name === 'img' || element.name === 'input' || element.attribs['role'] === 'img';
  return (
    (named && ['alt', 'aria-label', 'title'].some((name) => states(element, name))) || states(element, 'aria-label')
  );
}

/** Whether an element is hidden from everybody or from assistive technology. */
export function isConcealed(element: PageElement): boolean {
  return isWithin(
    element,
    ({ name, attribs }) => name === 'template' || attribs['hidden'] !== undefined || attribs['aria-hidden'] === 'true',
  );
}

/** Whether a form field is labelled: by a `label`, an `aria` attribute or a title. A placeholder is no label. */
export function isLabelled(field: PageElement, labelled: ReadonlySet<string>): boolean {
  if (['aria-label', 'aria-labelledby', 'title'].some((attribute) => states(field, attribute))) return true;
  return labelled.has(field.attribs['id'] ?? '') || isWithin(field, ({ name }) => name === 'label');
}

function isWithin(element: PageElement, isMeant: (ancestor: PageElement) => boolean): boolean {
  for (let node: PageElement | null = element; node !== null;) {
    if (isMeant(node)) return true;
    const { parent }: PageElement = node;
    node = parent !== null && DomUtils.isTag(parent) ? parent : null;
  }
  return false;
}
