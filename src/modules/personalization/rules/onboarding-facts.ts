import type { MetaMap, Origin } from '../../../common/provenance/index.js';
import type { StoredBusiness } from '../../business-info/index.js';
import type { BenchmarkReport } from '../../research/index.js';
import type { AnalysisDocument, PageType } from '../../website-analysis/index.js';

/** How the user writes, as generated and edited. */
export interface PersonaFacts {
  readonly corePersona: Readonly<Record<string, unknown>> | null;
  /** Platforms that it is for. */
  readonly selectedPlatforms: readonly string[];
  /** ISO 8601 UTC. */
  readonly updated_at: string;
  readonly _meta: MetaMap;
}

/** How the user wants research done. Null: never stated. */
export interface ResearchFacts {
  readonly research_depth: string | null;
  readonly content_types: readonly string[];
  readonly auto_research: boolean | null;
  readonly factual_content: boolean | null;
  /** Stated style sections and notes, by their name in the API. */
  readonly details: Readonly<Record<string, unknown>>;
  /** ISO 8601, with any offset. */
  readonly updated_at: string;
}

/** An analysis without what only its own page shows. */
export type ProfiledAnalysis = Omit<AnalysisDocument, 'crawl_result' | 'seo_audit'>;

/** What generators are told of a search engine audit. */
export interface AuditFacts {
  /** 0 to 100; null when no rule applied. */
  readonly overall_score: number | null;
  /** Rules that every page keeps to which they apply. */
  readonly passed_checks: number;
  /** Rules that passed or failed. */
  readonly total_checks: number;
  /** What is wrong, worst first. */
  readonly critical_issues: readonly string[];
}

/** What the newest analysis knows of the site as a whole. */
export interface SiteFacts {
  /** Number of pages that were read, by what they are about. */
  readonly pageTypes: Readonly<Partial<Record<PageType, number>>>;
  /** `#rrggbb`, the likeliest colours of the brand first. */
  readonly colours: readonly string[];
  readonly audit: AuditFacts | null;
}

/** Everything that is stored about one user and matters to generators. */
export interface OnboardingFacts {
  /** False for a user without a session. */
  readonly isStarted: boolean;
  readonly keys: readonly { readonly provider: string; readonly last4: string }[];
  /** The newest analysis that did not fail. */
  readonly analysis: ProfiledAnalysis | null;
  /** Null without an analysis. */
  readonly site: SiteFacts | null;
  /** The last comparison of the sitemap with those of competitors. */
  readonly benchmark: BenchmarkReport | null;
  readonly preferences: ResearchFacts | null;
  /** Those the user named first, then the most relevant. */
  readonly competitors: readonly { readonly domain: string; readonly origin: Origin }[];
  /** When a competitor was last found or described (ISO 8601, with any offset); null without one. */
  readonly competitorsUpdatedAt: string | null;
  readonly persona: PersonaFacts | null;
  /** What step 5 holds. */
  readonly integrations: Readonly<Record<string, unknown>>;
  /** What the user says about the business; null when nothing was said. */
  readonly business: StoredBusiness | null;
}

/** A user about whom nothing is stored. */
export const NO_FACTS: OnboardingFacts = {
  isStarted: false,
  keys: [],
  analysis: null,
  site: null,
  benchmark: null,
  preferences: null,
  competitors: [],
  competitorsUpdatedAt: null,
  persona: null,
  integrations: {},
  business: null,
};
