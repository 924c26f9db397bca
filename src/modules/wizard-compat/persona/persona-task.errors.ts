import { AppError, defineProblem } from '../../../common/errors/index.js';

const notFound = defineProblem({
  code: 'persona_task_not_found',
  status: 404,
  title: 'There is no such task',
  remedy: 'Start one with POST /api/onboarding/step4/generate-personas-async.',
});

/** The user has no generation of a persona with this id. */
export class PersonaTaskNotFoundError extends AppError {
  static readonly problem = notFound;

  /** The client looks for the first three words. */
  constructor() {
    super(notFound, 'Task not found. Start one with POST /api/onboarding/step4/generate-personas-async.');
  }
}
