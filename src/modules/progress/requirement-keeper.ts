import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { SETTINGS, type SettingValues } from '../../config/index.js';
import { ChangeObservers, type EventType, type SessionChange } from '../sessions/index.js';
import { stepOf } from './rules/onboarding-state.js';
import { StepStatus } from './rules/step-status.js';
import { STEPS, type StepNumber } from './rules/steps.js';
import { StepLedger } from './step-ledger.js';
import { StepRequirements } from './step-requirements.js';

/** Events after which something that a step rests on may be gone. */
const LOSSES: ReadonlySet<EventType> = new Set<EventType>([
  'api_key.deleted',
  'website_analysis.deleted',
  'competitors.saved',
  'research_preferences.saved',
]);

const WEBSITE_STEP: StepNumber = 2;

/** Keeps completed steps honest, whoever changes what they rest on: in the same transaction as that change. */
@Injectable()
export class RequirementKeeper implements OnModuleInit {
  constructor(
    private readonly observers: ChangeObservers,
    private readonly requirements: StepRequirements,
    @Inject(SETTINGS) private readonly settings: SettingValues,
  ) {}

  onModuleInit(): void {
    this.observers.add((change) => this.review(change));
  }

  private async review(change: SessionChange): Promise<void> {
    const mayHaveLost = change.events.some(({ type }) => LOSSES.has(type));
    const isReanalysed = hasNewAnalysis(change);
    if (!mayHaveLost && !isReanalysed) return;
    const ledger = await StepLedger.open(change, this.settings.ONBOARDING_OPTIONAL_STEPS);
    if (mayHaveLost) await this.resetUnmet(change, ledger);
    if (isReanalysed) ledger.execute({ kind: 'mark_dependants_stale', step: WEBSITE_STEP });
  }

  /** In order of the steps: those after a required one go with it. */
  private async resetUnmet(change: SessionChange, ledger: StepLedger): Promise<void> {
    for (const { number: step } of STEPS) {
      if (stepOf(ledger.state, step).status !== StepStatus.Completed) continue;
      if (await this.requirements.areMetIn(change, step)) continue;
      ledger.execute({ kind: 'reset', step, reason: 'requirement_lost' });
    }
  }
}

/** Completing the step judges its dependants itself. */
function hasNewAnalysis({ events }: SessionChange): boolean {
  const isCompleting = events.some(({ type, stepNumber }) => type === 'step.completed' && stepNumber === WEBSITE_STEP);
  return !isCompleting && events.some(({ type }) => type === 'website_analysis.saved');
}
