/** Longest address worth following, in characters; longer ones are generated for machines. */
const MAX_LENGTH = 500;

const FILE_EXTENSION =
  /\.(pdf|docx?|xlsx?|pptx?|od[tsp]|rtf|epub|csv|tsv|txt|json|xml|rss|atom|ics|vcf|js|mjs|css|map|wasm|jpe?g|png|gif|webp|avif|svg|ico|bmp|tiff?|psd|mp[34]|m4[av]|webm|ogg|og[av]|wav|flac|avi|mov|mkv|zip|gz|tgz|bz2|xz|7z|rar|tar|dmg|pkg|exe|msi|deb|rpm|apk|iso|bin|jar|woff2?|ttf|otf|eot|asc|sig|md5|sha\d+)$/i;

/** Folders that belong to one visitor or to the operator. */
const PRIVATE_SEGMENT =
  /^(wp-(admin|json|login\.php|content|includes)|xmlrpc\.php|admin|administrator|account|my-?account|user|users|profile|dashboard|basket|wish-?list|orders?|search|feed|cdn-cgi|cgi-bin|api|graphql|print|unsubscribe|log-?in|log-?out|sign-?(in|up|out)|register|auth|oauth2?|sso|cart|checkout|(reset|forgot|lost)-?password|password-?(reset|forgotten))$/i;
/** Single pages of the same kind. `admin.html` is missing on purpose: it is a chapter of many a manual. */
const PRIVATE_PAGE =
  /^(log-?in|log-?out|sign-?(in|up|out)|register|cart|checkout|my-?account)\.(html?|php|aspx?|jsp)$/i;
const ACTION_PARAMETER = /^(add-to-cart|replytocom|action|share|print|redirect_to|return_to)$/i;

/**
 * Whether a page is worth reading for what the site says: no file, no sign-in, cart or administration page, no action.
 * Only the path below `folder` counts, so that a site below `/admin/` can still be read.
 */
export function isReadablePage(url: URL, folder: string): boolean {
  if (url.href.length > MAX_LENGTH || FILE_EXTENSION.test(url.pathname)) return false;
  if ([...url.searchParams.keys()].some((name) => ACTION_PARAMETER.test(name))) return false;
  const path = url.pathname.startsWith(folder) ? url.pathname.slice(folder.length) : url.pathname;
  return !path.split('/').some((segment) => PRIVATE_SEGMENT.test(segment) || PRIVATE_PAGE.test(segment));
}
