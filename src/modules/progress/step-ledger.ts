import type { SessionChange } from '../sessions/index.js';
import { stateOfRows, writeSession } from './projection.js';
import { applyEvent } from './rules/apply-event.js';
import type { Command } from './rules/commands.js';
import { decide } from './rules/decide.js';
import { assertInOrder } from './rules/decisions.js';
import type { OnboardingState } from './rules/onboarding-state.js';
import { type Progress, progressOf } from './rules/progress-of.js';
import type { StepNumber } from './rules/steps.js';
import { writeSteps } from './write-steps.js';

/** The steps of one session inside one change: carries commands out, records their events and keeps the rows in step. */
export class StepLedger {
  /** `optional` holds the steps that need not be finished. */
  constructor(
    private readonly change: SessionChange,
    private readonly optional: ReadonlySet<number>,
  ) {}

  /** Where the onboarding stands now. */
  get state(): OnboardingState {
    return stateOfRows(this.change.standing, this.change.steps.values());
  }

  /** Where the user stands, as figures. */
  get progress(): Progress {
    return progressOf(this.state.steps, this.optional);
  }

  /** Throws StepOutOfOrderError unless every required step before `step` is finished. */
  assertInOrder(step: StepNumber): void {
    assertInOrder(this.state, step, this.optional);
  }

  /**
   * Carries out a command: what follows from it is recorded and stored. Returns the state after it. Throws
   * StepOutOfOrderError, StepNotOptionalError, StepTransitionError or ProgressOutOfRangeError and changes nothing then.
   */
  execute(command: Command): OnboardingState {
    const before = this.state;
    let state = before;
    for (const { type, payload, stepNumber } of decide(state, command, this.optional)) {
      state = applyEvent(state, this.change.record(type, payload, stepNumber));
    }
    writeSession(this.change.standing, state, this.optional);
    writeSteps(this.change, before.steps, state.steps);
    return state;
  }
}
