import { AppError, defineProblem } from '../../../common/errors/index.js';

const notYours = defineProblem({
  code: 'not_your_account',
  status: 403,
  title: 'The path names another user',
  remedy: 'Put the `sub` of your token in the path.',
});

/** The path names a user who is not the one of the token. */
export class NotYourAccountError extends AppError {
  static readonly problem = notYours;

  constructor() {
    super(notYours, 'You can read your own account only; the path names another user.');
  }
}
