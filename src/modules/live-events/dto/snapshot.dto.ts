/** A step that was touched; the others are `pending`. */
export class SnapshotStepDto {
  /** 1 to 6. @example 2 */
  step_number: number;

  /** `pending`, `in_progress`, `completed`, `skipped` or `failed`. @example in_progress */
  status: string;

  /** Reported share of the step while it is in progress, 0 to 1. @example 0.4 */
  reported_fraction: number;
}

/** Where the user stands: the first message of a stream, and the base that the following events change. */
export class SnapshotDto {
  /** Events with a greater sequence number follow. @example 7 */
  after: number;

  /** Sequence number of the last event that the snapshot includes; 0 before the start. @example 7 */
  version: number;

  /** Every step that was touched. */
  steps: SnapshotStepDto[];

  /** The step that the user said to be working on; null when none was said. @example 2 */
  active_step: number | null;

  /** When the session began (ISO 8601 UTC); null before it is started. */
  started_at: string | null;

  /** When anything last changed (ISO 8601 UTC); null before the session is started. */
  last_updated: string | null;

  /** When every requirement was first met (ISO 8601 UTC); null until then and after a reset. */
  completed_at: string | null;
}
