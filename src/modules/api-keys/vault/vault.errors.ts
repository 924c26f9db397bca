import { AppError, defineProblem } from '../../../common/errors/index.js';

const locked = defineProblem({
  code: 'key_locked',
  status: 409,
  title: 'The stored API key is locked',
  remedy: 'Save the key again, or ask the operator to put the master key that encrypted it back into KEY_VAULT_KEYS.',
});

/** The master key that encrypts the row is not in the keyring. Nothing is lost: it opens again when the key is back. */
export class KeyLockedError extends AppError {
  static readonly problem = locked;

  constructor(provider: string) {
    super(
      locked,
      `The stored ${provider} key is locked: this server does not hold the master key that encrypted it. Save the key again or ask the operator to restore the master key.`,
    );
  }
}

const corrupt = defineProblem({
  code: 'key_corrupt',
  status: 409,
  title: 'The stored API key is damaged',
  remedy: 'Save the key again; what is stored was changed outside this service and is never used.',
});

/** What is stored does not authenticate as this row's key: changed, cut off, moved, or of an unknown version. */
export class KeyCorruptError extends AppError {
  static readonly problem = corrupt;

  constructor(provider: string, options?: ErrorOptions) {
    super(
      corrupt,
      `The stored ${provider} key is damaged and cannot be used. Save the key again to replace it.`,
      options,
    );
  }
}
