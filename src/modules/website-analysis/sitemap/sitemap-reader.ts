import { EgressError, type EgressRequest, type EgressResponse } from '../../../egress/index.js';
import { MAX_SITEMAP_BYTES, parseSitemap } from './sitemap-bytes.js';
import { MAX_SITEMAP_URLS, type ParsedSitemap, type SitemapEntry } from './sitemap-entry.js';
import type { SitemapFile, SitemapFileStatus, SitemapReading } from './sitemap-reading.js';

/** How sitemap files are fetched. */
export interface SitemapSource {
  get(url: string, request: EgressRequest): Promise<EgressResponse>;
  /** Whether robots.txt allows an address; rejects with an `EgressError` when that cannot be told. */
  isAllowed(url: string): Promise<boolean>;
  /** Ends the reading, which then rejects. */
  readonly signal: AbortSignal;
  /** Ends the reading, which then gives what it has. */
  readonly timeLimit: AbortSignal;
}

/** Where sites keep a sitemap that their robots.txt does not name. */
const COMMON_PATHS = ['/sitemap.xml', '/sitemap_index.xml', '/sitemap-index.xml', '/wp-sitemap.xml', '/sitemap.txt'];
const MAX_FILES = 25;
/** An index may list indexes that list sitemaps. */
const MAX_DEPTH = 2;
const FILE_TOTAL_MS = 10_000;
/** Time for all files together, in milliseconds. */
const TOTAL_MS = 15_000;

/**
 * Reads the sitemaps of an origin: those that robots.txt states, else the first one at a common place. A file that cannot
 * be read is reported and does no harm. Rejects only when the source's signal aborts.
 */
export async function readSitemaps(
  origin: string,
  stated: readonly string[],
  source: SitemapSource,
): Promise<SitemapReading> {
  const walk = new SitemapWalk(source);
  for (const address of stated) await walk.visit(address, origin, 0);
  for (const path of COMMON_PATHS) {
    if (walk.hasEntries) break;
    await walk.visit(path, origin, 0);
  }
  return walk.result();
}

class SitemapWalk {
  private readonly files: SitemapFile[] = [];
  private readonly entries = new Map<string, SitemapEntry>();
  private readonly visited = new Set<string>();
  private readonly signal: AbortSignal;

  constructor(private readonly source: SitemapSource) {
    this.signal = AbortSignal.any([source.signal, source.timeLimit, AbortSignal.timeout(TOTAL_MS)]);
  }

  get hasEntries(): boolean {
    return this.entries.size > 0;
  }

  result(): SitemapReading {
    return {
      files: this.files.filter(({ url, status }) => status !== 'not_found' || !isCommon(url)),
      entries: [...this.entries.values()],
    };
  }

  async visit(address: string, base: string, depth: number): Promise<void> {
    this.source.signal.throwIfAborted();
    const url = URL.parse(address, base)?.href;
    if (url === undefined || this.visited.has(url)) return;
    this.visited.add(url);
    const limit = this.limitReached(depth);
    if (limit !== null) {
      this.note(url, 'limit', null, limit);
      return;
    }
    const parsed = await this.read(url);
    if (parsed === null) return;
    if (parsed.kind === 'index') {
      for (const child of parsed.entries.slice(0, MAX_FILES)) await this.visit(child.url, url, depth + 1);
    } else this.keep(parsed.entries);
  }

  private limitReached(depth: number): string | null {
    if (depth > MAX_DEPTH) return 'Sitemap indexes are nested too deep.';
    if (this.files.length >= MAX_FILES) return `Only ${MAX_FILES} sitemap files are read.`;
    if (this.entries.size >= MAX_SITEMAP_URLS) return `Only ${MAX_SITEMAP_URLS} addresses are read.`;
    return this.signal.aborted ? 'The time for reading sitemaps was over.' : null;
  }

  private keep(entries: readonly SitemapEntry[]): void {
    for (const entry of entries) {
      if (this.entries.size < MAX_SITEMAP_URLS && !this.entries.has(entry.url)) this.entries.set(entry.url, entry);
    }
  }

  /** The content of a file, or null after noting why there is none. */
  private async read(url: string): Promise<ParsedSitemap | null> {
    const response = await this.fetch(url);
    if (response === null) return null;
    if (response.status < 200 || response.status > 299) {
      const status = response.status < 500 ? 'not_found' : 'unreachable';
      this.note(url, status, null, `The file answers with HTTP status ${response.status}.`);
      return null;
    }
    const parsed = await parseSitemap(response.body, response.url);
    const cut = response.truncated
      ? `The file is larger than ${MAX_SITEMAP_BYTES} bytes.`
      : (parsed.cut ?? invalidIn(parsed));
    if (parsed.kind === null) this.note(url, 'not_a_sitemap', parsed, 'The file is no sitemap.');
    else this.note(url, cut === null ? 'read' : 'partial', parsed, cut);
    return parsed.kind === null ? null : parsed;
  }

  private async fetch(url: string): Promise<EgressResponse | null> {
    try {
      if (!(await this.source.isAllowed(url))) {
        const detail = 'The robots.txt of the website does not allow this file to be read.';
        this.note(url, 'disallowed_by_robots', null, detail);
        return null;
      }
      return await this.source.get(url, {
        maxBytes: MAX_SITEMAP_BYTES,
        overflow: 'truncate',
        timeouts: { totalMs: FILE_TOTAL_MS },
        signal: this.signal,
      });
    } catch (error) {
      this.source.signal.throwIfAborted();
      if (this.signal.aborted) this.note(url, 'limit', null, 'The time for reading sitemaps was over.');
      else if (error instanceof EgressError) this.note(url, 'unreachable', null, error.message);
      else throw error;
      return null;
    }
  }

  private note(url: string, status: SitemapFileStatus, parsed: ParsedSitemap | null, detail: string | null): void {
    this.files.push({ url, status, kind: parsed?.kind ?? null, entries: parsed?.entries.length ?? 0, detail });
  }
}

function invalidIn({ invalid }: ParsedSitemap): string | null {
  return invalid === 0 ? null : `Entries without a usable address: ${invalid}.`;
}

function isCommon(url: string): boolean {
  return COMMON_PATHS.includes(new URL(url).pathname);
}
