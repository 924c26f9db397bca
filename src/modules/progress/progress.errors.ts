import { AppError, defineProblem } from '../../common/errors/index.js';
import type { PercentageRange } from './rules/reported-share.js';
import type { Standing } from './rules/standing.js';
import type { StepCommand } from './rules/transitions.js';

const unknownStep = defineProblem({
  code: 'step_not_found',
  status: 404,
  title: 'There is no such step',
  remedy: 'Steps are numbered 1 to 6; GET /api/onboarding/config describes them.',
});

/** The step number is not 1 to 6. */
export class StepNotFoundError extends AppError {
  static readonly problem = unknownStep;

  constructor() {
    super(unknownStep, 'There is no step with this number. Steps are numbered 1 to 6.');
  }
}

const outOfOrder = defineProblem({
  code: 'step_out_of_order',
  status: 409,
  title: 'Earlier steps come first',
  remedy: 'Finish the steps listed in `missing`, then repeat the request.',
});

/** Required steps before this one are not finished. */
export class StepOutOfOrderError extends AppError {
  static readonly problem = outOfOrder;

  constructor(step: number, missing: readonly number[], standing: Standing) {
    super(outOfOrder, `Step ${step} needs step ${missing.join(', ')} to be finished first.`, {
      extensions: { step_number: step, missing, ...standing },
    });
  }
}

const notOptional = defineProblem({
  code: 'step_not_optional',
  status: 409,
  title: 'This step cannot be skipped',
  remedy: 'Complete the step. GET /api/onboarding/config tells which steps are optional.',
});

/** Only optional steps can be skipped. */
export class StepNotOptionalError extends AppError {
  static readonly problem = notOptional;

  constructor(step: number, standing: Standing) {
    super(notOptional, `Step ${step} is required and cannot be skipped. Complete it instead.`, {
      extensions: { step_number: step, ...standing },
    });
  }
}

const illegalTransition = defineProblem({
  code: 'step_transition_not_allowed',
  status: 409,
  title: 'The step is in a state that does not allow this',
  remedy: 'Read the state with GET /api/onboarding/step/{n} and go on from there.',
});

/** The step's state does not allow the command. */
export class StepTransitionError extends AppError {
  static readonly problem = illegalTransition;

  constructor(step: number, command: StepCommand, standing: Standing) {
    super(illegalTransition, `Step ${step} is ${standing.step_status}; it is not possible to ${command} it.`, {
      extensions: { step_number: step, ...standing },
    });
  }
}

const incomplete = defineProblem({
  code: 'onboarding_incomplete',
  status: 409,
  title: 'Required steps are not finished',
  remedy: 'Finish the steps listed in `missing`, then repeat the request.',
});

/** POST /complete while required steps are open. */
export class OnboardingIncompleteError extends AppError {
  static readonly problem = incomplete;

  constructor(missing: readonly number[], standing: Standing) {
    super(incomplete, `The onboarding cannot be completed: step ${missing.join(', ')} is not finished.`, {
      extensions: { missing, ...standing },
    });
  }
}

const outOfRange = defineProblem({
  code: 'progress_out_of_range',
  status: 422,
  title: 'The percentage is outside of the step in progress',
  remedy:
    'Report from `min` to less than `max`, which finishes the step. Start a step first when both are the same; complete the step to reach `max`.',
});

/** A reported percentage goes back, or beyond the step in progress. */
export class ProgressOutOfRangeError extends AppError {
  static readonly problem = outOfRange;

  constructor({ min, max }: PercentageRange) {
    const advice =
      min === max
        ? `No step is in progress, so the percentage stays at ${min} (range ${min} to ${max}). Start a step first.`
        : `The percentage must be at least ${min} and less than ${max}, which is reached by completing the step in progress.`;
    super(outOfRange, advice, { extensions: { min, max } });
  }
}
