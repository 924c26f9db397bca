import type { Interpretation } from './interpretation/interpretation.js';
import type { StyleFingerprint, StyleMetrics, StyleSections } from './style/index.js';

/** How much of a site could be analysed. */
export type AnalysisStatus = 'complete' | 'partial' | 'failed';

/** What is stored of an analysis beside its crawl. Absent: nobody measured or stated it. */
export interface AnalysisSections extends Partial<StyleSections> {
  readonly metrics?: StyleMetrics;
  readonly style_fingerprint?: StyleFingerprint;
  /** How the sections were interpreted by models; absent when the user stated the analysis. */
  readonly interpretation?: Interpretation;
  /** Profile address by network, from the site's own links. */
  readonly social_media_presence?: Readonly<Record<string, string>>;
}
