import type { EventPayloads, EventType } from '../../sessions/index.js';
import type { StepNumber } from './steps.js';

/** An event that is decided on but not yet recorded. */
export type NewEvent = {
  [Type in ProgressEventType]: {
    readonly type: Type;
    readonly payload: EventPayloads[Type];
    readonly stepNumber: StepNumber | null;
  };
}[ProgressEventType];

/** Events that commands lead to. */
export type ProgressEventType = Extract<EventType, `step.${string}`> | SessionEventType;
type SessionEventType = 'session.reset' | 'session.completed' | 'session.reopened';

/** An entry of a user's log. `seq` counts from 1 without gaps. */
export interface LoggedEvent {
  readonly seq: number;
  readonly type: EventType;
  /** The step it is about, 1 to 6; null when it is about none. */
  readonly stepNumber: number | null;
  readonly payload: object;
  /** When it was recorded. */
  readonly at: Date;
}
