import type { OnboardingState } from '../../rules/onboarding-state.js';
import type { StepNumber } from '../../rules/steps.js';
import type { LogReading, StepHistory } from './log-reading.js';
import type { StoredRows } from './stored-rows.js';

/** Everything that a diagnosis looks at, read at one moment. */
export interface RecoveryView {
  /** What the stored rows say. */
  readonly rows: StoredRows;
  /** What the log says. */
  readonly log: LogReading;
  readonly artefacts: Artefacts;
  readonly jobs: readonly OpenJob[];
  /** Steps that need not be finished. */
  readonly optional: ReadonlySet<number>;
  readonly now: Date;
}

/** A view with a whole log, on which every check can be made. */
export interface WholeView extends Omit<RecoveryView, 'log'> {
  /** The state that the log tells. */
  readonly state: OnboardingState;
  readonly history: (step: StepNumber) => StepHistory;
}

/** Whether a step holds what it stores; one that needs nothing may do without. */
export type ArtefactState = 'stored' | 'missing' | 'not_needed';

/** What is stored, for each step that stores anything. */
export type Artefacts = ReadonlyMap<StepNumber, ArtefactState>;

/** Long work that is queued or running. */
export interface OpenJob {
  readonly id: string;
  readonly kind: string;
  readonly status: 'queued' | 'running';
  /** When it was created, begun, or last reported, whichever was last. */
  readonly lastSign: Date;
}
