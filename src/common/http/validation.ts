import { type ValidationError as Violation, ValidationPipe } from '@nestjs/common';
import { type FieldProblem, ValidationError } from '../errors/index.js';

/** Checks every body, query and path parameter against its class; unknown fields are refused. */
export function createValidationPipe(): ValidationPipe {
  return new ValidationPipe({
    transform: true,
    whitelist: true,
    forbidNonWhitelisted: true,
    stopAtFirstError: false,
    exceptionFactory: (violations) => new ValidationError(toFieldProblems(violations)),
  });
}

/** Names that may be repeated to the caller; others may be a secret that was pasted in the wrong place. */
const QUOTABLE_NAME = /^[A-Za-z_]{1,40}$/;

/** Flattens nested violations to dotted paths. Values are never repeated: they may be secrets. */
export function toFieldProblems(violations: readonly Violation[], parent = ''): FieldProblem[] {
  return violations.flatMap((violation) => {
    const name =
      QUOTABLE_NAME.test(violation.property) || /^\d+$/.test(violation.property)
        ? violation.property
        : '(unknown field)';
    const path = parent === '' ? name : `${parent}.${name}`;
    const own = Object.entries(violation.constraints ?? {}).map(([rule, message]) => ({
      path,
      message: rule === 'whitelistValidation' ? 'is not a known field' : message,
    }));
    return [...own, ...toFieldProblems(violation.children ?? [], path)];
  });
}
