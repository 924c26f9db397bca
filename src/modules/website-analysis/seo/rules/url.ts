import { brokenWhen } from '../breaches.js';
import type { PageRule, SeoSeverity } from '../seo-rule.js';

const LONGEST = 115;
const DEEPEST = 5;
const MOST_PARAMETERS = 2;

/** A rule about the address of a page. */
function aboutAddress(
  name: string,
  severity: SeoSeverity,
  message: string,
  fix: string,
  isBroken: (address: URL) => boolean,
): PageRule {
  return {
    id: `url.${name}`,
    version: 1,
    category: 'url_structure',
    severity,
    scope: 'page',
    message,
    fix,
    check: ({ url }) => brokenWhen(isBroken(new URL(url)), 'url', url),
  };
}

/** How the addresses of a site read. */
export const URL_RULES: readonly PageRule[] = [
  aboutAddress(
    'not_too_long',
    'warning',
    `The address is longer than ${LONGEST} characters.`,
    'Use a few words that name the subject.',
    ({ href }) => href.length > LONGEST,
  ),
  aboutAddress(
    'words_by_hyphens',
    'recommendation',
    'The address joins words by underscores.',
    'Join words by hyphens, which search engines read as spaces.',
    ({ pathname }) => pathname.includes('_'),
  ),
  aboutAddress(
    'lower_case',
    'recommendation',
    'The address has capital letters.',
    'Use small letters only: many servers take the same address in other letters for another page.',
    ({ pathname }) => /[A-Z]/.test(pathname.replace(/%[0-9A-F]{2}/g, '')),
  ),
  aboutAddress(
    'without_session',
    'warning',
    'The address carries the number of a visit.',
    'Keep sessions in cookies; every visit makes a new copy of the page otherwise.',
    ({ href }) => /[;?&](?:phpsessid|jsessionid|sessionid|session_id|sid)=/i.test(href),
  ),
  aboutAddress(
    'few_parameters',
    'recommendation',
    `The address has more than ${MOST_PARAMETERS} parameters.`,
    'Give pages that people should find an address of words.',
    ({ searchParams }) => searchParams.size > MOST_PARAMETERS,
  ),
  aboutAddress(
    'not_too_deep',
    'recommendation',
    `The address is more than ${DEEPEST} levels deep.`,
    'Bring important pages nearer to the home page.',
    ({ pathname }) => pathname.split('/').filter((part) => part !== '').length > DEEPEST,
  ),
  aboutAddress(
    'plain_characters',
    'recommendation',
    'The address has spaces or special characters.',
    'Use letters, digits and hyphens.',
    ({ pathname }) => /%(?:20|2[1-9A-C]|3[A-F]|40|5[B-E]|60|7[B-D])|[!$&'()*,:;=@|]/i.test(pathname),
  ),
];
