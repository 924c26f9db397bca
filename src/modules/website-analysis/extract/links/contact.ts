import type { CheerioAPI } from 'cheerio';
import type { ContactPoint, PageContact } from '../extracted-page.js';
import { type JsonLdNode, textsOf } from '../metadata/json-ld.js';
import { blockText } from '../main-text/block-text.js';
import { cutText, type PageElement } from '../parse/page-node.js';
import { locatorOf } from '../parse/place.js';
import { select } from '../parse/select.js';
import { emailsIn, mailtoRecipients } from './email-addresses.js';
import { phoneDigits, phonesIn, telephoneLink } from './phone-numbers.js';

/** Most values of one kind; a page that lists more is a directory, not a contact. */
const MAX_VALUES = 20;

/** Digits that tell two numbers apart: the same number with and without its country code ends in the same nine. */
const NATIONAL_DIGITS = 9;

const ADDRESS_PARTS = ['streetAddress', 'postalCode', 'addressLocality', 'addressRegion', 'addressCountry'] as const;

const STRUCTURED_DATA = 'script[type="application/ld+json"]';

/**
 * How to reach the publisher, from links, JSON-LD and the visible text, in this order; each value once.
 * @param visibleText all text of the page a visitor can see
 */
export function contactOf($: CheerioAPI, visibleText: string, jsonLd: readonly JsonLdNode[]): PageContact {
  const found = [
    ...linkedPoints($),
    ...jsonLd.flatMap(statedPoints),
    ...textPoints(visibleText),
    ...visibleAddresses($),
  ];
  const points = (['email', 'phone', 'address'] as const).flatMap((kind) =>
    unique(found.filter((point) => point.kind === kind)).slice(0, MAX_VALUES),
  );
  const valuesOf = (kind: ContactPoint['kind']): string[] =>
    points.filter((point) => point.kind === kind).map(({ value }) => value);
  return { emails: valuesOf('email'), phones: valuesOf('phone'), addresses: valuesOf('address'), points };
}

function linkedPoints($: CheerioAPI): ContactPoint[] {
  return select($, 'a[href]').flatMap((element): ContactPoint[] => {
    const href = element.attribs['href'] ?? '';
    const phone = telephoneLink(href);
    const values: [ContactPoint['kind'], string][] = mailtoRecipients(href).map((email) => ['email', email]);
    if (phone !== null) values.push(['phone', phone]);
    return values.map(([kind, value]) => ({ kind, value, locator: locatorOf(element) }));
  });
}

/** What one JSON-LD object states. */
function statedPoints(node: JsonLdNode): ContactPoint[] {
  const emails = textsOf(node, 'email').flatMap(emailsIn);
  return [
    ...emails.map((value) => ({ kind: 'email' as const, value, locator: STRUCTURED_DATA })),
    ...textsOf(node, 'telephone').map((value) => ({ kind: 'phone' as const, value, locator: STRUCTURED_DATA })),
    ...addressLines(node).map((value) => ({ kind: 'address' as const, value, locator: STRUCTURED_DATA })),
  ];
}

/** The postal address a JSON-LD object states, on one line. */
function addressLines(node: JsonLdNode): string[] {
  if (node['@type'] !== 'PostalAddress') return [];
  const line = ADDRESS_PARTS.flatMap((part) => textsOf(node, part)).join(', ');
  return line === '' ? [] : [line];
}

function textPoints(visibleText: string): ContactPoint[] {
  return [
    ...emailsIn(visibleText).map((value) => ({ kind: 'email' as const, value, locator: 'text' })),
    ...phonesIn(visibleText).map((value) => ({ kind: 'phone' as const, value, locator: 'text' })),
  ];
}

/** Postal addresses in `address` elements: text with a number in it that holds neither an e-mail address nor a phone. */
function visibleAddresses($: CheerioAPI): ContactPoint[] {
  return select($, 'address')
    .slice(0, MAX_VALUES)
    .map((element) => ({ kind: 'address' as const, value: linesOf(element), locator: locatorOf(element) }))
    .filter(({ value }) => /\d/.test(value) && /\p{L}{3}/u.test(value))
    .filter(({ value }) => emailsIn(value).length + phonesIn(value).length === 0);
}

/** The lines of an element, separated by commas. */
function linesOf(element: PageElement): string {
  const lines = blockText([element]).split('\n');
  return cutText(lines.filter((line) => line !== '').join(', '), 300);
}

function unique(points: readonly ContactPoint[]): ContactPoint[] {
  const byValue = new Map<string, ContactPoint>();
  for (const point of points) {
    const key = point.kind === 'phone' ? phoneDigits(point.value).slice(-NATIONAL_DIGITS) : point.value;
    if (key !== '' && !byValue.has(key)) byValue.set(key, point);
  }
  return [...byValue.values()];
}
