import { AppError, defineProblem } from '../../common/errors/index.js';
import { currentTrace, type ExpectedVersions } from '../../common/http/index.js';

const mismatch = defineProblem({
  code: 'version_mismatch',
  status: 412,
  title: 'The session has changed meanwhile',
  remedy:
    'Read the state again (GET /api/onboarding/status), then repeat the request with the new version in If-Match.',
});

/** `If-Match` names none of the versions that the session is at; version 0 is that of a user without a session. */
export class VersionMismatchError extends AppError {
  static readonly problem = mismatch;

  constructor(expected: ExpectedVersions, current: number) {
    super(mismatch, `${situation(expected, current)} Read it again, then repeat the request.`, {
      headers: { ETag: `"${current}"` },
      extensions: { expected_versions: expected === 'any' ? null : expected, version: current },
    });
  }
}

function situation(expected: ExpectedVersions, current: number): string {
  if (expected === 'any') return 'There is no session yet.';
  return `The session is at version ${current}, not ${expected.join(' or ')}.`;
}

/** Compares a version with what the request expects, if it expects anything. Throws VersionMismatchError. */
export function checkExpectedVersion(current: number): void {
  const expected = currentTrace()?.expectedVersions;
  if (expected === undefined) return;
  const isExpected = expected === 'any' ? current > 0 : expected.includes(current);
  if (!isExpected) throw new VersionMismatchError(expected, current);
}

/**
 * Compares the version that the request expects with the locked session's. Once: later changes of the same request
 * build on the first. Throws VersionMismatchError.
 */
export function assertExpectedVersion(current: number): void {
  checkExpectedVersion(current);
  delete currentTrace()?.expectedVersions;
}
