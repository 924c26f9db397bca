import { collapseSpaces } from '../parse/page-node.js';
import { decodeAddress } from './email-addresses.js';

const LABELLED =
  /\b(?:telephone|tel|phone|mobile|call us(?: on| at)?|ring us(?: on| at)?|call)(?:\s+(?:number|no\.?))?\s{0,3}[.:]?\s{0,3}(\+?\(?\d[\d\s().-]{5,20}\d)(?![\d-])/gi;
const DATE = /^\d{4}\s*-\s*\d{1,2}\s*-\s*\d{1,2}$|^\d{1,2}[.-]\d{1,2}[.-]\d{4}$|^(?:19|20)\d{2}\s*-\s*(?:19|20)\d{2}$/;

/** The digits of a number. Two spellings of one number have the same digits. */
export function phoneDigits(phone: string): string {
  return phone.replace(/\D/g, '');
}

function isPhone(candidate: string): boolean {
  const digits = phoneDigits(candidate).length;
  const grouped = candidate.startsWith('+') || candidate.startsWith('0') || /\d[\s().-]+\d/.test(candidate);
  return digits >= 7 && digits <= 15 && grouped && !DATE.test(candidate);
}

/** Numbers that follow a label such as "Phone:"; dates, years and plain counts are not numbers to call. */
export function phonesIn(text: string): string[] {
  return [...text.matchAll(LABELLED)].map(([, number]) => collapseSpaces(number ?? '')).filter(isPhone);
}

/** The number of a `tel:` link, or null. */
export function telephoneLink(href: string): string | null {
  const number = /^tel:([^;?]*)/i.exec(href.trim())?.[1];
  const shown = collapseSpaces(decodeAddress(number ?? '').replace(/^\/\//, ''));
  const digits = phoneDigits(shown).length;
  return digits >= 3 && digits <= 15 ? shown : null;
}
