import type { StatusRow } from './onboarding-row.js';
import { type Progress, progressOf, type StepProgress, type StepsProgress } from './rules/progress-of.js';
import { StepStatus } from './rules/step-status.js';
import type { OnboardingSnapshot } from './snapshot.js';

/** Where a user stands, with the times of the session; null times for a user who has not started. */
export interface OnboardingStatus {
  readonly progress: Progress;
  readonly steps: StepsProgress;
  /** The step that the user said to be working on, 1 to 6; null when none was said. */
  readonly activeStep: number | null;
  readonly version: number;
  readonly startedAt: string | null;
  readonly updatedAt: string | null;
  readonly completedAt: string | null;
}

const STATUS_NAMES: ReadonlyMap<string, StepStatus> = new Map(
  Object.values(StepStatus).map((status) => [status, status]),
);

/** The status that a session row tells; a missing row is a user who has not started. */
export function statusOfRow(row: StatusRow | undefined, optional: ReadonlySet<number>): OnboardingStatus {
  return statusOf(row, parseSteps(row?.steps ?? null), optional);
}

/** The status that a snapshot tells. */
export function statusOfSnapshot(
  snapshot: OnboardingSnapshot | undefined,
  optional: ReadonlySet<number>,
): OnboardingStatus {
  const steps = snapshot?.steps?.map(({ step_number: number, status, reported_fraction: reportedFraction }) => {
    return [number, { status, reportedFraction }] as const;
  });
  return statusOf(snapshot, new Map(steps), optional);
}

type SessionFigures = Omit<StatusRow, 'steps'>;

function statusOf(
  session: SessionFigures | undefined,
  steps: StepsProgress,
  optional: ReadonlySet<number>,
): OnboardingStatus {
  return {
    progress: progressOf(steps, optional),
    steps,
    activeStep: session?.active_step ?? null,
    version: session?.version ?? 0,
    startedAt: session?.started_at.toISOString() ?? null,
    updatedAt: session?.updated_at.toISOString() ?? null,
    completedAt: session?.completed_at?.toISOString() ?? null,
  };
}

function parseSteps(steps: string | null): Map<number, StepProgress> {
  const entries = (steps ?? '').split(',').flatMap((triple): [number, StepProgress][] => {
    const [number, name, fraction] = triple.split(':');
    const status = STATUS_NAMES.get(name ?? '');
    return status === undefined ? [] : [[Number(number), { status, reportedFraction: Number(fraction) }]];
  });
  return new Map(entries);
}
