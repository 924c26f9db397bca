import { documentProblem, type JsonObject } from '../../../../common/documents/index.js';
import { StepStatus } from '../../rules/step-status.js';
import { FINAL_STEP, STEPS, type StepNumber } from '../../rules/steps.js';
import { dropSecrets } from './drop-secrets.js';
import { type LegacyProgress, type LegacyStep, MAX_FILE_BYTES } from './legacy-progress.js';
import { readLegacyTime } from './legacy-time.js';
import { planIntegrations } from './plan-integrations.js';
import { planKeys } from './plan-keys.js';
import { planPersona } from './plan-persona.js';
import { planResearch } from './plan-research.js';
import { planWebsite } from './plan-website.js';
import type { PlannedPayload } from './planned-payload.js';

/** What is to happen to one step. */
export interface StepPlan {
  readonly step: StepNumber;
  readonly status: StepStatus;
  /** When it was finished; null when that is not known. */
  readonly happenedAt: Date | null;
  /** What the step holds, as our own step takes it; null when the file holds nothing of it. */
  readonly payload: JsonObject | null;
  readonly errors: readonly string[];
}

/** What one file becomes. */
export interface ImportPlan {
  readonly startedAt: Date | null;
  /** Every step, in order. */
  readonly steps: readonly StepPlan[];
  /** What is left out, for people; never a secret. */
  readonly warnings: readonly string[];
}

const NOTHING: PlannedPayload = { payload: {}, warnings: [] };

const PLANNERS: Readonly<Record<StepNumber, (data: JsonObject) => PlannedPayload>> = {
  1: planKeys,
  2: planWebsite,
  3: planResearch,
  4: planPersona,
  5: planIntegrations,
  6: () => NOTHING,
};

/** Turns what a file says into what is to be done. Pure: the same file at the same time gives the same plan. */
export function planOf(legacy: LegacyProgress, now: Date): ImportPlan {
  const warnings = [...legacy.warnings];
  const started = readLegacyTime(legacy.startedAt, now);
  if (started.kind === 'refused') warnings.push(`its start ${started.reason}; the time of the import counts`);
  const steps = STEPS.map(({ number }) => {
    const planned = planStep(stepOf(legacy, number), now);
    warnings.push(...planned.warnings.map((warning) => `step ${number}: ${warning}`));
    return planned.plan;
  });
  return { startedAt: started.kind === 'time' ? started.at : null, steps, warnings };
}

/** The older software could say that all is completed and leave the last step open. */
function stepOf(legacy: LegacyProgress, number: StepNumber): LegacyStep {
  const step = legacy.steps.find((candidate) => candidate.number === number) ?? {
    number,
    status: StepStatus.Pending,
    completedAt: null,
    data: null,
    errors: [],
  };
  const isImplied = number === FINAL_STEP && legacy.isCompleted && step.status !== StepStatus.Completed;
  return isImplied ? { ...step, status: StepStatus.Completed, completedAt: legacy.completedAt } : step;
}

function planStep(step: LegacyStep, now: Date): { plan: StepPlan; warnings: readonly string[] } {
  const isFinished = step.status === StepStatus.Completed || step.status === StepStatus.Skipped;
  const time = readLegacyTime(isFinished ? step.completedAt : null, now);
  const content = planContent(step);
  return {
    plan: {
      step: step.number,
      status: step.status,
      happenedAt: time.kind === 'time' ? time.at : null,
      payload: content.payload,
      errors: step.errors,
    },
    warnings: [
      ...content.warnings,
      ...(time.kind === 'refused' ? [`its completion time ${time.reason}; the time of the import counts`] : []),
    ],
  };
}

function planContent({ number, data }: LegacyStep): { payload: JsonObject | null; warnings: readonly string[] } {
  if (data === null) return { payload: null, warnings: [] };
  const problem = documentProblem(data, MAX_FILE_BYTES);
  if (problem !== null) return { payload: null, warnings: [`its data ${problem} and was left out`] };
  const planned = PLANNERS[number](data);
  const safe = number === 1 ? { ...planned, warnings: [] } : dropSecrets(planned.payload);
  const isEmpty = Object.keys(safe.payload).length === 0;
  return { payload: isEmpty ? null : safe.payload, warnings: [...planned.warnings, ...safe.warnings] };
}
