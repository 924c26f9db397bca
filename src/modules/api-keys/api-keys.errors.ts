import { AppError, defineProblem } from '../../common/errors/index.js';

const notFound = defineProblem({
  code: 'api_key_not_found',
  status: 404,
  title: 'No API key of this provider is stored',
  remedy: 'Save a key with `POST /api/onboarding/api-keys`; `GET /api/onboarding/api-keys` lists what is stored.',
});

/** The user has no key of the provider, or there is no such provider. */
export class ApiKeyNotFoundError extends AppError {
  static readonly problem = notFound;

  constructor() {
    super(notFound, 'You have no key of this provider. Save one first; GET /api/onboarding/api-keys lists yours.');
  }
}
