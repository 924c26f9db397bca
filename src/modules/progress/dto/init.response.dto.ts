import { ApiProperty } from '@nestjs/swagger';
import type { AuthenticatedUser } from '../../../auth/index.js';
import { sessionIdOf } from '../../sessions/index.js';
import { StepStatus } from '../rules/step-status.js';
import type { OnboardingStatus } from '../status-view.js';
import type { StepResponseDto } from './step.response.dto.js';

/** Who is signed in, as the token says. */
export class InitUserDto {
  id: string;
  email: string | null;
  first_name: string | null;
  last_name: string | null;

  /** The same as id; the wizard asks for it under this name. */
  clerk_user_id: string;
}

/** A step with what it holds. */
export class InitStepDto {
  /** 1 to 6. @example 2 */
  step_number: number;

  /** @example Website analysis */
  title: string;

  description: string;

  @ApiProperty({ enum: StepStatus, example: StepStatus.Completed })
  status: StepStatus;

  /** ISO 8601 UTC; null when never finished. */
  completed_at: string | null;

  has_data: boolean;

  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    nullable: true,
    description: 'What the step holds: masked keys, the analysis, the research, the persona or the integrations',
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
  is_completed: boolean;

  /** Highest finished step, 1 for a new user. @example 3 */
  current_step: number;

  /** 0 to 100, two decimals. @example 50 */
  completion_percentage: number;

  /** First unfinished step, 6 when everything is finished. @example 4 */
  next_step: number;

  started_at: string | null;
  last_updated: string | null;
  completed_at: string | null;
  can_proceed_to_final: boolean;

  /** Sequence number of the user's last event. @example 7 */
  version: number;

  steps: InitStepDto[];
}

/** The session the wizard works on. */
export class InitSessionDto {
  session_id: string;

  /** ISO 8601 UTC; null before the session is started. */
  initialized_at: string | null;

  last_activity: string | null;
}

/** Everything a client needs to go on where the user was. */
export class InitResponseDto {
  user: InitUserDto;
  onboarding: InitOnboardingDto;
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
