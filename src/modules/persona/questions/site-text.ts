import type { UntrustedText } from '../../../llm/index.js';
import { BUSINESS_PAGE, type PageText } from '../rules/claims/page-text.js';
import type { PersonaSource } from '../rules/persona-source.js';

/** A site as a model is shown it. */
export interface SiteText {
  readonly source: PersonaSource;
  readonly pages: readonly PageText[];
}

/** What was measured and stated. */
export function factsOf({ source: { analysis, fingerprint } }: SiteText): object {
  const { sentence_metrics, lexical_features, rhetorical_devices, formality, person, paragraphs } = fingerprint;
  return {
    measured: { sentence_metrics, lexical_features, rhetorical_devices, formality, person, paragraphs },
    tone: analysis.writing_style?.tone ?? null,
    voice: analysis.writing_style?.voice ?? null,
    target_audience: analysis.target_audience ?? null,
  };
}

const BUSINESS_LABEL = `page ${BUSINESS_PAGE}: what the user says of the business`;

/** The pages, those with the shortest addresses first: they say most about a site. */
export function materialsOf({ pages }: SiteText): UntrustedText[] {
  return pages
    .toSorted((one, other) => one.url.length - other.url.length || (one.url < other.url ? -1 : 1))
    .map(({ url, text }) => ({ label: url === BUSINESS_PAGE ? BUSINESS_LABEL : `page ${url}`, text }));
}
