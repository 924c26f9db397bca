import { load, type CheerioAPI } from 'cheerio';
import { Parser } from 'htmlparser2';
import { BoundedDomHandler, MarkupLimitReached } from './bounded-dom-handler.js';

/** A document and, when its markup is beyond the limits, why the rest of it was not read. */
export interface ParsedHtml {
  readonly $: CheerioAPI;
  /** Null when the whole document was read. */
  readonly cut: string | null;
}

/**
 * Parses HTML, however broken, in time proportional to its length. Markup beyond the limits of
 * {@link BoundedDomHandler} yields the document as far as it was read.
 */
export function parseHtml(html: string): ParsedHtml {
  const handler = new BoundedDomHandler();
  const parser = new Parser(handler, { decodeEntities: true });
  handler.openWrapper();
  let cut: string | null = null;
  try {
    parser.end(html);
  } catch (error) {
    if (!(error instanceof MarkupLimitReached)) throw error;
    cut = error.message;
  }
  return { $: load(handler.root, { xml: { xmlMode: false, encodeEntities: 'utf8' } }), cut };
}
