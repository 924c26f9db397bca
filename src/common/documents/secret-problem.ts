import type { FieldProblem } from '../errors/index.js';
import { findSecret } from './find-secret.js';

const MESSAGE = 'looks like a secret, which does not belong here; only the key vault keeps secrets';

/** The secret that a document holds, as a problem of the field; null when it holds none. `at` is put before its path. */
export function secretProblem(document: unknown, at = ''): FieldProblem | null {
  const path = findSecret(document);
  return path === null ? null : { path: `${at}${path}`, message: MESSAGE };
}

/** Whether a problem tells of a secret. */
export function isSecretProblem(problem: FieldProblem): boolean {
  return problem.message === MESSAGE;
}
