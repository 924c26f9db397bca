import type { Origin } from '../../common/provenance/index.js';
import type { PersonaRow } from '../persona/index.js';
import type { AnalysisRow } from '../website-analysis/index.js';

/** What is read here of a row of research_preferences. Null: the user never stated it. */
export interface PreferencesRow {
  readonly research_depth: string | null;
  readonly content_types: string[];
  readonly auto_research: boolean | null;
  readonly factual_content: boolean | null;
  /** Stated style sections and notes, by their name in the API. */
  readonly details: Record<string, unknown>;
}

/** What is read here of a row of competitor_analyses. */
export interface CompetitorRow {
  /** Host without `www.`, lower case. */
  readonly domain: string;
  readonly origin: Origin;
}

/** What is read here of a row of onboarding_steps. */
export interface StepRow {
  readonly step_number: number;
  readonly data: Record<string, unknown> | null;
}

/** What may be told of a stored key. */
export interface KeyRow {
  readonly provider: string;
  readonly last4: string;
}

/** The columns of `read_onboarding` that generators and the final page are built on. */
export interface OnboardingRow {
  readonly steps: readonly StepRow[] | null;
  readonly api_keys: readonly KeyRow[] | null;
  readonly analysis: AnalysisRow | null;
  readonly preferences: PreferencesRow | null;
  readonly competitors: readonly CompetitorRow[] | null;
  readonly persona: PersonaRow | null;
}
