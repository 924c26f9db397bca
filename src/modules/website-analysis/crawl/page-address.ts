const TRACKING_PARAMETER =
  /^(utm_.+|gclid|gbraid|wbraid|dclid|fbclid|msclkid|yclid|ttclid|twclid|li_fat_id|igshid|mc_[ce]id|_hs(enc|mi)|hsctatracking|_g[al]|vero_id|mkt_tok|oly_(anon|enc)_id|phpsessid|jsessionid)$/i;
const FOLDER_INDEX = /\/(index|default)\.(html?|xhtml|php|aspx?|jsp)$/i;

/**
 * An http or https link as an absolute address without fragment, tracking parameters and session ids; null for
 * anything else. Relative links start from `base`.
 */
export function pageAddress(link: string, base: string): URL | null {
  const url = URL.parse(link, base);
  if (url === null || !['http:', 'https:'].includes(url.protocol) || url.username !== '' || url.password !== '') {
    return null;
  }
  url.hash = '';
  const tracking = [...url.searchParams.keys()].filter((name) => TRACKING_PARAMETER.test(name));
  for (const name of tracking) url.searchParams.delete(name);
  return url;
}

/**
 * What two addresses of the same page have in common: host without `www.`, port unless it is the default, path without
 * index file and trailing slash, parameters in alphabetical order.
 */
export function pageKey(url: URL): string {
  const path = url.pathname.replace(FOLDER_INDEX, '/').replace(/\/+$/, '');
  const parameters = new URLSearchParams([...url.searchParams].sort());
  parameters.sort();
  return `${siteKey(url)}${path}?${parameters.toString()}`;
}

/** Whether two addresses belong to one site: same host, with or without `www.`, and same port. */
export function isSameSite(one: URL, other: URL): boolean {
  return siteKey(one) === siteKey(other);
}

/** Path of the folder a page is in, with a slash at the end. */
export function folderOf(url: URL): string {
  return url.pathname.slice(0, url.pathname.lastIndexOf('/') + 1);
}

function siteKey(url: URL): string {
  return url.host.replace(/^www\./, '');
}
