import { ResearchMissingError } from '../../research/index.js';
import type { SessionChange } from '../../sessions/index.js';
import { isJsonObject } from '../../../common/documents/index.js';
import { StepStatus } from '../rules/step-status.js';
import type { StepNumber } from '../rules/steps.js';
import type { StepArtefacts } from '../step-artefacts.js';
import type { StepLedger } from '../step-ledger.js';
import { plannedCommand } from './planned-command.js';
import type { StepPlan } from './rules/plan.js';
import { hasResearchBasis } from './rules/research-basis.js';
import { isRefusal, reasonOf, storeWhatIsTaken } from './store-what-is-taken.js';

/** Carries out a plan inside one change, step by step, and collects what could not be taken over. */
export class ImportWork {
  readonly warnings: string[] = [];
  readonly keys: string[] = [];

  constructor(
    private readonly change: SessionChange,
    private readonly artefacts: StepArtefacts,
    private readonly ledger: StepLedger,
  ) {}

  /** First what the step holds, then its status: a step whose requirement is not met is not completed. */
  async take(plan: StepPlan): Promise<void> {
    const isCompleted = plan.status === StepStatus.Completed;
    const isWithoutData = plan.payload === null && !isCompleted;
    const isStored = isWithoutData || (await this.store(plan, isCompleted ? 'it is pending' : 'its data was left out'));
    if (isStored || !isCompleted) this.setStatus(plan);
  }

  /** Once every step was taken: tells of open optional steps that count as skipped because later ones are finished. */
  noteSkipped(plans: readonly StepPlan[]): void {
    const { steps } = this.ledger.state;
    for (const { step, status } of plans) {
      const isSkipped = steps.get(step)?.status === StepStatus.Skipped && status !== StepStatus.Skipped;
      if (isSkipped) this.warn(step, 'it counts as skipped, because later steps are finished');
    }
  }

  private async store({ step, payload }: StepPlan, consequence: string): Promise<boolean> {
    const recorded = this.change.events.length;
    const storing = await storeWhatIsTaken(payload ?? {}, (data) => {
      this.assertNothingStored(step, recorded);
      // The research module notices this only after it has stored the notes.
      if (step === 3 && !hasResearchBasis(data)) return Promise.reject(new ResearchMissingError());
      return this.artefacts.saveIn(this.change, step, data);
    });
    this.warn(step, ...storing.warnings);
    if (storing.kind === 'refused') {
      this.assertNothingStored(step, recorded);
      this.warn(step, `${consequence}: ${storing.reason}`);
      return false;
    }
    const { api_keys: keys } = storing.payload;
    if (step === 1 && isJsonObject(keys)) this.keys.push(...Object.keys(keys));
    return true;
  }

  /** A step that is stored in part would be in no file: then the whole import fails. */
  private assertNothingStored(step: StepNumber, recorded: number): void {
    if (this.change.events.length > recorded) throw new Error(`Step ${step} was refused after it was stored in part`);
  }

  private setStatus(plan: StepPlan): void {
    const command = plannedCommand(plan);
    if (command === null) return;
    try {
      this.ledger.execute(command);
    } catch (error) {
      if (!isRefusal(error)) throw error;
      this.warn(plan.step, `it is pending: ${reasonOf(error)}`);
    }
  }

  private warn(step: StepNumber, ...messages: readonly string[]): void {
    this.warnings.push(...messages.map((message) => `step ${step}: ${message}`));
  }
}
