import { AppError, defineProblem } from '../../common/errors/index.js';
import { currentTrace } from '../../common/http/index.js';

const mismatch = defineProblem({
  code: 'version_mismatch',
  status: 412,
  title: 'The session has changed meanwhile',
  remedy:
    'Read the state again (GET /api/onboarding/status), then repeat the request with the new version in If-Match.',
});

/** `If-Match` names a version that is not the session's current one. */
export class VersionMismatchError extends AppError {
  static readonly problem = mismatch;

  constructor(expected: number, current: number) {
    super(mismatch, `The session is at version ${current}, not ${expected}. Read it again, then repeat the request.`, {
      headers: { ETag: `"${current}"` },
      extensions: { expected_version: expected, version: current },
    });
  }
}

/**
 * Compares the version that the request expects with the locked session's. Once: later changes of the same request
 * build on the first. Throws VersionMismatchError.
 */
export function assertExpectedVersion(current: number): void {
  const trace = currentTrace();
  if (trace?.expectedVersion === undefined) return;
  const expected = trace.expectedVersion;
  delete trace.expectedVersion;
  if (expected !== current) throw new VersionMismatchError(expected, current);
}
