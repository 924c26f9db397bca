import { StepResponseDto } from './dto/step.response.dto.js';
import { toUtc } from './onboarding-row.js';
import { StepStatus } from './rules/step-status.js';
import { type StepDefinition, STEPS, type StepNumber } from './rules/steps.js';
import type { OnboardingSnapshot } from './snapshot.js';
import { stepData } from './step-data.js';

/** All six steps as the user sees them. */
export function stepViews(snapshot: OnboardingSnapshot | undefined, optional: ReadonlySet<number>): StepResponseDto[] {
  return STEPS.map((definition) => viewOf(definition, snapshot, optional));
}

/** One step as the user sees it. */
export function stepView(
  step: StepNumber,
  snapshot: OnboardingSnapshot | undefined,
  optional: ReadonlySet<number>,
): StepResponseDto {
  const definition = STEPS.find(({ number }) => number === step);
  if (definition === undefined) throw new Error(`Step ${step} is not defined`);
  return viewOf(definition, snapshot, optional);
}

function viewOf(
  { number, title, description }: StepDefinition,
  snapshot: OnboardingSnapshot | undefined,
  optional: ReadonlySet<number>,
): StepResponseDto {
  const row = snapshot?.steps?.find(({ step_number: stored }) => stored === number);
  return new StepResponseDto({
    step_number: number,
    title,
    description,
    status: row?.status ?? StepStatus.Pending,
    started_at: toUtc(row?.started_at ?? null),
    completed_at: toUtc(row?.completed_at ?? null),
    data: stepData(number, snapshot),
    validation_errors: row?.validation_errors ?? [],
    stale: row?.stale ?? false,
    optional: optional.has(number),
  });
}
