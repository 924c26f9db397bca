import type { StepStatus } from '../rules/step-status.js';
import type { LegacyProgress } from './rules/legacy-progress.js';

/** What one file becomes, or would become in a rehearsal. */
export interface ImportReport {
  /** `unchanged`: this very file was imported before. `skipped`: the user has a session of their own already. */
  readonly outcome: 'imported' | 'unchanged' | 'skipped';
  /** Why nothing was imported; null when something was. */
  readonly reason: string | null;
  /** Touched steps after the import. */
  readonly steps: readonly ImportedStep[];
  /** Providers whose keys are stored. */
  readonly keys: readonly string[];
  /** What was left out and why; never a secret. */
  readonly warnings: readonly string[];
}

/** A step as the import leaves it. */
export interface ImportedStep {
  readonly step_number: number;
  readonly status: StepStatus;
}

/** A progress file that was read. */
export interface LegacySource {
  /** SHA-256 of the file, in hexadecimal: by it a second import of the same file is recognised. */
  readonly hash: string;
  readonly progress: LegacyProgress;
}
