import { AppError, defineProblem } from '../../common/errors/index.js';
import type { StepStatus } from './rules/step-status.js';
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

  constructor(step: number, missing: readonly number[]) {
    super(outOfOrder, `Step ${step} needs step ${missing.join(', ')} to be finished first.`, {
      extensions: { step_number: step, missing },
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

  constructor(step: number) {
    super(notOptional, `Step ${step} is required and cannot be skipped. Complete it instead.`, {
      extensions: { step_number: step },
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

  constructor(step: number, command: StepCommand, status: StepStatus) {
    super(illegalTransition, `Step ${step} is ${status}; it is not possible to ${command} it.`, {
      extensions: { step_number: step, step_status: status },
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

  constructor(missing: readonly number[]) {
    super(incomplete, `The onboarding cannot be completed: step ${missing.join(', ')} is not finished.`, {
      extensions: { missing },
    });
  }
}
