import { Parser } from 'htmlparser2';
import {
  MAX_SITEMAP_URLS,
  type ParsedSitemap,
  type SitemapEntry,
  sitemapEntry,
  type SitemapKind,
} from './sitemap-entry.js';

const KIND_OF_ROOT: Readonly<Record<string, SitemapKind>> = { urlset: 'urlset', sitemapindex: 'index' };
const ENTRY_OF_KIND: Readonly<Record<string, string>> = { urlset: 'url', index: 'sitemap' };
/** Depth of `loc` in a sitemap is 3; extensions go a little deeper. */
const MAX_DEPTH = 50;
/** Longest text of an element that is kept, in characters. */
const MAX_TEXT = 4_096;

/** Says that the rest of a file is not worth reading; never leaves this file. */
class ParsingStopped extends Error {}

/**
 * Reads an XML sitemap piece by piece. Broken XML yields the entries that could be read; entities of a document type are
 * never expanded, and elements of extensions (`image:loc`) are passed over.
 */
export class SitemapParser {
  private kind: SitemapKind | null = null;
  private readonly entries: SitemapEntry[] = [];
  private invalid = 0;
  private cut: string | null = null;
  /** Names of the open elements. */
  private readonly path: string[] = [];
  /** `sm:` when the root is written as `sm:urlset`. */
  private prefix = '';
  private fields: Record<string, string> = {};
  /** True when the text is over: what is still open then was never closed. */
  private isEnding = false;
  private readonly parser = new Parser(
    {
      onopentag: (name) => this.open(name),
      ontext: (text) => this.read(text),
      onclosetag: () => this.close(),
    },
    { xmlMode: true, decodeEntities: true },
  );

  /** @param address where the file was read */
  constructor(private readonly address: string) {}

  /** False once more text would change nothing. */
  get wantsMore(): boolean {
    return this.cut === null;
  }

  write(text: string): void {
    this.unlessStopped(() => this.parser.write(text));
  }

  /** Ends the file and tells what it held. */
  end(): ParsedSitemap {
    this.isEnding = true;
    this.unlessStopped(() => this.parser.end());
    return { kind: this.kind, entries: this.entries, invalid: this.invalid, cut: this.cut };
  }

  private unlessStopped(work: () => void): void {
    if (this.cut !== null) return;
    try {
      work();
    } catch (error) {
      if (!(error instanceof ParsingStopped)) throw error;
      this.cut = error.message;
    }
  }

  private open(name: string): void {
    if (this.path.length === 0) this.openRoot(name);
    if (this.path.length === MAX_DEPTH) throw new ParsingStopped(`Elements are nested deeper than ${MAX_DEPTH}.`);
    this.path.push(this.plainName(name));
    if (this.isEntry()) this.fields = {};
  }

  private openRoot(name: string): void {
    const colon = name.indexOf(':');
    this.prefix = colon === -1 ? '' : name.slice(0, colon + 1);
    this.kind ??= KIND_OF_ROOT[this.plainName(name)] ?? null;
    if (this.kind === null) throw new ParsingStopped('The file is no sitemap.');
  }

  private read(text: string): void {
    const field = this.path[2];
    if (field === undefined || this.path.length !== 3) return;
    const known = this.fields[field] ?? '';
    if (known.length < MAX_TEXT) this.fields[field] = known + text.slice(0, MAX_TEXT);
  }

  private close(): void {
    if (this.isEnding) throw new ParsingStopped('The file ends in the middle of an element.');
    if (this.isEntry()) this.keepEntry();
    this.path.pop();
  }

  private keepEntry(): void {
    const entry = sitemapEntry(this.fields, this.address);
    if (entry === null) this.invalid += 1;
    else if (this.entries.length === MAX_SITEMAP_URLS) {
      throw new ParsingStopped(`The file lists more than ${MAX_SITEMAP_URLS} addresses.`);
    } else this.entries.push(entry);
  }

  private isEntry(): boolean {
    return this.path.length === 2 && this.path[1] === ENTRY_OF_KIND[this.kind ?? ''];
  }

  private plainName(name: string): string {
    return (name.startsWith(this.prefix) ? name.slice(this.prefix.length) : name).toLowerCase();
  }
}
