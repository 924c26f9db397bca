import { getDomain, parse } from 'tldts';

/** Where a competitor is. */
export interface CompetitorAddress {
  /** Registrable domain in lower case, without `www.`; hosts that have none keep their name and port. */
  readonly domain: string;
  /** http or https address without fragment. */
  readonly url: string;
}

const MAX_ADDRESS_LENGTH = 2048;
const SCHEME = /^[a-z][a-z0-9+.-]*:\/\//i;

/** Reads an address or a bare host name; null when it is neither. */
export function competitorAddress(text: string): CompetitorAddress | null {
  const trimmed = text.trim();
  if (trimmed.length > MAX_ADDRESS_LENGTH) return null;
  const url = URL.parse(SCHEME.test(trimmed) ? trimmed : `https://${trimmed}`);
  if (url === null || !/^https?:$/.test(url.protocol) || url.username !== '' || url.password !== '') return null;
  const domain = domainOf(url);
  if (domain === null) return null;
  url.hash = '';
  return { domain, url: url.href };
}

/**
 * Sites below a shared suffix such as github.io are different competitors; the suffix itself is a competitor too, when
 * it is somebody's domain. Addresses and local hosts have no domain, and differ by port.
 */
function domainOf(url: URL): string | null {
  const { domain, isIp } = parse(url.hostname, { allowPrivateDomains: true });
  if (domain !== null) return domain;
  if (isIp === true || url.hostname === 'localhost') return url.host;
  return getDomain(url.hostname);
}
