import { MAX_QUOTE_LENGTH, type Evidence } from '../../../common/provenance/index.js';
import type { ExampleKind, MeasuredPage, TextMeasures } from '../text/index.js';

/** Gives the evidence for habits: literal quotes from the pages. */
export type EvidenceFinder = (...kinds: ExampleKind[]) => Evidence[];

/** Prepares the quotes of the measured examples; an example of a page that is not given has no evidence. */
export function evidenceFinder({ examples }: TextMeasures, pages: readonly MeasuredPage[]): EvidenceFinder {
  const pageOf = new Map(pages.map((page) => [page.url, page]));
  return (...kinds) =>
    examples
      .filter(({ kind }) => kinds.includes(kind))
      .flatMap(({ pageUrl, start, end }) => {
        const page = pageOf.get(pageUrl);
        return page === undefined ? [] : [evidenceAt(page, start, end)];
      });
}

/** A passage of a page as evidence; a long one is cut between words. */
export function evidenceAt(page: MeasuredPage, start: number, end: number): Evidence {
  const quote = shorten(page.text.slice(start, end));
  return {
    page_url: page.url,
    locator: `chars:${start}-${start + quote.length}`,
    quote,
    content_hash: page.contentHash,
  };
}

/** The beginning of a long quote, cut between words, so that it is still literally in the text. */
function shorten(quote: string): string {
  if (quote.length <= MAX_QUOTE_LENGTH) return quote;
  const cut = quote.slice(0, MAX_QUOTE_LENGTH + 1).search(/\s\S*$/u);
  return quote.slice(0, cut > 0 ? cut : MAX_QUOTE_LENGTH);
}
