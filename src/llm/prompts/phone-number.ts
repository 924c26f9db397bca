/** A phone number somebody tells to call; longest first in every alternative. */
const CUE =
  /(?:tel|telephone|telefon|teléfono|phone|mobile|mobil|cell|call|fax|whatsapp|sms|hotline)\.?(?: (?:us|at|on|number|now|unter)){0,2} ?[:.]? ?$/iu;

/** What is written like a phone number and is none: dates, opening hours, years, decimals, addresses, US postcodes. */
const OTHER_NUMBERS = [
  /^(?:\d{4}[-./]\d{1,2}[-./]\d{1,2}|\d{1,2}[-./]\d{1,2}[-./]\d{2,4})(?!\d)/,
  /^\d{1,2}\.\d\d ?[-–] ?\d{1,2}\.\d\d$/,
  /^(?:19|20)\d\d ?[-–/] ?(?:19|20)\d\d$/,
  /^\d+\.\d+$/,
  /^\d{1,3}(?:\.\d{1,3}){3}$/,
  /^\d{5}-\d{4}$/,
];
const THOUSANDS = /^[+]?[1-9]\d{0,2}([ .\u00A0])\d{3}(?:\1\d{3})*$/;
const MEASURED_BEHIND =
  /^\s?(?:[%‰€£$¥₹]|(?:eur|usd|gbp|chf|inr|euros?|dollars?|pounds?|kg|km|m|mb|gb|kb|ms|words?|characters?|users?|customers?|people|visit(?:or)?s?|pages?|downloads?)\b)/i;
const COUNTED_BEFORE = /(?:[€£$¥₹#]|\b(?:eur|usd|gbp|chf|inr|rs|isbn(?:-1[03])?|no|nr|order|invoice|id)[.:]?) ?$/i;
const NORTH_AMERICAN = /^(?:1[-. ])?(?:\d{3}[-. ]|\(\d{3}\) ?)\d{3}[-. ]\d{4}$/;

const FEWEST_DIGITS = 7;
const MOST_DIGITS = 15;

/** A number as it stands in a text. */
export interface WrittenNumber {
  readonly written: string;
  readonly before: string;
  readonly behind: string;
}

/** Whether a number can hardly be anything but that of a phone. */
export function isPhoneNumber({ written, before, behind }: WrittenNumber): boolean {
  const digits = written.replace(/\D/g, '');
  if (digits.length < FEWEST_DIGITS || digits.length > MOST_DIGITS) return false;
  if (OTHER_NUMBERS.some((pattern) => pattern.test(written))) return false;
  if (MEASURED_BEHIND.test(behind) || COUNTED_BEFORE.test(before)) return false;
  if (CUE.test(before)) return true;
  if (THOUSANDS.test(written)) return false;
  return /^(?:\+|\(?0)/.test(written) ? digits.length > FEWEST_DIGITS : NORTH_AMERICAN.test(written);
}
