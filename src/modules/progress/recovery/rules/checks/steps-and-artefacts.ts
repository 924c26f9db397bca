import { type OnboardingState, stepOf } from '../../../rules/onboarding-state.js';
import { missingBefore } from '../../../rules/progress-of.js';
import { StepStatus } from '../../../rules/step-status.js';
import { FINAL_STEP, type StepNumber, STEPS } from '../../../rules/steps.js';
import type { Fix, Issue } from '../issue.js';
import type { WholeView } from '../recovery-view.js';
import { rehearse } from '../rehearse.js';

/** Steps that store something of their own. */
const KEEPERS: readonly StepNumber[] = STEPS.map(({ number }) => number).filter((number) => number !== FINAL_STEP);

/** Completed steps without what they need. */
export function statusWithoutArtefact(view: WholeView): Issue[] {
  return stepsWithoutArtefact(view).map((step) => ({
    code: 'status_without_artefact',
    stepNumber: step,
    detail: `Step ${step} is completed, but what it needs is not stored any more. It goes back to pending; complete it again.`,
    fix: { kind: 'reset_step', step },
  }));
}

/** Open steps whose requirement is stored. Completing one may make room for the next. */
export function artefactWithoutStatus(view: WholeView): Issue[] {
  let state = afterResets(view);
  return KEEPERS.filter((step) => view.artefacts.get(step) === 'stored' && isWaiting(view.state, step)).map((step) => {
    const obstacle = obstacleTo(step, state, view);
    const fix: Fix | null = obstacle === null ? { kind: 'complete_step', step } : null;
    if (fix !== null) state = rehearse(state, { kind: 'complete', step }, view.optional);
    const { status } = stepOf(view.state, step);
    const advice = obstacle ?? 'It can be completed with what is stored.';
    return {
      code: 'artefact_without_status',
      stepNumber: step,
      detail: `What step ${step} needs is stored, but the step is ${status}. ${advice}`,
      fix,
    };
  });
}

/** The state once completed steps without what they need are back to pending. */
export function afterResets(view: WholeView): OnboardingState {
  return stepsWithoutArtefact(view).reduce(
    (state, step) => rehearse(state, { kind: 'reset', step, reason: 'requirement_lost' }, view.optional),
    view.state,
  );
}

function stepsWithoutArtefact({ state, artefacts }: WholeView): StepNumber[] {
  return KEEPERS.filter(
    (step) => stepOf(state, step).status === StepStatus.Completed && artefacts.get(step) === 'missing',
  );
}

function isWaiting(state: OnboardingState, step: StepNumber): boolean {
  const { status } = stepOf(state, step);
  return status === StepStatus.Pending || status === StepStatus.Failed;
}

function obstacleTo(step: StepNumber, state: OnboardingState, { history, optional }: WholeView): string | null {
  if (history(step).isPutBack) return 'It was put back on purpose; complete it when you are ready.';
  const missing = missingBefore(step, state.steps, optional);
  return missing.length === 0 ? null : `Step ${missing.join(', ')} must be finished first.`;
}
