import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { SETTINGS, type SettingValues } from '../../config/index.js';
import { ChangeObservers, type EventType, type SessionChange } from '../sessions/index.js';
import { stepOf } from './rules/onboarding-state.js';
import { StepStatus } from './rules/step-status.js';
import type { StepNumber } from './rules/steps.js';
import { StepLedger } from './step-ledger.js';
import { StepRequirements } from './step-requirements.js';

/** Events after which what a step rests on may be gone. */
const LOSSES: ReadonlyMap<EventType, StepNumber> = new Map([
  ['api_key.deleted', 1],
  ['website_analysis.deleted', 2],
  ['competitors.saved', 3],
  ['research_preferences.saved', 3],
]);

const WEBSITE_STEP: StepNumber = 2;

/** Events after which step 2 tells something else. */
const NEW_FACTS: ReadonlySet<EventType> = new Set(['website_analysis.saved', 'business_info.saved']);

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
    const doubtful = stepsInDoubt(change);
    const isToldAnew = holdsNewFacts(change);
    if (doubtful.length === 0 && !isToldAnew) return;
    const ledger = new StepLedger(change, this.settings.ONBOARDING_OPTIONAL_STEPS);
    for (const step of doubtful) await this.resetIfUnmet(change, ledger, step);
    if (isToldAnew) ledger.execute({ kind: 'mark_dependants_stale', step: WEBSITE_STEP });
  }

  private async resetIfUnmet(change: SessionChange, ledger: StepLedger, step: StepNumber): Promise<void> {
    if (stepOf(ledger.state, step).status !== StepStatus.Completed) return;
    if (await this.requirements.areMetIn(change, step)) return;
    ledger.execute({ kind: 'reset', step, reason: 'requirement_lost' });
  }
}

/** In order, because later steps go with a required one. A step that is completed right now was just checked. */
function stepsInDoubt({ events }: SessionChange): StepNumber[] {
  const completed = new Set(events.filter(({ type }) => type === 'step.completed').map(({ stepNumber }) => stepNumber));
  const doubtful = new Set(events.flatMap(({ type }) => LOSSES.get(type) ?? []));
  return [...doubtful].filter((step) => !completed.has(step)).sort((a, b) => a - b);
}

/** Completing the step judges its dependants itself. */
function holdsNewFacts({ events }: SessionChange): boolean {
  const isCompleting = events.some(({ type, stepNumber }) => type === 'step.completed' && stepNumber === WEBSITE_STEP);
  return !isCompleting && events.some((event) => NEW_FACTS.has(event.type) || isLossOfLatest(event));
}

/** What is known rests on an earlier analysis then, or on the business. */
function isLossOfLatest({ type, payload }: SessionChange['events'][number]): boolean {
  return type === 'website_analysis.deleted' && 'was_latest' in payload && payload.was_latest === true;
}
