import { AppError, defineProblem } from '../../common/errors/index.js';

const damaged = defineProblem({
  code: 'session_damaged',
  status: 409,
  title: 'The stored session does not go with its log',
  remedy: 'Look with GET /api/onboarding/recovery, repair with POST /api/onboarding/recovery, then repeat the request.',
});

/** The version of the session is not the number of its last event: a change now would make that permanent. */
export class SessionDamagedError extends AppError {
  static readonly problem = damaged;

  constructor() {
    super(damaged, 'The stored session does not go with its log. Repair it with POST /api/onboarding/recovery.');
  }
}
