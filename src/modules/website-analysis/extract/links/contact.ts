import type { CheerioAPI } from 'cheerio';
import type { PageContact } from '../extracted-page.js';
import { type JsonLdNode, textsOf } from '../metadata/json-ld.js';
import { shortText } from '../parse/page-node.js';
import { emailsIn, mailtoRecipients } from './email-addresses.js';
import { phoneDigits, phonesIn, telephoneLink } from './phone-numbers.js';

/** Most values of one kind; a page that lists more is a directory, not a contact. */
const MAX_VALUES = 20;

/** Digits that tell two numbers apart: the same number with and without its country code ends in the same nine. */
const NATIONAL_DIGITS = 9;

const ADDRESS_PARTS = ['streetAddress', 'postalCode', 'addressLocality', 'addressRegion', 'addressCountry'] as const;

/** The postal address a JSON-LD object states, on one line. */
function addressLines(node: JsonLdNode): string[] {
  if (node['@type'] !== 'PostalAddress') return [];
  const line = ADDRESS_PARTS.flatMap((part) => textsOf(node, part)).join(', ');
  return line === '' ? [] : [line];
}

/** Postal addresses in `address` elements: text with a number that holds no e-mail address and is no bare phone number. */
function visibleAddresses($: CheerioAPI): string[] {
  return $('address')
    .toArray()
    .slice(0, MAX_VALUES)
    .map((element) => shortText(element, 300))
    .filter((text) => /\d/.test(text) && /\p{L}{3}/u.test(text) && emailsIn(text).length === 0)
    .filter((text) => phonesIn(text).length === 0);
}

/**
 * How to reach the publisher, from links, JSON-LD and the visible text.
 * @param visibleText all text of the page a visitor can see
 */
export function contactOf($: CheerioAPI, visibleText: string, jsonLd: readonly JsonLdNode[]): PageContact {
  const hrefs = $('a[href]')
    .toArray()
    .map(({ attribs }) => attribs['href'] ?? '');
  const emails = [
    ...hrefs.flatMap(mailtoRecipients),
    ...jsonLd.flatMap((node) => textsOf(node, 'email')).flatMap(emailsIn),
    ...emailsIn(visibleText),
  ];
  const phones = [
    ...hrefs.map(telephoneLink).filter((number) => number !== null),
    ...jsonLd.flatMap((node) => textsOf(node, 'telephone')),
    ...phonesIn(visibleText),
  ];
  return {
    emails: [...new Set(emails)].slice(0, MAX_VALUES),
    phones: uniqueNumbers(phones).slice(0, MAX_VALUES),
    addresses: [...new Set([...jsonLd.flatMap(addressLines), ...visibleAddresses($)])].slice(0, MAX_VALUES),
  };
}

function uniqueNumbers(phones: readonly string[]): string[] {
  const byDigits = new Map<string, string>();
  for (const phone of phones) {
    const digits = phoneDigits(phone).slice(-NATIONAL_DIGITS);
    if (digits !== '' && !byDigits.has(digits)) byDigits.set(digits, phone);
  }
  return [...byDigits.values()];
}
