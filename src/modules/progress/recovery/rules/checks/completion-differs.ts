import { missingBefore, progressOf } from '../../../rules/progress-of.js';
import { FINAL_STEP } from '../../../rules/steps.js';
import type { Issue } from '../issue.js';
import type { WholeView } from '../recovery-view.js';

/** The onboarding counts as completed while its steps say otherwise, or the reverse. */
export function completionDiffers({ state, optional }: WholeView): Issue[] {
  const { isCompleted } = progressOf(state.steps, optional);
  if (isCompleted === (state.completedAt !== null)) return [];
  const missing = missingBefore(FINAL_STEP, state.steps, optional);
  const open = missing.length > 0 ? missing : [FINAL_STEP];
  return [
    {
      code: 'completion_differs',
      stepNumber: null,
      detail: isCompleted
        ? 'Every required step is finished, but the onboarding is not completed.'
        : `The onboarding is completed, but step ${open.join(', ')} is not finished.`,
      fix: { kind: 'settle' },
    },
  ];
}
