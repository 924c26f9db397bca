/** The address of a page and the base its relative links start from. */
export interface PageAddress {
  readonly page: URL;
  readonly base: URL;
}

/** Longest address kept, in characters. */
const MAX_ADDRESS_LENGTH = 4096;

/** An absolute http or https address without credentials, or null. Never throws. */
export function webAddress(href: string | undefined, base?: URL): URL | null {
  const text = (href ?? '').trim();
  if (text === '' || text.length > MAX_ADDRESS_LENGTH || !URL.canParse(text, base?.href)) return null;
  const address = new URL(text, base);
  const isWeb = address.protocol === 'http:' || address.protocol === 'https:';
  return isWeb && address.username === '' && address.password === '' ? address : null;
}

/** The address without its fragment. */
export function withoutFragment(address: URL): string {
  const copy = new URL(address);
  copy.hash = '';
  return copy.href;
}

/** True when both addresses are on the same host and port; `www.` is ignored. */
export function sameSite(one: URL, other: URL): boolean {
  return one.host.replace(/^www\./, '') === other.host.replace(/^www\./, '');
}
