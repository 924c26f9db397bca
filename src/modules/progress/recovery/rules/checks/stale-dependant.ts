import { stepOf } from '../../../rules/onboarding-state.js';
import { StepStatus } from '../../../rules/step-status.js';
import { STEPS } from '../../../rules/steps.js';
import type { Issue } from '../issue.js';
import type { WholeView } from '../recovery-view.js';
import { afterResets } from './steps-and-artefacts.js';

/** Completed steps that rest on an earlier outcome of a step that was done again since. */
export function staleDependant(view: WholeView): Issue[] {
  const state = afterResets(view);
  const isCompleted = (step: (typeof STEPS)[number]['number']): boolean =>
    stepOf(state, step).status === StepStatus.Completed;
  return STEPS.filter(({ number }) => isCompleted(number)).flatMap(({ number, builtOn }): Issue[] => {
    if (stepOf(state, number).stale) return [redo(number)];
    const { completedSeq } = view.history(number);
    const redone = builtOn.find((step) => isCompleted(step) && view.history(step).redoneSeq > completedSeq);
    if (redone === undefined) return [];
    return [
      {
        code: 'stale_dependant',
        stepNumber: number,
        detail: `Step ${number} was completed before step ${redone} was done again, but is not marked as stale.`,
        fix: { kind: 'mark_stale', step: number, becauseOf: redone },
      },
    ];
  });
}

function redo(step: number): Issue {
  return {
    code: 'stale_dependant',
    stepNumber: step,
    detail: `Step ${step} rests on something that changed since. Redo step ${step} to bring it up to date.`,
    fix: null,
  };
}
