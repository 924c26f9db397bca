import type { MetaMap } from '../../common/provenance/index.js';
import { type AnalysisDocument, toAnalysisDocument } from './analysis-document.js';
import type { AnalysisSections, AnalysisStatus } from './analysis-sections.js';
import type { SeoAudit } from './seo/index.js';

/** A row of website_analyses as JSON. */
export interface AnalysisRow {
  readonly session_id: string;
  readonly id: number;
  /** Null for what was stated or measured without a website. */
  readonly website_url: string | null;
  readonly analysis_date: string;
  readonly status: AnalysisStatus;
  readonly sections: AnalysisSections;
  readonly meta: MetaMap;
  readonly crawl_result: Record<string, unknown>;
  readonly seo_audit: SeoAudit | null;
  readonly warning_message: string | null;
  readonly error_message: string | null;
  readonly updated_at: string;
}

/** The document of a plain row. */
export function analysisOfRow(row: AnalysisRow): AnalysisDocument {
  return toAnalysisDocument({
    id: row.id,
    sessionId: row.session_id,
    websiteUrl: row.website_url,
    analysisDate: new Date(row.analysis_date).toISOString(),
    status: row.status,
    sections: row.sections,
    meta: row.meta,
    crawlResult: row.crawl_result,
    seoAudit: row.seo_audit,
    warningMessage: row.warning_message,
    errorMessage: row.error_message,
    updatedAt: new Date(row.updated_at).toISOString(),
  });
}
