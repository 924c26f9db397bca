import { setImmediate } from 'node:timers/promises';
import { pipeline } from 'node:stream';
import { types } from 'node:util';
import { createGunzip } from 'node:zlib';
import { MAX_SITEMAP_URLS, type ParsedSitemap, sitemapEntry } from './sitemap-entry.js';
import { SitemapParser } from './sitemap-parser.js';

/** Largest file after decompression, in bytes; 50,000 entries with all their elements take about 12 MB. */
export const MAX_SITEMAP_BYTES = 16 * 1024 * 1024;

const PIECE_BYTES = 64 * 1024;

/**
 * Reads a sitemap: XML or text, as it is or packed with gzip. Other work goes on between two pieces of it. Whatever
 * the bytes are, the entries that could be read are the result.
 */
export async function parseSitemap(bytes: Uint8Array, address: string): Promise<ParsedSitemap> {
  const reader = new SitemapText(address);
  let left = MAX_SITEMAP_BYTES;
  try {
    for await (const piece of piecesOf(bytes)) {
      reader.write(piece.subarray(0, left));
      left -= piece.length;
      if (left < 0) return reader.end(`The file is larger than ${MAX_SITEMAP_BYTES} bytes.`);
      if (!reader.wantsMore) break;
    }
  } catch (error) {
    if (!isBrokenGzip(error)) throw error;
    return reader.end('The compression of the file is broken.');
  }
  return reader.end(null);
}

async function* piecesOf(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  if (bytes[0] === 0x1f && bytes[1] === 0x8b) {
    // Whoever iterates the stream receives its errors: the callback has nothing to add.
    yield* pipeline([bytes], createGunzip({ chunkSize: PIECE_BYTES }), () => undefined);
    return;
  }
  for (let start = 0; start < bytes.length; start += PIECE_BYTES) {
    yield bytes.subarray(start, start + PIECE_BYTES);
    await setImmediate();
  }
}

function isBrokenGzip(error: unknown): boolean {
  return types.isNativeError(error) && 'code' in error && String(error.code).startsWith('Z_');
}

/** Tells XML from text by the first character, and reads either. */
class SitemapText {
  private readonly decoder = new TextDecoder();
  private parser: SitemapParser | null = null;
  private text = '';
  private lines: string[] = [];

  constructor(private readonly address: string) {}

  get wantsMore(): boolean {
    return this.parser?.wantsMore ?? this.lines.length <= MAX_SITEMAP_URLS;
  }

  write(piece: Uint8Array): void {
    this.add(this.decoder.decode(piece, { stream: true }));
  }

  end(cut: string | null): ParsedSitemap {
    this.add(this.decoder.decode());
    const parsed = this.parser?.end() ?? this.endText();
    return { ...parsed, cut: cut ?? parsed.cut };
  }

  private add(text: string): void {
    if (this.parser === null && this.lines.length === 0) {
      this.text = (this.text + text).trimStart();
      if (this.text.startsWith('<')) this.parser = new SitemapParser(this.address);
    } else this.text += text;
    if (this.parser === null) this.lines.push(...this.takeLines());
    else {
      this.parser.write(this.text);
      this.text = '';
    }
  }

  private takeLines(): string[] {
    const lines = this.text.split(/\r\n|\r|\n/);
    this.text = lines.pop() ?? '';
    return lines;
  }

  private endText(): ParsedSitemap {
    const lines = [...this.lines, this.text].map((line) => line.trim()).filter((line) => line !== '');
    const found = lines.map((loc) => sitemapEntry({ loc }));
    const entries = found.filter((entry) => entry !== null);
    const isList = entries.length > 0;
    return {
      kind: isList ? 'text' : null,
      entries: entries.slice(0, MAX_SITEMAP_URLS),
      invalid: found.length - entries.length,
      cut: entries.length > MAX_SITEMAP_URLS ? `The file lists more than ${MAX_SITEMAP_URLS} addresses.` : null,
    };
  }
}
