import { replay } from '../../rules/apply-event.js';
import { memberOf } from '../../rules/event-payload.js';
import type { LoggedEvent } from '../../rules/events.js';
import type { OnboardingState } from '../../rules/onboarding-state.js';
import { isStepNumber, type StepNumber, STEPS } from '../../rules/steps.js';

/** What happened to one step since it was last reset. Sequence numbers are 0 for what never happened. */
export interface StepHistory {
  /** Its last completion. */
  readonly completedSeq: number;
  /** Its last completion that replaced an earlier one. */
  readonly redoneSeq: number;
  /** Nothing happened since the user put it back to pending, directly or with an earlier step. */
  readonly isPutBack: boolean;
}

/** A log as evidence: whole, or with the reason why it is not. */
export type LogReading =
  | {
      readonly kind: 'whole';
      /** The state that it tells. */
      readonly state: OnboardingState;
      readonly history: (step: StepNumber) => StepHistory;
    }
  | { readonly kind: 'broken'; readonly reason: string };

const UNTOUCHED: StepHistory = { completedSeq: 0, redoneSeq: 0, isPutBack: false };
const PUT_BACK: StepHistory = { ...UNTOUCHED, isPutBack: true };

/** Reads a log, oldest entry first. */
export function readLog(events: readonly LoggedEvent[]): LogReading {
  const gap = events.findIndex(({ seq }, index) => seq !== index + 1);
  if (gap >= 0) return { kind: 'broken', reason: `entry ${gap + 1} is missing` };
  const state = replay(events);
  if (state === null) return { kind: 'broken', reason: 'it is empty' };
  const histories = historiesOf(events);
  return { kind: 'whole', state, history: (step) => histories.get(step) ?? UNTOUCHED };
}

function historiesOf(events: readonly LoggedEvent[]): Map<StepNumber, StepHistory> {
  const histories = new Map<StepNumber, StepHistory>();
  for (const event of events) {
    const { type, stepNumber: step } = event;
    if (type === 'session.reset') for (const { number } of STEPS) histories.set(number, PUT_BACK);
    if (!type.startsWith('step.') || step === null || !isStepNumber(step)) continue;
    histories.set(step, after(histories.get(step) ?? UNTOUCHED, event));
  }
  return histories;
}

function after(history: StepHistory, { type, seq, payload }: LoggedEvent): StepHistory {
  if (type === 'step.reset') return memberOf(payload, 'reason') === 'requirement_lost' ? UNTOUCHED : PUT_BACK;
  if (type !== 'step.completed') return { ...history, isPutBack: false };
  const isRedone = memberOf(payload, 'again') === true;
  return { completedSeq: seq, redoneSeq: isRedone ? seq : history.redoneSeq, isPutBack: false };
}
