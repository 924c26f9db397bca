import type { ImportReport } from '../../modules/progress/index.js';

/** What came of one file. */
export interface FileReport extends Omit<ImportReport, 'outcome'> {
  readonly file: string;
  /** Null when it is not known whose the file is. */
  readonly user: string | null;
  /** `failed` files have nothing stored and need somebody to look at them. */
  readonly outcome: ImportReport['outcome'] | 'failed';
}

/** The report of a file of which nothing was stored. */
export function untaken(file: string, user: string | null, outcome: 'skipped' | 'failed', reason: string): FileReport {
  return { file, user, outcome, reason, steps: [], keys: [], warnings: [] };
}
