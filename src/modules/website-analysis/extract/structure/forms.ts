import type { CheerioAPI } from 'cheerio';
import { type PageAddress, webAddress } from '../links/page-address.js';
import { type PagePlace, placeOf } from '../parse/place.js';

/** One form. */
export interface PageForm extends PagePlace {
  /** `get`, `post` or `dialog`. */
  readonly method: string;
  /** Absolute address that receives what is filled in; the page itself when none is stated, null for a script or mail. */
  readonly action: string | null;
  /** Fields that a visitor fills in or chooses. */
  readonly fields: number;
  readonly asks_for_password: boolean;
}

const MAX_FORMS = 50;

/** The forms of a page, in document order; at most 50. */
export function formsOf($: CheerioAPI, address: PageAddress): PageForm[] {
  return $('form')
    .toArray()
    .slice(0, MAX_FORMS)
    .map((form) => {
      const action = form.attribs['action']?.trim() ?? '';
      return {
        ...placeOf(form),
        method: /^(?:post|dialog)$/i.exec(form.attribs['method']?.trim() ?? '')?.[0].toLowerCase() ?? 'get',
        action: action === '' ? address.page.href : (webAddress(action, address.base)?.href ?? null),
        fields: $(form).find('input:not([type="hidden" i]):not([type="submit" i]), select, textarea').length,
        asks_for_password: $(form).find('input[type="password" i]').length > 0,
      };
    });
}
