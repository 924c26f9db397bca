import type { FetchedPage } from './crawl/index.js';
import type { ExtractedPage } from './extract/index.js';

/** A page that was read, with its text. */
export interface ReadPage {
  readonly fetched: FetchedPage;
  readonly extracted: ExtractedPage;
  /** Language of the main text (ISO 639-3); null when it is too short to tell. */
  readonly language: string | null;
}
