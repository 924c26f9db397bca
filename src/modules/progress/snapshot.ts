import type { BusinessRow } from '../business-info/index.js';
import type { AnalysisRow } from '../website-analysis/index.js';
import type { PersonaRow } from '../persona/index.js';
import type { CompetitorRow, PreferencesRow } from '../research/index.js';
import type { StepRow } from './onboarding-row.js';

/** What is read of a stored key. */
interface KeyRow {
  readonly provider: string;
  readonly last4: string;
  /** Whether it is stored with the address of the user's own server. */
  readonly has_address: boolean;
}

/** One row of `read_onboarding`: everything a client needs to go on where it was. */
export interface OnboardingSnapshot {
  readonly version: number;
  readonly active_step: number | null;
  readonly started_at: Date;
  readonly updated_at: Date;
  readonly completed_at: Date | null;
  readonly steps: readonly StepRow[] | null;
  readonly api_keys: readonly KeyRow[] | null;
  readonly analysis: AnalysisRow | null;
  readonly preferences: PreferencesRow | null;
  readonly competitors: readonly CompetitorRow[] | null;
  readonly persona: PersonaRow | null;
  /** What step 5 keeps. */
  readonly integrations: Record<string, unknown> | null;
  readonly business_info: BusinessRow | null;
}
