import { isUtf8 } from 'node:buffer';
import { types } from 'node:util';

/** Text of a page and how it was decoded. */
export interface DecodedHtml {
  readonly html: string;
  /** WHATWG name of the encoding. */
  readonly charset: string;
}

/** Bytes searched for a declaration, as the HTML standard proposes (§13.2.3.2). */
const DECLARATION_BYTES = 1_024;
const DECLARATION = /<meta[^>]+charset\s*=\s*["']?\s*([\w.:-]+)/i;
const XML_DECLARATION = /^\s*<\?xml[^>]+encoding\s*=\s*["']([\w.:-]+)/i;

/**
 * Decodes a page: byte order mark, then the header, then the declaration in the page, then UTF-8 when the bytes are
 * valid UTF-8, else windows-1252 as browsers do. Names nobody knows are passed over. Never throws.
 */
export function decodeHtml(bytes: Uint8Array, contentType: string | undefined): DecodedHtml {
  const charset = byteOrderMark(bytes) ?? headerCharset(contentType) ?? declaredCharset(bytes) ?? guessedCharset(bytes);
  return { html: new TextDecoder(charset).decode(bytes), charset };
}

function byteOrderMark([first, second, third]: Uint8Array): string | null {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return null;
}

function headerCharset(contentType = ''): string | null {
  return knownCharset(/;\s*charset\s*=\s*["']?([^\s"';]+)/i.exec(contentType)?.[1]);
}

/** A page that was readable enough to show its declaration is not UTF-16, whatever it declares. */
function declaredCharset(bytes: Uint8Array): string | null {
  const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, DECLARATION_BYTES));
  const charset = knownCharset((DECLARATION.exec(head) ?? XML_DECLARATION.exec(head))?.[1]);
  return charset?.startsWith('utf-16') === true ? 'utf-8' : charset;
}

function guessedCharset(bytes: Uint8Array): string {
  return isUtf8(bytes) ? 'utf-8' : 'windows-1252';
}

function knownCharset(label: string | undefined): string | null {
  if (label === undefined) return null;
  try {
    return new TextDecoder(label).encoding;
  } catch (error) {
    if (types.isNativeError(error) && 'code' in error && error.code === 'ERR_ENCODING_NOT_SUPPORTED') return null;
    throw error;
  }
}
