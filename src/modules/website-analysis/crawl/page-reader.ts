import { createHash } from 'node:crypto';
import type { EgressClient } from '../../../egress/index.js';
import { decodeHtml } from './html-charset.js';
import type { FetchedPage } from './site-crawl.js';

/** What reads pages: the way out, the end of the crawl and the source of time stamps. */
export interface PageReading {
  readonly egress: EgressClient;
  readonly signal: AbortSignal;
  readonly now: () => Date;
}

const HTML_TYPES = ['text/html', 'application/xhtml+xml'];
const MAX_PAGE_BYTES = 1024 * 1024;
const PAGE_TIMEOUTS = { connectMs: 5_000, headersMs: 10_000, bodyIdleMs: 5_000, totalMs: 15_000 };

/** Decides whether a redirect may be followed; throws when not. */
export type RedirectCheck = (url: string) => Promise<void>;

/**
 * Reads and decodes one page; any status is a page. Rejects with an `EgressError`, with the signal's reason or with what
 * `beforeRedirect` throws.
 */
export async function readPage(url: string, reading: PageReading, beforeRedirect: RedirectCheck): Promise<FetchedPage> {
  const { egress, signal, now } = reading;
  const response = await egress.get(url, {
    accept: HTML_TYPES,
    maxBytes: MAX_PAGE_BYTES,
    timeouts: PAGE_TIMEOUTS,
    beforeRedirect,
    signal,
  });
  const { headers, body } = response;
  const { html, charset } = decodeHtml(body, headers['content-type']);
  return {
    url: response.url,
    status: response.status,
    html,
    charset,
    etag: headers['etag'] ?? null,
    last_modified: headers['last-modified'] ?? null,
    fetched_at: now().toISOString(),
    bytes: body.length,
    content_hash: createHash('sha256').update(body).digest('hex'),
  };
}
