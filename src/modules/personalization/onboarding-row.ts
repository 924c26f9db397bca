import type { BusinessRow } from '../business-info/index.js';
import type { PersonaRow } from '../persona/index.js';
import type { BenchmarkReport, CompetitorRow, PreferencesRow } from '../research/index.js';
import type { AnalysisRow, PageType } from '../website-analysis/index.js';

/** When a row was last changed (ISO 8601, with the server's offset). */
interface Changed {
  readonly updated_at: string;
}

/** A broken rule of the audit, as far as it is told here. */
interface AuditFinding {
  readonly message: string;
}

/** The newest analysis without what only its own page shows. */
type SlimAnalysisRow = Omit<AnalysisRow, 'crawl_result' | 'seo_audit'> & {
  /** Number of read pages by type. */
  readonly page_types: Readonly<Partial<Record<PageType, number>>> | null;
  readonly colours: readonly string[];
  /** Null without an audit. */
  readonly audit: {
    readonly overall_score: number | null;
    readonly summary: {
      readonly passed_checks: number;
      readonly total_checks: number;
      readonly critical_issues: readonly AuditFinding[];
    };
  } | null;
};

/** What `read_profile` tells of a user with a session, as JSON; null where nothing is stored. */
export interface OnboardingRow {
  readonly api_keys: readonly { readonly provider: string; readonly last4: string }[] | null;
  readonly analysis: SlimAnalysisRow | null;
  readonly preferences: (PreferencesRow & Changed) | null;
  readonly competitors: readonly (CompetitorRow & Changed)[] | null;
  readonly benchmark: BenchmarkReport | null;
  readonly persona: PersonaRow | null;
  readonly integrations: Record<string, unknown> | null;
  readonly business_info: BusinessRow | null;
}

/** A row of `read_profile`. */
export interface ProfileRow {
  /** Changes with everything that is stored about the user. */
  readonly stamp: string;
  /** Null when the stamp is the one that the caller knew. */
  readonly profile: OnboardingRow | null;
}
