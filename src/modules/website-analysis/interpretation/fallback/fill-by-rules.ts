import type { FieldMeta } from '../../../../common/provenance/index.js';
import type { KnownSections } from '../../carried-sections.js';
import type { SeoAudit } from '../../seo/index.js';
import { isOpen } from '../rules/fill-document.js';
import { withValueAt } from '../rules/pointers.js';
import { auditFindings } from './audit-findings.js';
import { callFindings } from './calls-to-action.js';
import type { ObservedPage } from './observed-page.js';
import { pageTypeFindings } from './page-types.js';
import type { RuleFinding } from './rule-finding.js';

/** Fills what neither a measure nor a model gave, where a published rule over what was observed exists. */
export function fillByRules(
  known: KnownSections,
  pages: readonly ObservedPage[],
  audit: SeoAudit | null,
): KnownSections {
  const language = known.sections.metrics?.language ?? null;
  const findings = [...pageTypeFindings(pages), ...callFindings(pages, language), ...auditFindings(audit, pages)];
  return findings.filter(({ pointer }) => isOpen(known, pointer)).reduce(filled, known);
}

function filled({ sections, meta }: KnownSections, finding: RuleFinding): KnownSections {
  const { pointer, value, ...how } = finding;
  const entry: FieldMeta = { ...how, origin: 'heuristic', warnings: meta[pointer]?.warnings.slice(1) ?? [] };
  return { sections: withValueAt(sections, pointer, value), meta: { ...meta, [pointer]: entry } };
}
