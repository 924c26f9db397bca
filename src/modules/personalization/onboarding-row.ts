import type { BusinessRow } from '../business-info/index.js';
import type { PersonaRow } from '../persona/index.js';
import type { CompetitorRow, PreferencesRow } from '../research/index.js';
import type { AnalysisRow } from '../website-analysis/index.js';

/** When a row was last changed (ISO 8601, with the server's offset). */
interface Changed {
  readonly updated_at: string;
}

/** The columns of `read_onboarding` that generators and the final page are built on; null where nothing is stored. */
export interface OnboardingRow {
  readonly api_keys: readonly { readonly provider: string; readonly last4: string }[] | null;
  readonly analysis: AnalysisRow | null;
  readonly preferences: (PreferencesRow & Changed) | null;
  readonly competitors: readonly (CompetitorRow & Changed)[] | null;
  readonly persona: PersonaRow | null;
  readonly integrations: Record<string, unknown> | null;
  readonly business_info: BusinessRow | null;
}
