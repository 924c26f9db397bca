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

/** Flattens nested violations to dotted paths. Values are never repeated: they may be secrets. */
export function toFieldProblems(violations: readonly Violation[], parent = ''): FieldProblem[] {
  return violations.flatMap((violation) => {
    const path = parent === '' ? violation.property : `${parent}.${violation.property}`;
    const own = Object.values(violation.constraints ?? {}).map((message) => ({ path, message }));
    return [...own, ...toFieldProblems(violation.children ?? [], path)];
  });
}
