import type { SessionChange } from '../sessions/index.js';
import { SessionStatus } from '../sessions/index.js';
import { OnboardingStep } from './onboarding-step.entity.js';
import { StepNotOptionalError, StepOutOfOrderError, StepTransitionError } from './progress.errors.js';
import { missingBefore, type Progress, progressOf, unfinishedBefore } from './rules/progress-of.js';
import { StepStatus } from './rules/step-status.js';
import { STEPS, type StepNumber } from './rules/steps.js';
import { nextStatus, type StepCommand } from './rules/transitions.js';

/** The steps of one session inside one change: applies the rules, records the events, keeps the session's figures. */
export class StepLedger {
  private constructor(
    private readonly change: SessionChange,
    private readonly steps: Map<number, OnboardingStep>,
    private readonly optional: ReadonlySet<number>,
  ) {}

  /** Loads the steps of the locked session. */
  static async open(change: SessionChange, optional: ReadonlySet<number>): Promise<StepLedger> {
    const rows = await change.em.find(OnboardingStep, { session: change.session });
    return new StepLedger(change, new Map(rows.map((row) => [row.stepNumber, row])), optional);
  }

  progress(): Progress {
    return progressOf(this.statuses(), this.optional);
  }

  /** Required steps before `number` that are open. */
  missingBefore(number: StepNumber): StepNumber[] {
    return missingBefore(number, this.statuses(), this.optional);
  }

  /** Throws StepOutOfOrderError unless every required step before `number` is finished. */
  assertInOrder(number: StepNumber): void {
    const missing = this.missingBefore(number);
    if (missing.length > 0) throw new StepOutOfOrderError(number, missing);
  }

  /** Finishes a step whose artefacts are stored. Open optional steps before it are skipped. */
  complete(number: StepNumber): OnboardingStep {
    for (const earlier of unfinishedBefore(number, this.statuses())) this.moveTo(earlier, 'skip', { automatic: true });
    const again = this.row(number).status === StepStatus.Completed;
    const step = this.apply(number, 'complete');
    step.stale = false;
    step.validationErrors = [];
    this.change.record('step.completed', { again }, number);
    if (again) this.markDependantsStale(number);
    this.settle();
    return step;
  }

  /** Skips an optional step. */
  skip(number: StepNumber): OnboardingStep {
    if (!this.optional.has(number)) throw new StepNotOptionalError(number);
    const step = this.moveTo(number, 'skip', { automatic: false });
    this.settle();
    return step;
  }

  /** Puts every step back to pending. */
  reset(): void {
    for (const step of this.steps.values()) this.change.em.remove(step);
    this.steps.clear();
    this.change.session.completedAt = null;
    this.change.session.status = SessionStatus.InProgress;
    this.settle();
  }

  private moveTo(number: StepNumber, command: 'skip', payload: { automatic: boolean }): OnboardingStep {
    const step = this.apply(number, command);
    this.change.record('step.skipped', payload, number);
    return step;
  }

  private apply(number: StepNumber, command: StepCommand): OnboardingStep {
    const step = this.row(number);
    const status = nextStatus(step.status, command);
    if (status === null) throw new StepTransitionError(number, command, step.status);
    step.status = status;
    step.attempts += 1;
    step.startedAt ??= this.change.now;
    step.completedAt = this.change.now;
    return step;
  }

  private markDependantsStale(number: StepNumber): void {
    for (const { number: later, builtOn } of STEPS) {
      const step = this.steps.get(later);
      if (!builtOn.includes(number) || step?.status !== StepStatus.Completed || step.stale) continue;
      step.stale = true;
      this.change.record('step.marked_stale', { because_of_step: number }, later);
    }
  }

  /** Brings the session row up to date; the first time every requirement is met, the onboarding is completed. */
  private settle(): void {
    const { session, now } = this.change;
    const progress = this.progress();
    session.currentStep = progress.currentStep;
    session.progress = progress.completionPercentage;
    if (!progress.isCompleted || session.completedAt !== null) return;
    session.completedAt = now;
    session.status = SessionStatus.Completed;
    this.change.record('session.completed', {});
  }

  private row(number: StepNumber): OnboardingStep {
    const existing = this.steps.get(number);
    if (existing !== undefined) return existing;
    const step = new OnboardingStep(this.change.session, number);
    this.steps.set(number, step);
    this.change.em.persist(step);
    return step;
  }

  private statuses(): Map<number, StepStatus> {
    return new Map([...this.steps].map(([number, { status }]) => [number, status]));
  }
}
