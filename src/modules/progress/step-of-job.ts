import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { SETTINGS, type SettingValues } from '../../config/index.js';
import { JOB_KINDS, type JobKind } from '../../jobs/index.js';
import { ChangeObservers, type RecordedEvent, type SessionChange } from '../sessions/index.js';
import type { Command } from './rules/commands.js';
import { memberOf } from './rules/event-payload.js';
import { stepOf } from './rules/onboarding-state.js';
import { missingBefore } from './rules/progress-of.js';
import { StepStatus } from './rules/step-status.js';
import type { StepNumber } from './rules/steps.js';
import { StepLedger } from './step-ledger.js';

/** The step that each kind of long work belongs to; null for work that goes on beside the steps. */
const STEP_OF_JOB: Readonly<Record<JobKind, StepNumber | null>> = {
  website_analysis: 2,
  text_sample_analysis: 2,
  competitor_discovery: 3,
  competitor_analysis: null,
  sitemap_analysis: null,
  sitemap_benchmark: null,
  persona_generation: 4,
  key_recheck: null,
  research_persona_refresh: null,
};

/** Lets a step follow its job: work that is queued puts it in progress, work that failed for good makes it failed. */
@Injectable()
export class StepOfJob implements OnModuleInit {
  constructor(
    private readonly observers: ChangeObservers,
    @Inject(SETTINGS) private readonly settings: SettingValues,
  ) {}

  onModuleInit(): void {
    this.observers.add((change) => this.follow(change));
  }

  private follow(change: SessionChange): void {
    const commands = change.events.flatMap(commandsOf);
    if (commands.length === 0) return;
    const ledger = new StepLedger(change, this.settings.ONBOARDING_OPTIONAL_STEPS);
    for (const command of commands) if (this.applies(ledger, command)) ledger.execute(command);
  }

  /** A finished step stays finished while it is done again, and a step that is not reachable yet stays as it is. */
  private applies({ state }: StepLedger, { kind, step }: JobCommand): boolean {
    const { status } = stepOf(state, step);
    if (kind === 'fail') return status === StepStatus.InProgress;
    const isReachable = missingBefore(step, state.steps, this.settings.ONBOARDING_OPTIONAL_STEPS).length === 0;
    return isReachable && (status === StepStatus.Pending || status === StepStatus.Failed);
  }
}

type JobCommand = Extract<Command, { kind: 'start' | 'fail' }>;

function commandsOf({ type, payload }: RecordedEvent): JobCommand[] {
  if (type !== 'job.queued' && type !== 'job.failed') return [];
  const kind = JOB_KINDS.find((known) => known === memberOf(payload, 'kind'));
  if (kind === undefined) return [];
  const step = STEP_OF_JOB[kind];
  if (step === null) return [];
  return [type === 'job.queued' ? { kind: 'start', step } : { kind: 'fail', step, errors: [detailOf(payload)] }];
}

function detailOf(payload: object): string {
  const detail = memberOf(payload, 'detail');
  return typeof detail === 'string' ? detail : 'The work failed';
}
