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

const unknownProvider = defineProblem({
  code: 'provider_not_found',
  status: 404,
  title: 'There is no such provider',
  remedy: 'List the providers with `GET /api/onboarding/providers`.',
});

/** This service knows no provider of that name. */
export class ProviderNotFoundError extends AppError {
  static readonly problem = unknownProvider;

  constructor() {
    super(unknownProvider, 'There is no such provider. List the known ones with GET /api/onboarding/providers.');
  }
}

const rejected = defineProblem({
  code: 'api_key_rejected',
  status: 422,
  title: 'The provider does not accept the API key',
  remedy:
    'Check that the key is complete and was not revoked, or save it without `?validate=true`. Nothing was stored.',
});

/** The key was checked before it would be stored, and its provider refused it. */
export class ApiKeyRejectedError extends AppError {
  static readonly problem = rejected;

  constructor(detail: string) {
    super(rejected, `${detail} Nothing was stored.`, { errors: [{ path: 'api_key', message: detail }] });
  }
}

const erased = defineProblem({
  code: 'session_erased',
  status: 409,
  title: 'The session was erased meanwhile',
  remedy: 'Save the key again if it is still to be stored.',
});

/** All of the user's data was erased while a provider was asked about a key that was to be saved. */
export class SessionErasedError extends AppError {
  static readonly problem = erased;

  constructor() {
    super(erased, 'Your data was erased while the key was being checked, so the key was not stored. Save it again.');
  }
}
