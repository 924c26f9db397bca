import type { EventPayloads } from '../../sessions/index.js';
import type { NewEvent } from './events.js';
import type { StepNumber } from './steps.js';

/** The part of a payload that tells when something really happened; empty when that is now. */
export function backdated(happenedAt: Date | undefined): { readonly happened_at?: string } {
  return happenedAt === undefined ? {} : { happened_at: happenedAt.toISOString() };
}

/** A step is skipped: by the user, or `automatic` because a later one was completed. */
export function skipped(step: StepNumber, automatic: boolean, happenedAt: Date | undefined): NewEvent {
  return { type: 'step.skipped', payload: { automatic, ...backdated(happenedAt) }, stepNumber: step };
}

/** A step goes back to pending. */
export function wasReset(step: StepNumber, reason: EventPayloads['step.reset']['reason']): NewEvent {
  return { type: 'step.reset', payload: { reason }, stepNumber: step };
}
