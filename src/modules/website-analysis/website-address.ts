/** Adds the scheme that people leave out: `example.com` becomes `https://example.com`. */
export function withScheme(address: string): string {
  const trimmed = address.trim();
  return /^[a-z][a-z0-9+.-]*:\/\//i.test(trimmed) ? trimmed : `https://${trimmed}`;
}

/** Whether two addresses are of the same site: same host and port, `www.` aside. Null is the address of none. */
export function isSameSite(one: string | null, other: string | null): boolean {
  const hostOf = (address: string | null): string | null =>
    address === null ? null : (URL.parse(withScheme(address))?.host.replace(/^www\./, '') ?? null);
  const host = hostOf(one);
  return host !== null && host === hostOf(other);
}

/** Whether a text is an http or https address with a host. */
export function isWebAddress(address: string): boolean {
  const url = URL.parse(withScheme(address));
  return (
    url !== null && /^https?:$/.test(url.protocol) && url.hostname !== '' && url.username === '' && url.password === ''
  );
}
