/** One entry of the user's log. */
export class LiveEventDto {
  /** Place in the log; counts from 1 without gaps. @example 7 */
  seq: number;

  /** What happened, in the past tense. @example step.completed */
  type: string;

  /** Step it is about, 1 to 6; null when it is about none. @example 2 */
  step_number: number | null;

  /** What is kept about it; its members depend on the type. Never secrets. @example { "again": false } */
  payload: Record<string, unknown>;

  /** When it happened (ISO 8601 UTC). @example 2026-11-22T20:15:00.000Z */
  at: string;
}
