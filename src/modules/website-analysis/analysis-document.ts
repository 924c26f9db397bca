import type { MetaMap } from '../../common/provenance/index.js';
import type { AnalysisSections, AnalysisStatus } from './analysis-sections.js';
import type { SeoAudit } from './seo/index.js';
import type { StyleFingerprint, StyleSections } from './style/index.js';
import type { WebsiteAnalysis } from './website-analysis.entity.js';

/** Names of the sections that people and models read and that users may edit. */
export const STYLE_SECTIONS = [
  'writing_style',
  'content_characteristics',
  'target_audience',
  'content_type',
  'brand_analysis',
  'content_strategy_insights',
  'recommended_settings',
  'style_patterns',
  'style_guidelines',
] as const satisfies readonly (keyof StyleSections)[];

/** Sections that `ENABLE_WEBSITE_BRAND_COLUMNS=false` neither stores nor returns. */
export const BRAND_SECTIONS: readonly string[] = ['brand_analysis', 'content_strategy_insights'];

/** An analysis as other modules and the API see it. */
export interface AnalysisDocument extends Omit<AnalysisSections, 'style_fingerprint'> {
  readonly id: number;
  readonly session_id: string;
  /** Null for what was stated or measured without a website. */
  readonly website_url: string | null;
  /** ISO 8601 UTC. */
  readonly analysis_date: string;
  readonly status: AnalysisStatus;
  readonly style_fingerprint: StyleFingerprint | null;
  readonly words_of_own_text: number;
  readonly pages_analyzed: number;
  readonly crawl_result: Record<string, unknown>;
  readonly seo_audit: SeoAudit | null;
  readonly warning_message: string | null;
  readonly error_message: string | null;
  readonly updated_at: string;
  readonly _meta: MetaMap;
}

/** The columns that a document is made from, as the entity or a plain row has them. */
export type StoredAnalysis = Pick<
  WebsiteAnalysis,
  'id' | 'websiteUrl' | 'status' | 'sections' | 'meta' | 'crawlResult' | 'seoAudit' | 'warningMessage' | 'errorMessage'
> & { readonly sessionId: string; readonly analysisDate: string; readonly updatedAt: string };

/** Builds the document field by field. */
export function toAnalysisDocument(stored: StoredAnalysis): AnalysisDocument {
  const fingerprint = stored.sections.style_fingerprint ?? null;
  return {
    id: stored.id,
    session_id: stored.sessionId,
    website_url: stored.websiteUrl,
    analysis_date: stored.analysisDate,
    status: stored.status,
    ...stored.sections,
    style_fingerprint: fingerprint,
    words_of_own_text: fingerprint?.basis.words ?? 0,
    pages_analyzed: fingerprint?.basis.pages ?? 0,
    crawl_result: stored.crawlResult,
    seo_audit: stored.seoAudit,
    warning_message: stored.warningMessage,
    error_message: stored.errorMessage,
    updated_at: stored.updatedAt,
    _meta: stored.meta,
  };
}

/** The document of an entity. */
export function documentOf(analysis: WebsiteAnalysis): AnalysisDocument {
  return toAnalysisDocument({
    id: analysis.id,
    websiteUrl: analysis.websiteUrl,
    status: analysis.status,
    sections: analysis.sections,
    meta: analysis.meta,
    crawlResult: analysis.crawlResult,
    seoAudit: analysis.seoAudit,
    warningMessage: analysis.warningMessage,
    errorMessage: analysis.errorMessage,
    sessionId: analysis.session.id,
    analysisDate: analysis.analysisDate.toISOString(),
    updatedAt: analysis.updatedAt.toISOString(),
  });
}
