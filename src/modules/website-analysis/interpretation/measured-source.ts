import type { KnownSections } from '../carried-sections.js';
import type { ExtractedPage } from '../extract/index.js';
import type { SeoAudit } from '../seo/index.js';

/** A website, or a text that is on none, as it was measured. */
export interface MeasuredSource extends KnownSections {
  /** Null for a text that is on no website. */
  readonly websiteUrl: string | null;
  readonly seoAudit: SeoAudit | null;
  readonly pages: readonly {
    readonly extracted: Pick<ExtractedPage, 'url' | 'main_text' | 'content_hash' | 'calls_to_action' | 'json_ld_types'>;
  }[];
}
