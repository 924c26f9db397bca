import { secretProblem } from '../../common/documents/index.js';
import { ValidationError } from '../../common/errors/index.js';
import type { SessionChange } from '../sessions/index.js';
import { STYLE_SECTIONS } from './analysis-document.js';
import { mergeStatedSections } from './stated-sections.js';
import type { WebsiteAnalysis } from './website-analysis.entity.js';

/** Refuses secrets in the sections that would be stored; `at` is put before the path. Throws ValidationError. */
export function assertNoSecret(stated: Readonly<Record<string, unknown>>, at = ''): void {
  const sections = Object.fromEntries(STYLE_SECTIONS.map((name) => [name, stated[name]]));
  const secret = secretProblem(sections, at);
  if (secret !== null) throw new ValidationError([secret]);
}

/** Stores the sections that the user states of an analysis as the user's; returns whether any differs from ours. */
export function saveStated(
  change: SessionChange,
  analysis: WebsiteAnalysis,
  stated: Readonly<Record<string, unknown>>,
): boolean {
  const { sections, meta, changed } = mergeStatedSections({ ...analysis.sections }, analysis.meta, stated);
  if (changed.length === 0) return false;
  analysis.sections = sections;
  analysis.meta = meta;
  analysis.updatedAt = change.now;
  change.em.persist(analysis);
  change.record('website_analysis.saved', {
    analysis_id: analysis.id,
    website_url: analysis.websiteUrl,
    status: analysis.status,
    pages: analysis.sections.style_fingerprint?.basis.pages ?? 0,
  });
  return true;
}
