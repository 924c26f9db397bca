import type { StartedSession } from '../sessions.service.js';

/** Answer of POST /start. */
export class StartSessionResponseDto {
  /** What happened, for people. @example Onboarding session is ready */
  message: string;

  /** Identifier of the session, derived from the user. @example 4f9c2f0e-58d7-5c0b-9b1c-0f6c1f9f6f10 */
  session_id: string;

  /** Highest finished step, 1 for a new user. @example 1 */
  current_step: number;

  /** When the session began (ISO 8601 UTC). @example 2026-11-22T10:00:00.000Z */
  started_at: string;

  constructor(session: StartedSession) {
    this.message = 'Onboarding session is ready';
    this.session_id = session.id;
    this.current_step = session.currentStep;
    this.started_at = session.startedAt.toISOString();
  }
}
