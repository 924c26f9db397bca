import type { SessionStatus } from './onboarding-session.entity.js';

/** What a change may alter in the row of a session. */
export interface SessionStanding {
  status: SessionStatus;
  /** Highest finished step, 1 for a new user. */
  currentStep: number;
  /** The step that the user said to be working on; null when none was said. */
  activeStep: number | null;
  /** Done share of the six steps in percent, two decimals. */
  progress: number;
  /** Sequence number of the last event. */
  version: number;
  startedAt: Date;
  updatedAt: Date;
  completedAt: Date | null;
}

/** The row of a step, in the names of its columns. Times are ISO 8601. */
export interface StepRecord {
  readonly step_number: number;
  readonly status: string;
  readonly started_at: string | null;
  readonly completed_at: string | null;
  readonly attempts: number;
  readonly validation_errors: readonly string[];
  readonly stale: boolean;
  /** JSON has no NaN: a damaged row tells it as text. */
  readonly reported_fraction: number | string;
}

/** An event as it was recorded; it is stored with its change. */
export interface RecordedEvent<Type extends string = string> {
  readonly seq: number;
  readonly type: Type;
  readonly stepNumber: number | null;
  readonly payload: object;
  readonly actor: string;
  readonly requestId: string | null;
  readonly at: Date;
}
