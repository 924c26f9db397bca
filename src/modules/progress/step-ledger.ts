import type { SessionChange } from '../sessions/index.js';
import { OnboardingStep } from './onboarding-step.entity.js';
import { stateOfRows, writeSession, writeStep } from './projection.js';
import { applyEvent } from './rules/apply-event.js';
import type { Command } from './rules/commands.js';
import { decide } from './rules/decide.js';
import { assertInOrder } from './rules/decisions.js';
import type { OnboardingState } from './rules/onboarding-state.js';
import { type Progress, progressOf } from './rules/progress-of.js';
import type { StepNumber } from './rules/steps.js';

/** The steps of one session inside one change: carries commands out, records their events and keeps the rows in step. */
export class StepLedger {
  /** Rows that went; a step that is touched again takes its row back, because one flush cannot replace a row. */
  private readonly removed = new Map<number, OnboardingStep>();

  private constructor(
    private readonly change: SessionChange,
    private readonly rows: Map<number, OnboardingStep>,
    private readonly optional: ReadonlySet<number>,
  ) {}

  /** Loads the steps of the locked session. `optional` holds the steps that need not be finished. */
  static async open(change: SessionChange, optional: ReadonlySet<number>): Promise<StepLedger> {
    const rows = await change.em.find(OnboardingStep, { session: change.session });
    return new StepLedger(change, new Map(rows.map((row) => [row.stepNumber, row])), optional);
  }

  /** Where the onboarding stands now. */
  get state(): OnboardingState {
    return stateOfRows(this.change.session, this.rows.values());
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
    let state = this.state;
    for (const { type, payload, stepNumber } of decide(state, command, this.optional)) {
      state = applyEvent(state, this.change.record(type, payload, stepNumber));
    }
    writeSession(this.change.session, state, this.optional);
    this.writeSteps(state);
    return state;
  }

  private writeSteps(state: OnboardingState): void {
    for (const [number, step] of state.steps) writeStep(this.rows.get(number) ?? this.add(number), step);
    const touched = new Set<number>(state.steps.keys());
    for (const [number, row] of this.rows) if (!touched.has(number)) this.remove(number, row);
  }

  private add(number: StepNumber): OnboardingStep {
    const row = this.removed.get(number) ?? new OnboardingStep(this.change.session, number);
    this.removed.delete(number);
    this.rows.set(number, row);
    this.change.em.persist(row);
    return row;
  }

  private remove(number: number, row: OnboardingStep): void {
    this.rows.delete(number);
    this.removed.set(number, row);
    this.change.em.remove(row);
  }
}
