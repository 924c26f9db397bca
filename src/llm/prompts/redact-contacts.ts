import { isPhoneNumber } from './phone-number.js';

const AT = String.raw`(?:@| ?[([{] ?at ?[)\]}] ?)`;
const DOT = String.raw`(?:\.| ?[([{] ?dot ?[)\]}] ?)`;
const LABEL = String.raw`[\p{L}\p{N}-]{1,63}`;
const EMAIL = new RegExp(String.raw`[\p{L}\p{N}][\p{L}\p{N}._%+'-]{0,63}${AT}${LABEL}(?:${DOT}${LABEL}){1,5}`, 'giu');

/** Digits with what people put between them in phone numbers; each separator can be read in one way only. */
const NUMBER =
  /(?<![\p{L}\p{N}.,#@/_=:-])\+?\(?\+?\d(?:[ \u00A0]?(?:[-./\u2010-\u2013][ \u00A0]?)?\(?\d\)?){6,17}(?![\p{L}\p{N}_]|[.,:-]\d)/gu;

/** As much of the text around a number as tells what it is. */
const CONTEXT = 30;

/** E-mail addresses and phone numbers are replaced; measured numbers, dates, years and prices stay. */
export function redactContacts(text: string): string {
  return text.replace(EMAIL, '[e-mail]').replace(NUMBER, (written: string, at: number, whole: string) => {
    const end = at + written.length;
    const before = whole.slice(Math.max(0, at - CONTEXT), at);
    const behind = whole.slice(end, end + CONTEXT);
    return isPhoneNumber({ written, before, behind }) ? '[phone]' : written;
  });
}
