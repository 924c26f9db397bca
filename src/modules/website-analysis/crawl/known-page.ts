import type { FetchedPage } from './site-crawl.js';

/** A page of an earlier crawl and the request headers by which a site tells whether it changed. */
interface KnownPage {
  readonly page: FetchedPage;
  readonly conditions: Readonly<Record<string, string>>;
}

/** The pages of an earlier crawl that may be used again when they did not change. */
export class KnownPages {
  private readonly byAddress: ReadonlyMap<string, KnownPage>;

  constructor(pages: readonly FetchedPage[]) {
    const usable = pages.filter(({ etag, last_modified: lastModified }) => etag !== null || lastModified !== null);
    this.byAddress = new Map(usable.map((page) => [page.requested_url, { page, conditions: conditionsOf(page) }]));
  }

  /** The page that an address led to; null when none is known or the site gave nothing to compare. */
  find(requestedUrl: string): KnownPage | null {
    return this.byAddress.get(requestedUrl) ?? null;
  }
}

function conditionsOf({ etag, last_modified: lastModified }: FetchedPage): Record<string, string> {
  return {
    ...(etag === null ? {} : { 'if-none-match': etag }),
    ...(lastModified === null ? {} : { 'if-modified-since': lastModified }),
  };
}
