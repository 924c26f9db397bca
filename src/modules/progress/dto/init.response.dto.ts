import { ApiProperty } from '@nestjs/swagger';
import type { AuthenticatedUser } from '../../../auth/index.js';
import { sessionIdOf } from '../../sessions/index.js';
import { StepStatus } from '../rules/step-status.js';
import type { OnboardingStatus } from '../status-view.js';
import type { StepResponseDto } from './step.response.dto.js';

/** Who is signed in, as the token says. */
export class InitUserDto {
  /** Identifier of the user: the `sub` of the token, 1 to 255 characters. @example user_2abc */
  id: string;

  /** E-mail address; null when the token names none. @example alice@example.com */
  email: string | null;

  /** Given name; null when the token names none. @example Alice */
  first_name: string | null;

  /** Family name; null when the token names none. @example Example */
  last_name: string | null;

  /** The same as id; the wizard asks for it under this name. @example user_2abc */
  clerk_user_id: string;
}

/** A step with what it holds. */
export class InitStepDto {
  /** Number of the step, 1 to 6. @example 2 */
  step_number: number;

  /** Name of the step, for people. @example Website analysis */
  title: string;

  /** What the user does in the step. @example Measure how your website writes */
  description: string;

  @ApiProperty({ enum: StepStatus, description: 'State of the step', example: StepStatus.Completed })
  status: StepStatus;

  /** When the step was last finished or skipped (ISO 8601 UTC); null when it never was. */
  completed_at: string | null;

  /** True exactly when `data` is not null. @example true */
  has_data: boolean;

  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    nullable: true,
    description:
      'What the step holds: masked keys, the analysis and the business, the research, the persona or the integrations; null when nothing',
    example: { website: 'https://example.com/' },
  })
  data: object | null;

  /** True when an earlier step was redone after this one was finished. */
  stale: boolean;

  /** True when the step may be skipped. */
  optional: boolean;
}

/** Where the user stands, with all steps. */
export class InitOnboardingDto {
  /** True when every required step is finished. @example false */
  is_completed: boolean;

  /** Highest finished step, 1 for a new user. @example 3 */
  current_step: number;

  /** Done share of the six steps in percent, 0 to 100, two decimals. @example 50 */
  completion_percentage: number;

  /** First unfinished step, 6 when everything is finished. @example 4 */
  next_step: number;

  /** The step the user said to be working on, 1 to 6; null when none was said. @example null */
  active_step: number | null;

  /** When the session began (ISO 8601 UTC); null before it is started. @example 2026-11-22T10:00:00.000Z */
  started_at: string | null;

  /** When anything last changed (ISO 8601 UTC); null before the start. @example 2026-11-22T10:05:00.000Z */
  last_updated: string | null;

  /** When every requirement was first met (ISO 8601 UTC); null until then and after a reset. @example null */
  completed_at: string | null;

  /** True when every required step before the last is finished. @example false */
  can_proceed_to_final: boolean;

  /** Sequence number of the user's last event, 0 before the start. @example 7 */
  version: number;

  /** The six steps in order. */
  steps: InitStepDto[];
}

/** The session the wizard works on. */
export class InitSessionDto {
  /** Identifier of the session, derived from the user. @example 4f9c2f0e-58d7-5c0b-9b1c-0f6c1f9f6f10 */
  session_id: string;

  /** When the session began (ISO 8601 UTC); null before it is started. @example 2026-11-22T10:00:00.000Z */
  initialized_at: string | null;

  /** When anything last changed (ISO 8601 UTC); null before the start. @example 2026-11-22T10:05:00.000Z */
  last_activity: string | null;
}

/** Everything a client needs to go on where the user was. */
export class InitResponseDto {
  /** Who is signed in. */
  user: InitUserDto;

  /** Where the user stands, with every step. */
  onboarding: InitOnboardingDto;

  /** The session that the user's data hangs on. */
  session: InitSessionDto;

  constructor(user: AuthenticatedUser, steps: readonly StepResponseDto[], status: OnboardingStatus) {
    this.user = {
      id: user.id,
      email: user.email,
      first_name: user.firstName,
      last_name: user.lastName,
      clerk_user_id: user.id,
    };
    this.onboarding = {
      is_completed: status.progress.isCompleted,
      current_step: status.progress.currentStep,
      completion_percentage: status.progress.completionPercentage,
      next_step: status.progress.nextStep,
      active_step: status.activeStep,
      started_at: status.startedAt,
      last_updated: status.updatedAt,
      completed_at: status.completedAt,
      can_proceed_to_final: status.progress.canProceedToFinal,
      version: status.version,
      steps: steps.map(toInitStep),
    };
    this.session = {
      session_id: sessionIdOf(user.id),
      initialized_at: status.startedAt,
      last_activity: status.updatedAt,
    };
  }
}

function toInitStep(step: StepResponseDto): InitStepDto {
  return {
    step_number: step.step_number,
    title: step.title,
    description: step.description,
    status: step.status,
    completed_at: step.completed_at,
    has_data: step.data !== null,
    data: step.data,
    stale: step.stale,
    optional: step.optional,
  };
}
