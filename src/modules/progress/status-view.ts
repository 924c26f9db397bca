import type { StatusRow } from './onboarding-row.js';
import { type Progress, progressOf, type StepStatuses } from './rules/progress-of.js';
import { StepStatus } from './rules/step-status.js';
import type { OnboardingSnapshot } from './snapshot.js';

/** Where a user stands, with the times of the session; null times for a user who has not started. */
export interface OnboardingStatus {
  readonly progress: Progress;
  readonly statuses: StepStatuses;
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
  return statusOf(row, parseStatuses(row?.steps ?? null), optional);
}

/** The status that a snapshot tells. */
export function statusOfSnapshot(
  snapshot: OnboardingSnapshot | undefined,
  optional: ReadonlySet<number>,
): OnboardingStatus {
  const statuses = new Map(snapshot?.steps?.map(({ step_number: number, status }) => [number, status]));
  return statusOf(snapshot, statuses, optional);
}

type SessionTimes = Pick<StatusRow, 'version' | 'started_at' | 'updated_at' | 'completed_at'>;

function statusOf(
  session: SessionTimes | undefined,
  statuses: StepStatuses,
  optional: ReadonlySet<number>,
): OnboardingStatus {
  return {
    progress: progressOf(statuses, optional),
    statuses,
    version: session?.version ?? 0,
    startedAt: session?.started_at.toISOString() ?? null,
    updatedAt: session?.updated_at.toISOString() ?? null,
    completedAt: session?.completed_at?.toISOString() ?? null,
  };
}

function parseStatuses(steps: string | null): Map<number, StepStatus> {
  const pairs = (steps ?? '').split(',').flatMap((pair): [number, StepStatus][] => {
    const [number, name] = pair.split(':');
    const status = STATUS_NAMES.get(name ?? '');
    return status === undefined ? [] : [[Number(number), status]];
  });
  return new Map(pairs);
}
