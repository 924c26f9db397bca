import { createHash } from 'node:crypto';
import type { EgressResponse } from '../../../egress/index.js';
import { auditedHeaders } from './audited-headers.js';
import { decodeHtml } from './html-charset.js';
import type { KnownPages } from './known-page.js';
import type { PoliteClient } from './politeness/polite-client.js';
import type { FetchedPage } from './site-crawl.js';

/** What reads pages: the way out, the end of the crawl, what was read before and the source of time stamps. */
export interface PageReading {
  readonly client: PoliteClient;
  readonly signal: AbortSignal;
  readonly known: KnownPages;
  readonly now: () => Date;
}

const HTML_TYPES = ['text/html', 'application/xhtml+xml'];
const MAX_PAGE_BYTES = 1024 * 1024;
const PAGE_TIMEOUTS = { connectMs: 5_000, headersMs: 10_000, bodyIdleMs: 5_000, totalMs: 15_000 };
const NOT_MODIFIED = 304;

/** Decides whether a redirect may be followed; throws when not. */
export type RedirectCheck = (url: string) => Promise<void>;

/**
 * Reads and decodes one page; any status is a page. A page that was read before is asked for only if it changed since.
 * Rejects with an `EgressError`, with the signal's reason or with what `beforeRedirect` throws.
 */
export async function readPage(url: string, reading: PageReading, beforeRedirect: RedirectCheck): Promise<FetchedPage> {
  const known = reading.known.find(url);
  const response = await ask(url, reading, beforeRedirect, known?.conditions ?? {});
  if (response.status !== NOT_MODIFIED || known === null) return pageOf(url, response, reading.now());
  if (response.url === known.page.url) {
    return { ...known.page, requested_url: url, fetched_at: reading.now().toISOString(), unmodified: true };
  }
  // The address leads elsewhere than before: "not modified" is not about the page that is known.
  return pageOf(url, await ask(url, reading, beforeRedirect, {}), reading.now());
}

function ask(
  url: string,
  { client, signal }: PageReading,
  beforeRedirect: RedirectCheck,
  headers: Readonly<Record<string, string>>,
): Promise<EgressResponse> {
  return client.get(url, {
    accept: HTML_TYPES,
    maxBytes: MAX_PAGE_BYTES,
    timeouts: PAGE_TIMEOUTS,
    headers,
    beforeRedirect,
    signal,
  });
}

function pageOf(url: string, response: EgressResponse, now: Date): FetchedPage {
  const { headers, body } = response;
  const { html, charset } = decodeHtml(body, headers['content-type']);
  return {
    requested_url: url,
    url: response.url,
    status: response.status,
    html,
    charset,
    etag: headers['etag'] ?? null,
    last_modified: headers['last-modified'] ?? null,
    audited_headers: auditedHeaders(headers),
    fetched_at: now.toISOString(),
    bytes: body.length,
    content_hash: createHash('sha256').update(body).digest('hex'),
    unmodified: false,
  };
}
