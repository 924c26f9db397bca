import { createHash } from 'node:crypto';
import { type MetaMap, unknown } from '../../../common/provenance/index.js';
import type { KnownSections } from '../carried-sections.js';
import type { MeasuredSample } from '../measuring/index.js';
import type { MeasuredPage } from '../text/index.js';
import { SAMPLE_ADDRESS } from './sample-limits.js';

/** Everything that was found out about a text that is on no website; nothing is stored yet. */
export interface AnalysedSample extends KnownSections {
  readonly websiteUrl: null;
  readonly seoAudit: null;
  /** ISO 639-3; null when the text is too short to tell. */
  readonly language: string | null;
  readonly words: number;
  readonly warning: string | null;
  /** The text as the only page. */
  readonly pages: readonly [SamplePage];
}

/** A text in the form of a page that was read. */
interface SamplePage {
  readonly extracted: {
    readonly url: string;
    readonly main_text: string;
    /** SHA-256 (hex) of the text. */
    readonly content_hash: string;
    readonly calls_to_action: readonly [];
    readonly json_ld_types: readonly [];
  };
}

/** What only a website has, and why there is none of it. */
const NOT_OF_A_TEXT: MetaMap = Object.fromEntries(
  ['website_url', 'seo_audit', 'crawl_result', 'social_media_presence'].map((name) => [
    `/${name}`,
    unknown('no_website', 'no_website: a text of the user was measured, not a website'),
  ]),
);

/** The text as it is measured and quoted. */
export function samplePage(text: string): MeasuredPage {
  return { url: SAMPLE_ADDRESS, text, contentHash: createHash('sha256').update(text).digest('hex') };
}

/** The analysis of a text that was measured. */
export function analysedSample(page: MeasuredPage, measured: MeasuredSample): AnalysedSample {
  const { language, style, fingerprint } = measured;
  const { _meta: meta, ...sections } = style;
  const { words } = fingerprint.basis;
  return {
    websiteUrl: null,
    seoAudit: null,
    language,
    words,
    sections: { ...sections, style_fingerprint: fingerprint },
    meta: { ...meta, ...NOT_OF_A_TEXT },
    warning: words === 0 ? 'The text holds no sentence that could be measured' : null,
    pages: [
      {
        extracted: {
          url: page.url,
          main_text: page.text,
          content_hash: page.contentHash,
          calls_to_action: [],
          json_ld_types: [],
        },
      },
    ],
  };
}
