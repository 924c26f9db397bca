import { replay } from '../../src/modules/progress/rules/apply-event.js';
import type { LoggedEvent } from '../../src/modules/progress/rules/events.js';
import { progressOf } from '../../src/modules/progress/rules/progress-of.js';
import { withClient } from './database.js';

/** What is stored of a user's progress, and what the user's log says should be stored; both with every column. */
export interface StoredProgress {
  readonly log: readonly LoggedEvent[];
  readonly stored: object;
  readonly expected: object;
}

const OPTIONAL = new Set([1, 5]);

/** Reads the rows and the log of one user at one moment. */
export function readStoredProgress(userId: string): Promise<StoredProgress> {
  return withClient('superuser', async (client) => {
    await client.query('begin isolation level repeatable read');
    const sessions = await client.query('select * from onboarding_sessions where user_id = $1', [userId]);
    const steps = await client.query('select * from onboarding_steps where user_id = $1 order by step_number', [
      userId,
    ]);
    const events = await client.query<LoggedEvent>(
      'select seq, type, step_number as "stepNumber", payload, at from onboarding_events where user_id = $1 order by seq',
      [userId],
    );
    const log = events.rows;
    return { log, stored: { sessions: sessions.rows, steps: steps.rows }, expected: expectedRows(sessions.rows, log) };
  });
}

/** The rows that follow from a log. Who the user is does not. */
function expectedRows(sessions: readonly any[], log: readonly LoggedEvent[]): object {
  const state = replay(log);
  const [session] = sessions;
  if (state === null || session === undefined) return { sessions: [], steps: [] };
  const progress = progressOf(state.steps, OPTIONAL);
  const row = {
    id: session.id,
    user_id: session.user_id,
    status: state.status,
    current_step: progress.currentStep,
    active_step: state.activeStep,
    progress: progress.completionPercentage,
    version: log.length,
    started_at: state.startedAt,
    updated_at: state.updatedAt,
    completed_at: state.completedAt,
  };
  const steps = [...state.steps]
    .sort(([one], [other]) => one - other)
    .map(([number, step]) => ({
      session_id: session.id,
      user_id: session.user_id,
      step_number: number,
      status: step.status,
      started_at: step.startedAt,
      completed_at: step.completedAt,
      attempts: step.attempts,
      validation_errors: step.validationErrors,
      stale: step.stale,
      reported_fraction: step.reportedFraction,
    }));
  return { sessions: [row], steps };
}
