import { competitorAddress } from '../../../research/index.js';

/** Whether an address is of the user's own host, `www.` aside. */
export function isOwnSite(url: string, ownAddress: string): boolean {
  const own = hostOf(ownAddress);
  return own !== null && own === hostOf(url);
}

/** Whether a domain is the one that the user's own website belongs to. */
export function isOwnDomain(domain: string, ownAddress: string): boolean {
  return ownAddress !== '' && competitorAddress(ownAddress)?.domain === domain;
}

function hostOf(text: string): string | null {
  const address = text === '' ? null : competitorAddress(text);
  return address === null ? null : new URL(address.url).host.replace(/^www\./, '');
}
