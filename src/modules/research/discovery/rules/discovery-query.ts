import { MAX_QUERY_LENGTH } from '../sources/competitor-source.js';

/** What is known of the business. */
export interface KnownBusiness {
  readonly industryContext: string | null;
  readonly keyphrases: readonly string[];
  readonly domain: string | null;
}

const MOST_KEYPHRASES = 8;

/**
 * What search providers are asked: the industry as the user states it, then the site's own phrases. Null when nothing is
 * known that could be searched for.
 */
export function discoveryQuery({ industryContext, keyphrases, domain }: KnownBusiness): string | null {
  const subject = [industryContext ?? '', ...keyphrases.slice(0, MOST_KEYPHRASES)].filter((part) => part.trim() !== '');
  const words =
    subject.length > 0 ? `${subject.join(', ')} companies` : domain === null ? null : `competitors of ${domain}`;
  return words === null ? null : words.replace(/\s+/g, ' ').trim().slice(0, MAX_QUERY_LENGTH).toWellFormed();
}
