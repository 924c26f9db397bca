import type { StepNumber } from '../../rules/steps.js';

/** What can be wrong. */
export const ISSUE_CODES = [
  'log_gap',
  'projection_differs',
  'status_without_artefact',
  'artefact_without_status',
  'stale_dependant',
  'completion_differs',
  'stuck_job',
] as const;

/** One of ISSUE_CODES. */
export type IssueCode = (typeof ISSUE_CODES)[number];

/** How an issue is put right. */
export type Fix =
  /** Write the stored rows anew, as the log tells. */
  | { readonly kind: 'rebuild_projection' }
  /** Put a completed step back to pending, because what it needs is gone. */
  | { readonly kind: 'reset_step'; readonly step: StepNumber }
  /** Complete a step, because what it needs is stored. */
  | { readonly kind: 'complete_step'; readonly step: StepNumber }
  /** Mark a step that was built on the earlier outcome of another one. */
  | { readonly kind: 'mark_stale'; readonly step: StepNumber; readonly becauseOf: StepNumber }
  /** Complete the onboarding, or open it again, as its steps say. */
  | { readonly kind: 'settle' }
  /** End a job that nobody works on any more. */
  | { readonly kind: 'fail_job'; readonly jobId: string };

/** Names of the fixes. */
export const FIX_KINDS = [
  'rebuild_projection',
  'reset_step',
  'complete_step',
  'mark_stale',
  'settle',
  'fail_job',
] as const satisfies readonly Fix['kind'][];

/** One inconsistency of an onboarding. */
export interface Issue {
  readonly code: IssueCode;
  /** The step it is about; null when it is about the whole onboarding or a job. */
  readonly stepNumber: number | null;
  /** What is wrong and what can be done, for people; never a secret. */
  readonly detail: string;
  /** What a repair does; null when it cannot do anything. */
  readonly fix: Fix | null;
}

/** An issue that a repair puts right. */
export type RepairableIssue = Issue & { readonly fix: Fix };

/** Whether a repair puts the issue right. */
export function isRepairable(issue: Issue): issue is RepairableIssue {
  return issue.fix !== null;
}
