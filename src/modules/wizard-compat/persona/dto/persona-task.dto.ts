import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { DEFAULT_PLATFORMS, PLATFORM_NAMES } from '../../../persona/index.js';
import type { TaskMessage } from '../rules/task-messages.js';
import type { TaskStatus } from '../rules/persona-task.js';

const STATUSES = ['pending', 'running', 'completed', 'failed'] as const satisfies readonly TaskStatus[];

const ignored = (description: string): PropertyDecorator =>
  ApiPropertyOptional({ type: 'object', additionalProperties: true, nullable: true, description });

/** What the wizard sends to have a persona made. */
export class GeneratePersonasDto {
  @ApiPropertyOptional({
    enum: PLATFORM_NAMES,
    isArray: true,
    default: DEFAULT_PLATFORMS,
    description: 'Platforms to make a persona for; `x` stands for twitter',
    example: ['linkedin', 'blog'],
  })
  selected_platforms?: string[];

  @ignored("The wizard's own state. Ignored: the persona is made from what is stored")
  onboarding_data?: object | null;

  @ignored('Ignored')
  user_preferences?: object | null;
}

/** A task that was started or joined. */
export class StartedTaskResponseDto {
  /** What to poll. @example 6b0d3c1e-0f1a-4c56-9d3f-2f4bb6a3c001 */
  task_id: string;

  @ApiProperty({ enum: ['pending'], description: 'Poll the task', example: 'pending' })
  status = 'pending';

  /** For people. @example The persona is being made. */
  message = 'The persona is being made.';

  constructor(id: string) {
    this.task_id = id;
  }
}

/** A line of the log. */
export class TaskMessageDto implements TaskMessage {
  @ApiProperty({
    type: 'string',
    nullable: true,
    description: 'When it was said (ISO 8601 UTC); null where only the order is kept',
    example: '2026-11-22T10:00:00.000Z',
  })
  timestamp: string | null;

  /** What was done. @example Writing the core persona: Describing who writes */
  message: string;

  @ApiProperty({ type: 'integer', nullable: true, description: 'Percent when it was said; null when that is not kept' })
  progress: number | null;
}

/** How far a persona is. */
export class PersonaTaskResponseDto {
  /** Id of the task, which is that of its job. @example 6b0d3c1e-0f1a-4c56-9d3f-2f4bb6a3c001 */
  task_id: string;

  @ApiProperty({ enum: STATUSES, description: 'failed also when the work takes more than 350 s', example: 'running' })
  status: TaskStatus;

  @ApiProperty({
    type: 'integer',
    minimum: 0,
    maximum: 100,
    description: 'Never falls, moves with every sign of life of the work, and is 100 when it is completed',
    example: 12,
  })
  progress: number;

  /** What the task is doing. @example Writing the core persona: Describing who writes */
  current_step: string;

  @ApiProperty({ type: [TaskMessageDto], description: 'Oldest first, at least one' })
  progress_messages: readonly TaskMessage[];

  /** Why the task failed; null unless it did. */
  @ApiProperty({ type: 'string', nullable: true, example: null })
  error: string | null;

  /** When it was started (ISO 8601 UTC). @example 2026-11-22T10:00:00.000Z */
  created_at: string;

  /** Last sign of life (ISO 8601 UTC). @example 2026-11-22T10:00:21.000Z */
  updated_at: string;

  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    nullable: true,
    description: 'What persona-latest answers as `persona`; null unless the task is completed',
  })
  result: object | null;
}
