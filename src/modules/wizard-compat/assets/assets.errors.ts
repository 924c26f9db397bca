import { AppError, defineProblem } from '../../../common/errors/index.js';

const refused = defineProblem({
  code: 'file_address_refused',
  status: 403,
  title: 'The address of the file does not hold',
  remedy:
    'Ask for a new address with GET /onboarding/assets/latest-avatar or latest-voice-clone; it holds for an hour.',
});

/** The address was altered or has expired. */
export class FileAddressRefusedError extends AppError {
  static readonly problem = refused;

  constructor() {
    super(refused, 'This address of a file was altered or has expired. Ask for the latest one again.');
  }
}
