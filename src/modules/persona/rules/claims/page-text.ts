/** The beginning of the stored text of one page of the site; offsets in it are offsets in the stored text. */
export interface PageText {
  readonly url: string;
  readonly text: string;
  /** SHA-256 of the whole text in hexadecimal. */
  readonly contentHash: string;
}

/** Stands for the address of what the user says of the business. */
export const BUSINESS_PAGE = 'business:info';

/** A page as it is stored. */
interface StoredPage {
  readonly url: string;
  readonly text: string | null;
  readonly contentHash: string | null;
}

/**
 * Characters of one page that models are shown and quotes are looked for in. A question holds 60,000 of all pages, and a
 * page may be a megabyte of text, of which every character would be indexed.
 */
const MOST_CHARACTERS = 20_000;

/** The pages that have text. */
export function pageTexts(pages: readonly StoredPage[]): PageText[] {
  return pages.flatMap(({ url, text, contentHash }) =>
    text === null || contentHash === null
      ? []
      : [{ url, text: text.slice(0, MOST_CHARACTERS).toWellFormed(), contentHash }],
  );
}
