import type { StepStatus } from './rules/step-status.js';

/** One row of `read_onboarding_status`. */
export interface StatusRow {
  readonly version: number;
  readonly started_at: Date;
  readonly updated_at: Date;
  readonly completed_at: Date | null;
  readonly active_step: number | null;
  /** `number:status:fraction` triples joined by commas; null when no step was touched. */
  readonly steps: string | null;
}

/** A row of onboarding_steps as JSON. */
export interface StepRow {
  readonly step_number: number;
  readonly status: StepStatus;
  readonly started_at: string | null;
  readonly completed_at: string | null;
  readonly validation_errors: string[];
  readonly stale: boolean;
  readonly reported_fraction: number;
}

/** Times in JSON rows carry the server's offset; the API speaks UTC with milliseconds. */
export function toUtc(time: string): string;
export function toUtc(time: string | null): string | null;
export function toUtc(time: string | null): string | null {
  return time === null ? null : new Date(time).toISOString();
}
