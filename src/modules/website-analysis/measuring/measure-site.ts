import { type ExtractedPage, extractPage } from '../extract/index.js';
import { describeStyle, fingerprintOf } from '../style/index.js';
import { measureText } from '../text/index.js';
import { detectLanguage } from '../text/language.js';

/** A page as it was fetched. */
export interface FetchedHtml {
  readonly url: string;
  readonly html: string;
}

/** What the pages of a site say and how they say it. */
export interface MeasuredSite {
  /** In the order of the pages. */
  readonly extracted: readonly ExtractedPage[];
  /** Language of each main text (ISO 639-3); null when it is too short to tell. */
  readonly languages: readonly (string | null)[];
  readonly style: ReturnType<typeof describeStyle>;
  readonly fingerprint: ReturnType<typeof fingerprintOf>;
}

/** Extracts and measures the pages of a site. It keeps the processor busy: seconds for a large site. */
export function measureSite(pages: readonly FetchedHtml[]): MeasuredSite {
  const extracted = pages.map(({ url, html }) => extractPage(url, html));
  const texts = extracted.map(({ url, main_text: text, content_hash: contentHash }) => ({ url, text, contentHash }));
  const measures = measureText(texts);
  const languages = texts.map(({ text }) => detectLanguage(text));
  return { extracted, languages, style: describeStyle(measures, texts), fingerprint: fingerprintOf(measures) };
}
